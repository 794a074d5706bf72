import { countText } from '../format'
import { useAppSelector } from '../hooks'
import { selectAll, selectMatching } from '../selectors'

/** How many quakes the filters leave, on every tab. */
export function ResultCount() {
  const isReady = useAppSelector((state) => state.quakes.status === 'ready')
  const all = useAppSelector(selectAll)
  const matching = useAppSelector(selectMatching)
  return (
    <p className="count" aria-live="polite">
      {isReady && countText(matching.length, all.length)}
      {isReady && <span> earthquakes</span>}
    </p>
  )
}
