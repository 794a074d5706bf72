import { UrlLink } from 'redux-url-state/react'
import { quakeSelected } from '../features/selection'
import { timeText } from '../format'
import { useAppSelector } from '../hooks'
import { selectSelected, selectStrongest } from '../selectors'

/** The selected quake, or the strongest ones to select: the place beside the view is taken either way, and it stays. */
export function QuakeDetail() {
  const isAsked = useAppSelector((state) => state.selection.quake !== null)
  return isAsked ? <Selected /> : <Strongest />
}

function Selected() {
  const quake = useAppSelector(selectSelected)
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
            <dt>Time (UTC)</dt>
            <dd>
              <time dateTime={new Date(quake.time).toISOString()}>{timeText(quake.time)}</time>
            </dd>
          </dl>
        </>
      ) : (
        <p>No earthquake of this week has the id of this link.</p>
      )}
      <UrlLink className="button" action={quakeSelected(null)}>
        Close
      </UrlLink>
    </aside>
  )
}

function Strongest() {
  const quakes = useAppSelector(selectStrongest)
  if (quakes.length === 0) return null
  return (
    <section className="card detail" aria-label="Strongest earthquakes">
      <h2>Strongest of these</h2>
      <ol>
        {quakes.map((quake) => (
          <li key={quake.id}>
            <b>{quake.magnitude.toFixed(1)}</b> <UrlLink action={quakeSelected(quake.id)}>{quake.place}</UrlLink>
          </li>
        ))}
      </ol>
    </section>
  )
}
