import type { AttributeFilter, ColumnChoices, NumberRange } from '../../domain/attribute-filter.ts';

/** Something of a column that can be ticked: a value, a class, or the cells that are no number. */
export type Tick =
  | { readonly key: string; readonly value: string; readonly count: number }
  | { readonly key: string; readonly range: NumberRange; readonly count: number };

const UNKNOWN = 'unknown';

/** All that can be ticked. */
export function ticksOf({ values, ranges, unknown }: ColumnChoices): readonly Tick[] {
  return [
    ...values.map(({ value, count }) => ({ key: `=${value}`, value, count })),
    ...ranges.map(({ least, below, count }) => ({
      key: `${least}…${below}`,
      range: { least, below },
      count,
    })),
    ...(unknown > 0 ? [{ key: UNKNOWN, value: '', count: unknown }] : []),
  ];
}

/** Without a filter everything is. */
export function isTicked(filter: AttributeFilter | null, tick: Tick): boolean {
  if (filter === null) return true;
  if (filter.kind === 'values') return 'value' in tick && filter.values.includes(tick.value);
  if ('value' in tick) return filter.unknown;
  return filter.ranges.some(({ least, below }) => least === tick.range.least && below === tick.range.below);
}

/** The filter that draws what is ticked; null where that is everything. */
export function filterOf(choices: ColumnChoices, ticked: readonly Tick[]): AttributeFilter | null {
  const { column, kind } = choices;
  if (ticked.length === ticksOf(choices).length) return null;
  if (kind === 'values') {
    return { kind, column, values: ticked.flatMap((tick) => ('value' in tick ? [tick.value] : [])) };
  }
  return {
    kind,
    column,
    ranges: ticked.flatMap((tick) => ('range' in tick ? [tick.range] : [])),
    unknown: ticked.some(({ key }) => key === UNKNOWN),
  };
}
