export interface ChoiceProps<T> {
  label: string
  value: T
  choices: readonly T[]
  onChange: (value: T) => void
}

export function Choice<T extends string | number>({ label, value, choices, onChange }: ChoiceProps<T>) {
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
