import { UrlLink } from 'redux-url-state/react'
import { quakeSelected } from '../features/selection'
import { useAppSelector } from '../hooks'
import { selectSelected } from '../selectors'

export function QuakeDetail() {
  const quake = useAppSelector(selectSelected)
  const isAsked = useAppSelector((state) => state.selection.quake !== null)
  if (!isAsked) return null
  return (
    <aside className="card detail" aria-label="Selected earthquake">
      {quake ? (
        <>
          <h2>{quake.place}</h2>
          <dl>
            <dt>Magnitude</dt>
            <dd>{quake.magnitude.toFixed(1)}</dd>
            <dt>Depth</dt>
            <dd>{quake.depth.toFixed(1)} km</dd>
            <dt>Position</dt>
            <dd>
              {quake.latitude.toFixed(2)}, {quake.longitude.toFixed(2)}
            </dd>
            <dt>Time</dt>
            <dd>{new Date(quake.time).toISOString()}</dd>
          </dl>
        </>
      ) : (
        <p>No earthquake of this week has the id of this link.</p>
      )}
      <UrlLink action={quakeSelected(null)}>Close</UrlLink>
    </aside>
  )
}
