import {
  filtersCleared,
  fromChanged,
  magnitudeChanged,
  pageSizeChanged,
  pageSizes,
  sorted,
  sorts,
  textChanged,
  toChanged,
} from '../features/filters'
import { useAppDispatch, useAppSelector } from '../hooks'

export function FilterForm() {
  const { text, magnitude, from, to, sort, pageSize } = useAppSelector((state) => state.filters)
  const [least, most] = magnitude
  const dispatch = useAppDispatch()
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
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
      <Choice label="Sort" value={sort} choices={sorts} onChange={(value) => dispatch(sorted(value))} />
      <Choice
        label="On a page"
        value={pageSize}
        choices={pageSizes}
        onChange={(value) => dispatch(pageSizeChanged(value))}
      />
      <button type="button" onClick={() => dispatch(filtersCleared())}>
        Clear
      </button>
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
        min="2018-01-31"
        max="2018-02-07"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </label>
  )
}

function Choice<T extends string | number>({
  label,
  value,
  choices,
  onChange,
}: FieldProps<T> & { choices: readonly T[] }) {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const choice = choices[target.selectedIndex]
          if (choice !== undefined) onChange(choice)
        }}
      >
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </label>
  )
}
