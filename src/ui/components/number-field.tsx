import { useEffect, useState } from 'react';

interface NumberFieldProps {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onCommit: (value: number) => void;
}

/**
 * A number that may pass through unacceptable states while it is typed: only an acceptable one is committed,
 * and leaving the field shows the value that holds.
 */
export function NumberField({ id, label, describedBy, value, min, max, step, onCommit }: NumberFieldProps) {
  const [draft, setDraft] = useState(String(value));
  useEffect(() => setDraft(String(value)), [value]);
  const isAcceptable = (text: string) => {
    const number = Number(text);
    return text.trim() !== '' && number >= min && number <= max;
  };
  return (
    <input
      id={id}
      className="number-field"
      type="number"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={!isAcceptable(draft)}
      min={min}
      max={max}
      step={step}
      value={draft}
      onChange={({ target }) => {
        setDraft(target.value);
        if (isAcceptable(target.value)) onCommit(Number(target.value));
      }}
      onBlur={() => setDraft(String(value))}
    />
  );
}
