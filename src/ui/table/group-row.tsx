import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { checkBoilers } from '../../commands/select-boiler.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { areAllChecked } from '../../state/checked-boilers.ts';
import type { RowGroup } from '../../state/group-rows.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

interface GroupRowProps {
  readonly group: RowGroup;
  readonly label: string;
  readonly open: boolean;
  /** Rows of the table; the group's own are a stretch of them. */
  readonly rows: Uint32Array;
  readonly columnCount: number;
  readonly onToggle: () => void;
  /** Of the row in its place; what sticks to the head repeats it for the eye alone. */
  readonly place:
    | { readonly id: string; readonly line: number; readonly top: number; readonly active: boolean }
    | 'sticky';
}

/** A group's name and subtotals; a click folds it away or out. */
export function GroupRow({ group, label, open, rows, columnCount, onToggle, place }: GroupRowProps) {
  const t = useTranslate();
  const app = useApp();
  const checked = useAppState(({ selection }) => selection.checked);
  const own = useMemo(() => rows.subarray(group.from, group.from + group.boilers), [rows, group]);
  const allChecked = useMemo(() => areAllChecked(checked, own), [checked, own]);
  const Icon = open ? ChevronDown : ChevronRight;
  const inPlace =
    place === 'sticky'
      ? {}
      : {
          id: place.id,
          'aria-rowindex': place.line + 2,
          'aria-level': 1,
          'aria-expanded': open,
          'aria-selected': place.active,
          style: { transform: `translateY(${place.top}px)` },
        };
  return (
    <tr className="grid-row group-row" {...inPlace} onClick={onToggle}>
      <td className="cell cell-check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('table.group.check', { value: label })}
          checked={allChecked}
          onClick={(event) => event.stopPropagation()}
          onChange={({ target }) => checkBoilers(app, own, target.checked)}
        />
      </td>
      <td className="cell group-cell" aria-colspan={columnCount}>
        <Icon aria-hidden="true" size="1em" className="icon" />
        <strong className="group-name">{label}</strong>
        <span className="group-figure">
          {t('table.group.boilers', { count: formatNumber(group.boilers) })}
        </span>
        <span className="group-figure">
          {group.capacityUnknown === group.boilers ? '–' : formatNumber(group.capacityTph, 1)}{' '}
          {t('common.tph')}
        </span>
        <span className="group-figure">
          {t('table.group.closing', { count: formatNumber(group.closing) })}
        </span>
        <span className="group-figure muted">
          {group.capacityUnknown > 0 &&
            t('results.capacityUnknown', { value: formatNumber(group.capacityUnknown) })}
        </span>
      </td>
    </tr>
  );
}
