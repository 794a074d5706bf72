import type { Quake } from '../features/quakes'
import { quakeSelected } from '../features/selection'
import { useAppDispatch, useAppSelector } from '../hooks'
import { selectPage } from '../selectors'
import { Pager } from './Pager'

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

export function ResultTable() {
  const { quakes, total } = useAppSelector(selectPage)
  const selected = useAppSelector((state) => state.selection.quake)
  return (
    <section className="table" aria-label="Earthquakes">
      <p aria-live="polite">{total === 1 ? '1 earthquake' : `${total} earthquakes`}</p>
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
  const dispatch = useAppDispatch()
  return (
    <tr aria-current={isSelected}>
      <td className="magnitude">{quake.magnitude.toFixed(1)}</td>
      <td>
        <button type="button" className="link" onClick={() => dispatch(quakeSelected(quake.id))}>
          {quake.place}
        </button>
      </td>
      <td>
        <time dateTime={new Date(quake.time).toISOString()}>{when.format(quake.time)}</time>
      </td>
    </tr>
  )
}
