import { fromChanged, magnitudeChanged, textChanged, toChanged, week } from '../features/filters'
import { useAppDispatch, useAppSelector } from '../hooks'

export function FilterForm() {
  const { text, magnitude, from, to } = useAppSelector((state) => state.filters)
  const [least, most] = magnitude
  const dispatch = useAppDispatch()
  return (
    <form className="card filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label className="wide">
        Place
        <input type="search" value={text} onChange={({ target }) => dispatch(textChanged(target.value))} />
      </label>
      <NumberField
        label="Magnitude from"
        value={least}
        onChange={(value) => dispatch(magnitudeChanged([value, most]))}
      />
      <NumberField label="Magnitude to" value={most} onChange={(value) => dispatch(magnitudeChanged([least, value]))} />
      <DayField label="From day" value={from} onChange={(value) => dispatch(fromChanged(value))} />
      <DayField label="To day" value={to} onChange={(value) => dispatch(toChanged(value))} />
    </form>
  )
}

interface FieldProps<T> {
  label: string
  value: T
  onChange: (value: T) => void
}

function NumberField({ label, value, onChange }: FieldProps<number>) {
  return (
    <label>
      {label}
      <input
        type="number"
        step="0.1"
        value={value}
        onChange={({ target }) => Number.isFinite(target.valueAsNumber) && onChange(target.valueAsNumber)}
      />
    </label>
  )
}

function DayField({ label, value, onChange }: FieldProps<string | null>) {
  return (
    <label>
      {label}
      <input
        type="date"
        min={week.first}
        max={week.last}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </label>
  )
}
