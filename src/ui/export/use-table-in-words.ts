import type { TableInWords } from '../../commands/run-export.ts';
import { selectFilterDimensions } from '../../state/selectors.ts';
import type { FilterDimension } from '../../state/sift-boilers.ts';
import type { AppState } from '../../state/store.ts';
import { useApp, useLang } from '../app-context.ts';
import { useColumnName } from '../table/use-column-name.ts';
import { useConditionWords } from '../table/use-condition-words.ts';
import { useScreened } from '../use-screened.ts';

/** Gives what the table asks and shows in words, when something goes out. */
export function useTableInWords(): () => TableInWords {
  const app = useApp();
  const lang = useLang();
  const nameOf = useColumnName();
  const say = useConditionWords(useScreened());
  return () => {
    const state = app.store.getState();
    return {
      filter: selectFilterDimensions(state)
        .map((dimension) => `${say(dimension)}${whereOf(dimension, state)}`)
        .join(lang === 'zh' ? '；' : '; '),
      columns: state.view.table.columns.map((column) => ({ column, title: nameOf(column) })),
    };
  };
}

/** Degrees are written so far, about a metre. */
const DECIMALS = 5;

/** Where the view or the drawn shapes are, degrees WGS-84: outside the app nobody sees them. */
function whereOf(dimension: FilterDimension, { view }: AppState): string {
  const { filter } = view.table;
  const place = (degrees: readonly number[]) => degrees.map((degree) => degree.toFixed(DECIMALS)).join(', ');
  if (dimension === 'view') return view.viewport === null ? '' : ` (${place(view.viewport.bounds)})`;
  if (dimension !== 'within') return '';
  const shapes = filter.within.map((shape) =>
    shape.kind === 'circle'
      ? `${place([shape.lon, shape.lat])} ± ${shape.radiusKm} km`
      : shape.ring.map(place).join(' / '),
  );
  return ` (${shapes.join('; ')})`;
}
