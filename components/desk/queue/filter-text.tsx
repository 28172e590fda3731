type Props = {
  name: string
  label: string
  value: string
  type?: 'text' | 'search'
  /** What the browser offers while it is typed. */
  offers?: readonly string[]
}

/** Words or a name by which a list is narrowed down. */
export function FilterText({ name, label, value, type = 'text', offers }: Props) {
  return (
    <label>
      {label}
      <input
        type={type}
        name={name}
        defaultValue={value}
        maxLength={200}
        autoComplete="off"
        list={offers?.length ? `offers-${name}` : undefined}
      />
      {offers?.length ? (
        <datalist id={`offers-${name}`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      ) : null}
    </label>
  )
}
