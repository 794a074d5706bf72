import { UrlLink } from 'redux-url-state/react'
import { pageSizeChanged, pageSizes, sorted, sorts } from '../features/filters'
import type { Quake } from '../features/quakes'
import { quakeSelected } from '../features/selection'
import { timeText } from '../format'
import { useAppDispatch, useAppSelector } from '../hooks'
import { selectPage } from '../selectors'
import { Choice } from './Choice'
import { Pager } from './Pager'

export function ResultTable() {
  const { quakes } = useAppSelector(selectPage)
  const selected = useAppSelector((state) => state.selection.quake)
  const { sort, pageSize } = useAppSelector((state) => state.filters)
  const dispatch = useAppDispatch()
  return (
    <section className="card table" aria-label="Earthquakes">
      <div className="order">
        <Choice label="Sort" value={sort} choices={sorts} onChange={(value) => dispatch(sorted(value))} />
        <Choice
          label="On a page"
          value={pageSize}
          choices={pageSizes}
          onChange={(value) => dispatch(pageSizeChanged(value))}
        />
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">Magnitude</th>
            <th scope="col">Place</th>
            <th scope="col">Time (UTC)</th>
          </tr>
        </thead>
        <tbody>
          {quakes.map((quake) => (
            <Row key={quake.id} quake={quake} isSelected={quake.id === selected} />
          ))}
        </tbody>
      </table>
      <Pager />
    </section>
  )
}

function Row({ quake, isSelected }: { quake: Quake; isSelected: boolean }) {
  return (
    <tr className={isSelected ? 'selected' : undefined}>
      <td className="magnitude">{quake.magnitude.toFixed(1)}</td>
      <td>
        <UrlLink action={quakeSelected(quake.id)}>{quake.place}</UrlLink>
      </td>
      <td>
        <time dateTime={new Date(quake.time).toISOString()}>{timeText(quake.time)}</time>
      </td>
    </tr>
  )
}
