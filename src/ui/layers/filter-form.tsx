import { useId, useState } from 'react';
import { setLook } from '../../commands/set-look.ts';
import type { ColumnChoices } from '../../domain/attribute-filter.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { filterOf, isTicked, type Tick, ticksOf } from './filter-ticks.ts';

interface FilterFormProps {
  readonly id: string;
  readonly columns: readonly { readonly column: string; readonly title: string }[];
  /** Null while they are not there. */
  readonly choicesOf: (column: string) => ColumnChoices | null;
  readonly tickTitle: (column: string, tick: Tick) => string;
  readonly note?: string | undefined;
}

/** From here on a search helps to find a value. */
const MANY_VALUES = 12;
const MOST_SHOWN = 200;

/** Chooses a column and ticks what of it is drawn; all ticked is no filter. */
export function FilterForm({ id, columns, choicesOf, tickTitle, note }: FilterFormProps) {
  const t = useTranslate();
  const app = useApp();
  const fieldId = useId();
  const filter = useAppState(({ view }) => view.layerLooks[id]?.filter ?? null);
  const [chosen, setChosen] = useState('');
  const column = filter?.column ?? chosen;
  const choices = column === '' ? null : choicesOf(column);
  const choose = (next: string) => {
    setChosen(next);
    if (filter !== null) setLook(app, id, { filter: null });
  };
  return (
    <>
      <label htmlFor={fieldId}>{t('looks.filter')}</label>
      <select id={fieldId} className="select" value={column} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('looks.noFilter')}</option>
        {columns.map((option) => (
          <option key={option.column} value={option.column}>
            {option.title}
          </option>
        ))}
      </select>
      {choices !== null && <Ticks key={column} id={id} choices={choices} tickTitle={tickTitle} />}
      {column !== '' && (
        <p className="help look-wide">
          {note} {t('looks.filterNote')}
        </p>
      )}
    </>
  );
}

interface TicksProps extends Pick<FilterFormProps, 'id' | 'tickTitle'> {
  readonly choices: ColumnChoices;
}

function Ticks({ id, choices, tickTitle }: TicksProps) {
  const t = useTranslate();
  const app = useApp();
  const filter = useAppState(({ view }) => view.layerLooks[id]?.filter ?? null);
  const [sought, setSought] = useState('');
  const all = ticksOf(choices);
  const ticked = all.filter((tick) => isTicked(filter, tick));
  const tick = (next: readonly Tick[]) => setLook(app, id, { filter: filterOf(choices, next) });
  const found = all.filter((candidate) => tickTitle(choices.column, candidate).includes(sought.trim()));
  return (
    <fieldset className="look-wide look-ticks">
      <legend className="visually-hidden">{t('looks.filter')}</legend>
      <span className="row">
        <button type="button" className="link" onClick={() => tick(all)}>
          {t('looks.all')}
        </button>
        <button type="button" className="link" onClick={() => tick([])}>
          {t('looks.none')}
        </button>
      </span>
      {all.length > MANY_VALUES && (
        <input
          type="search"
          className="text-field look-search"
          aria-label={t('looks.find')}
          placeholder={t('looks.find')}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      )}
      <ul className="look-values">
        {found.slice(0, MOST_SHOWN).map((candidate) => {
          const isOn = ticked.includes(candidate);
          return (
            <li key={candidate.key}>
              <label className="choice">
                <input
                  type="checkbox"
                  checked={isOn}
                  onChange={() =>
                    tick(isOn ? ticked.filter((other) => other !== candidate) : [...ticked, candidate])
                  }
                />
                <span>{tickTitle(choices.column, candidate)}</span>
                <span className="number muted">{formatNumber(candidate.count)}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {found.length > MOST_SHOWN && (
        <p className="help">{t('looks.more', { count: formatNumber(found.length - MOST_SHOWN) })}</p>
      )}
    </fieldset>
  );
}
