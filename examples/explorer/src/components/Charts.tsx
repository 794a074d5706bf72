import { range } from 'd3-array'
import { daysChanged, magnitudeChanged, magnitudes, week } from '../features/filters'
import { useAppDispatch, useAppSelector } from '../hooks'
import { selectAll, selectDays, selectMagnitudes, selectMatching } from '../selectors'
import { RangeChart } from './RangeChart'

const day = 86_400_000
const firstDay = Date.parse(week.first)
const end = Date.parse(week.last) + day
const dayName = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const magnitudeEdges = range(magnitudes[0], magnitudes[1], 0.2)
const dayEdges = range(firstDay, end, day / 8)

/** How strong and when: each can be brushed, which filters the map and the table as well. */
export function Charts() {
  const all = useAppSelector(selectAll)
  const chosen = useAppSelector(selectMatching)
  const magnitude = useAppSelector(selectMagnitudes)
  const [from, to] = useAppSelector(selectDays)
  const dispatch = useAppDispatch()
  const isWhole = magnitude[0] === magnitudes[0] && magnitude[1] === magnitudes[1]
  return (
    <div className="charts">
      <RangeChart
        title="Earthquakes by magnitude"
        all={all.map((quake) => quake.magnitude)}
        chosen={chosen.map((quake) => quake.magnitude)}
        domain={magnitudes}
        edges={magnitudeEdges}
        ticks={range(magnitudes[0], magnitudes[1] + 1)}
        format={String}
        range={isWhole ? undefined : magnitude}
        onRange={(brushed) => dispatch(magnitudeChanged(brushed ? [tenth(brushed[0]), tenth(brushed[1])] : magnitudes))}
      />
      <RangeChart
        title="Earthquakes by day"
        all={all.map((quake) => quake.time)}
        chosen={chosen.map((quake) => quake.time)}
        domain={[firstDay, end]}
        edges={dayEdges}
        ticks={range(firstDay + day / 2, end, day)}
        format={(time) => dayName.format(time)}
        range={from === null && to === null ? undefined : [from ? Date.parse(from) : firstDay, lastMoment(to)]}
        onRange={(brushed) =>
          dispatch(daysChanged(brushed ? [dayOf(brushed[0]), dayOf(brushed[1] - 1)] : [null, null]))
        }
      />
    </div>
  )
}

function lastMoment(to: string | null): number {
  return to ? Date.parse(to) + day : end
}

function dayOf(time: number): string {
  return new Date(Math.min(Math.max(time, firstDay), end - 1)).toISOString().slice(0, 10)
}

function tenth(value: number): number {
  // Adding 0 makes -0 a plain 0.
  return Math.round(value * 10) / 10 + 0
}
