import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { openGroups } from '../../commands/arrange-columns.ts';
import { checkBoilers, selectBoiler } from '../../commands/select-boiler.ts';
import type { TableOutput } from '../../state/analysis.ts';
import { areAllChecked, isChecked } from '../../state/checked-boilers.ts';
import type { RowGroup } from '../../state/group-rows.ts';
import type { TableLines } from '../../state/table-lines.ts';
import { useApp, useAppState } from '../app-context.ts';
import { focusDetails } from '../focus-details.ts';

export interface ActiveLine {
  /** −1 where none is. */
  readonly line: number;
  /** Folds or unfolds a group and makes it the active line. */
  toggle(group: RowGroup): void;
  /** `page` are the lines that a page holds. */
  onKeyDown(event: KeyboardEvent<HTMLElement>, page: number): void;
  /** A click on a row selects its boiler; the tick box and the head answer for themselves. */
  onClick(event: MouseEvent, move: 'reveal' | 'fly'): void;
}

/**
 * The table's one active line: the selected boiler's, or a group's. Arrows, Page and Home/End move it, Enter opens a
 * boiler's details or folds a group, left and right fold, Space ticks.
 */
export function useActiveLine({ rows, groups }: TableOutput, lines: TableLines): ActiveLine {
  const app = useApp();
  const selected = useAppState(({ selection }) => selection.boiler);
  const checked = useAppState(({ selection }) => selection.checked);
  const open = useAppState(({ view }) => view.openGroups);
  const [activeGroup, setActiveGroup] = useState<string | null>(null);
  const row = useMemo(() => (selected === null ? -1 : rows.indexOf(selected)), [rows, selected]);
  const groupAt = groups?.findIndex(({ value }) => value === activeGroup) ?? -1;
  const line = groupAt !== -1 ? lines.lineOfGroup(groupAt) : row === -1 ? -1 : lines.lineOfRow(row);

  // A boiler that is picked elsewhere is shown, its group unfolded; one that is folded by hand later stays so.
  const selectedBefore = useRef<number | null>(null);
  useEffect(() => {
    if (selectedBefore.current === selected) return;
    selectedBefore.current = selected;
    setActiveGroup(null);
    const group = row === -1 ? undefined : groups?.[lines.groupOfRow(row)];
    if (group !== undefined && lines.lineOfRow(row) === -1) openGroups(app, [group.value], true);
  }, [app, selected, row, groups, lines]);

  const activate = (wanted: number) => {
    if (lines.count === 0) return;
    const at = lines.at(Math.min(lines.count - 1, Math.max(0, wanted)));
    setActiveGroup(at.kind === 'group' ? groups![at.index]!.value : null);
    if (at.kind === 'row') selectBoiler(app, rows[at.row]!, 'reveal');
  };
  const toggle = ({ value }: RowGroup) => {
    openGroups(app, [value], !open.includes(value));
    setActiveGroup(value);
  };

  /** True where the key was taken. */
  const onRowKey = (key: string, group: RowGroup | undefined): boolean => {
    if (key === 'ArrowLeft' && group !== undefined) setActiveGroup(group.value);
    else if (key === 'Enter') {
      activate(Math.max(0, line));
      requestAnimationFrame(focusDetails);
    } else if (key === ' ' && row !== -1) checkBoilers(app, [rows[row]!], !isChecked(checked, rows[row]!));
    else return false;
    return true;
  };
  const onGroupKey = (key: string, group: RowGroup): boolean => {
    const isOpen = open.includes(group.value);
    if (key === 'Enter' || key === (isOpen ? 'ArrowLeft' : 'ArrowRight')) toggle(group);
    else if (key === ' ') {
      const own = rows.subarray(group.from, group.from + group.boilers);
      checkBoilers(app, own, !areAllChecked(checked, own));
    } else return false;
    return true;
  };

  return {
    line,
    toggle,
    onKeyDown(event, page) {
      if (event.target !== event.currentTarget) return;
      const moves: Readonly<Record<string, number>> = {
        ArrowDown: line + 1,
        ArrowUp: Math.max(0, line - 1),
        PageDown: line + page,
        PageUp: line - page,
        Home: 0,
        End: lines.count - 1,
      };
      const move = moves[event.key];
      const at = line === -1 ? null : lines.at(line);
      if (move !== undefined) activate(move);
      else if (at?.kind === 'group') {
        if (!onGroupKey(event.key, groups![at.index]!)) return;
      } else if (!onRowKey(event.key, groups?.[at?.group ?? -1])) return;
      event.preventDefault();
    },
    onClick({ target }, move) {
      if (!(target instanceof Element) || target.closest('input, button') !== null) return;
      const clicked = target.closest<HTMLElement>('tr[data-boiler]');
      if (clicked === null) return;
      setActiveGroup(null);
      selectBoiler(app, Number(clicked.dataset.boiler), move);
    },
  };
}
