interface ChoiceSelectProps<Option extends string> {
  readonly label: string;
  readonly options: readonly Option[];
  readonly nameOf: (option: Option) => string;
  readonly value: Option;
  readonly onChange: (option: Option) => void;
}

/** One of a few words; its label is spoken and shown as a tooltip. */
export function ChoiceSelect<Option extends string>({
  label,
  options,
  nameOf,
  value,
  onChange,
}: ChoiceSelectProps<Option>) {
  return (
    <select
      className="select"
      aria-label={label}
      title={label}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option === target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  );
}
