import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface ComboOption {
  readonly id: string;
  readonly content: ReactNode;
  readonly disabled?: boolean;
}

export interface ComboGroup {
  readonly id: string;
  readonly label: string;
  readonly options: readonly ComboOption[];
}

interface ComboBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly groups: readonly ComboGroup[];
  /** Said and shown below the list: how many there are, or why there are none. */
  readonly status: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (id: string) => void;
}

/** A text field over a list in groups, after the combobox pattern of ARIA APG: the focus stays in the field. */
export function ComboBox({ label, placeholder, text, groups, status, onText, onChoose }: ComboBoxProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const options = groups.flatMap((group) => group.options);
  const [wanted, setWanted] = useState<string | null>(null);
  const active = Math.max(
    0,
    options.findIndex((option) => option.id === wanted),
  );
  const current = options[active];
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (current !== undefined)
      document.getElementById(`${id}${current.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);

  const choose = (option: ComboOption | undefined) => {
    if (option !== undefined && option.disabled !== true) onChoose(option.id);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      const next = Math.abs(step) === 1 ? (active + step + options.length) % options.length : active + step;
      setWanted(options[Math.min(options.length - 1, Math.max(0, next))]!.id);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(current);
    }
  };

  return (
    <div className="combo">
      <input
        ref={field}
        className="combo-field"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        {...(current !== undefined && { 'aria-activedescendant': `${id}${current.id}` })}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={({ target }) => {
          setWanted(null);
          onText(target.value);
        }}
        onKeyDown={press}
      />
      <div id={`${id}list`} className="combo-list" role="listbox" aria-label={label}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
          <div key={group.id} role="group" aria-label={group.label}>
            <div className="combo-group" aria-hidden="true">
              {group.label}
            </div>
            {group.options.map((option) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, see above.
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus.
              <div
                key={option.id}
                id={`${id}${option.id}`}
                role="option"
                className="combo-option"
                aria-selected={option === current}
                aria-disabled={option.disabled ?? false}
                onPointerMove={() => setWanted(option.id)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                {option.content}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="combo-status" role="status">
        {status}
      </p>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
