import { memo } from 'react';
import { checkBoilers } from '../../commands/select-boiler.ts';
import { fuelText, overdueText, reasonText, verdictText } from '../../domain/messages.ts';
import { textAt } from '../../domain/text-column.ts';
import { FUELS, NOTES, reasonsOf, VERDICTS } from '../../domain/vocabulary.ts';
import type { Screened } from '../../state/selectors.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { formatMeasured, formatNumber } from '../format.ts';

interface BoilerRowProps {
  readonly id: string;
  readonly boiler: number;
  readonly position: number;
  /** Pixels from the top of the table's body. */
  readonly top: number;
  readonly screened: Screened;
  readonly selected: boolean;
  readonly checked: boolean;
}

/** One boiler in the table; a click selects it here and on the map. */
export const BoilerRow = memo(function BoilerRow(props: BoilerRowProps) {
  const { id, boiler, position, top, selected, checked } = props;
  const { ledger, screening, reference } = props.screened;
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const { columns } = ledger;
  const { result } = screening;
  const verdict = VERDICTS[result.verdict[boiler]!]!;
  const county = reference.counties[result.county[boiler]!];
  const unit = reference.units[result.nearestUnit[boiler]!];
  const fuel = FUELS[columns.fuel[boiler]!];
  const distanceKm = result.distanceM[boiler]! / 1000;
  const name = textAt(columns.name, boiler) || textAt(columns.id, boiler);
  return (
    <tr
      id={id}
      data-boiler={boiler}
      className={`grid-row ${position % 2 === 0 ? '' : 'grid-row-odd'}`}
      aria-rowindex={position + 2}
      aria-selected={selected}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td className="cell cell-check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('columns.checkOne', { name })}
          checked={checked}
          onChange={({ target }) => checkBoilers(app, [boiler], target.checked)}
        />
      </td>
      <Cell number>{columns.row[boiler]}</Cell>
      <Cell>
        <VerdictMark verdict={verdict} synthetic={columns.synthetic[boiler] === 1} />
        {verdictText(verdict, lang)}
      </Cell>
      <Cell>{textAt(columns.id, boiler)}</Cell>
      <Cell>{textAt(columns.name, boiler)}</Cell>
      <Cell>{county?.place}</Cell>
      <Cell>{county?.name}</Cell>
      <Cell>{fuel === undefined ? <Unknown /> : fuelText(fuel, lang)}</Cell>
      <Cell number>{orUnknown(columns.capacityTph[boiler]!, (value) => formatMeasured(value, 3))}</Cell>
      <Cell>{unit?.plant}</Cell>
      <Cell number>{orUnknown(distanceKm, (value) => formatNumber(value, 2))}</Cell>
      <Cell>{ground()}</Cell>
      <Cell>{result.overdue[boiler] === 1 && overdueText(true, lang)}</Cell>
    </tr>
  );

  /** The deciding clause, or what has to be found out. */
  function ground(): string {
    const rule = reference.rules[result.decidedBy[boiler]!];
    if (rule !== undefined) return `${rule.clause} · ${rule.document[lang]}`;
    return reasonsOf(result.reasons[boiler]!)
      .filter((reason) => verdict !== 'review' || !NOTES.some((note) => note === reason))
      .map((reason) => reasonText(reason, lang))
      .join('；');
  }
});

interface CellProps {
  readonly number?: boolean;
  readonly children?: React.ReactNode;
}

function Cell({ number = false, children }: CellProps) {
  return (
    <td
      className={`cell ${number ? 'cell-number' : ''}`}
      title={typeof children === 'string' ? children : undefined}
    >
      {children}
    </td>
  );
}

function Unknown() {
  const t = useTranslate();
  return <span className="muted">{t('common.unknown')}</span>;
}

function orUnknown(value: number, format: (value: number) => string): React.ReactNode {
  return Number.isNaN(value) ? <Unknown /> : format(value);
}
