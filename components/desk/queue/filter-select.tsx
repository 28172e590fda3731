type Props = {
  name: string
  label: string
  /** Text of the first choice, which narrows nothing. */
  blank: string
  value: string
  options: readonly { value: string; label: string }[]
}

/** One of several values by which a list is narrowed down. */
export function FilterSelect({ name, label, blank, value, options }: Props) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value}>
        <option value="">{blank}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
