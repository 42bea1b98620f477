import { foldCell, isBlankCell, readNumber } from './read-cells.ts';

/**
 * Units of rated output, as t/h of steam for one of each. 1 t/h = 0.7 MW; 60 万大卡/h (10⁴ kcal/h) = 1 t/h.
 * `factor` says it to people.
 */
export const CAPACITY_UNITS = {
  tph: {
    label: 't/h',
    factor: '1',
    perUnit: (value: number) => value,
    pattern: /^(t\/h|t\/小时|t\/时|吨\/?(时|小时|h)?|蒸吨(\/?(时|小时|h))?|蒸t|tph|t)$/,
  },
  kgh: {
    label: 'kg/h',
    factor: '÷ 1000',
    perUnit: (value: number) => value / 1000,
    pattern: /^(kg\/h|千克\/?(时|小时)|公斤\/?(时|小时))$/,
  },
  mw: {
    label: 'MW',
    factor: '÷ 0.7',
    perUnit: (value: number) => value / 0.7,
    pattern: /^(mw(t|th)?|兆瓦)$/,
  },
  kw: { label: 'kW', factor: '÷ 700', perUnit: (value: number) => value / 700, pattern: /^(kw|千瓦)$/ },
  kcal: {
    label: '万大卡/h',
    factor: '÷ 60',
    perUnit: (value: number) => value / 60,
    pattern: /^(万大卡|万千卡|万kcal)(\/?(时|小时|h))?$/,
  },
} as const;
export type CapacityUnit = keyof typeof CAPACITY_UNITS;

/** No boiler on Earth makes more steam than about 3 100 t/h. */
const MAX_CAPACITY_TPH = 4000;

function readCapacityUnit(text: string): CapacityUnit | null {
  const folded = foldCell(text)
    .toLowerCase()
    .replace(/^单位:?/, '');
  const known = Object.entries(CAPACITY_UNITS).find(([, { pattern }]) => pattern.test(folded));
  return (known?.[0] as CapacityUnit | undefined) ?? null;
}

/**
 * The unit that a header gives: in its brackets, or by its words (热功率 is always MW, anything else t/h). Null where
 * it names two or one that is not known: a plain number under it then says nothing.
 */
export function headerCapacityUnit(header: { text: string; unit: string }): CapacityUnit | null {
  if (UNIT_LIKE.test(header.unit)) return readCapacityUnit(header.unit);
  const saysPower = /热功率|_mw$/.test(header.text);
  if (saysPower && /蒸发量|蒸吨|吨位/.test(header.text)) return null;
  return saysPower ? 'mw' : 'tph';
}

/** A bracket that speaks of a unit; any other is a remark such as (必填). */
const UNIT_LIKE = /[a-z]|瓦|吨|卡|时/;

export interface CapacityReading {
  /** t/h; NaN where unknown. */
  readonly tph: number;
  readonly problem:
    | 'capacity-unreadable'
    | 'capacity-impossible'
    | 'capacity-multiple'
    | 'capacity-range'
    | null;
  /** The unit that was converted to t/h; null where none was. */
  readonly convertedFrom: CapacityUnit | null;
  /** Whether the cell itself says its unit, and that is t/h. */
  readonly saysTph: boolean;
}

const NOTHING: CapacityReading = { tph: Number.NaN, problem: null, convertedFrom: null, saysTph: false };

/** `2×20t/h`, `2台20吨`, `20t/h×2`, `20+35`: several boilers in one row. Each has a capacity of its own to be judged by. */
const MULTIPLE =
  /^\d+(台|座)?[×x*✕╳]\d|^\d+(台|座)\D*\d|\d[^\d×x*]*[×x*✕╳]\d+(台|座)?$|\d\D*\d+(台|座)$|\d[^\d+]*[+、/]\d/;
/** `10-20`, `10~20吨`: no one figure. */
const RANGE = /^\d[\d.]*[^\d.\-~～至到—]*[-~～至到—]+\d[\d.]*\D*$/;

/** Reads a capacity cell: a number, perhaps with its own unit, which outranks the header's. One row is one boiler. */
export function readCapacity(cell: string, headerUnit: CapacityUnit | null): CapacityReading {
  if (isBlankCell(cell)) return NOTHING;
  // 1×20 is one boiler of 20.
  const folded = foldCell(cell)
    .toLowerCase()
    .replace(/^1(台|座)?[×x*✕╳]|^1(台|座)|[×x*✕╳]1(台|座)?$|(?<=\D)1(台|座)$/, '');
  const parts = /^([+-]?[\d.,]+(?:e[+-]?\d+)?)(.*)$/.exec(folded);
  const value = readNumber(parts?.[1] ?? '');
  const ownUnit = parts?.[2] ? readCapacityUnit(parts[2]) : null;
  const unit = parts?.[2] ? ownUnit : headerUnit;
  if (Number.isNaN(value) || unit === null) return { ...NOTHING, problem: problemOf(folded) };
  const converted = CAPACITY_UNITS[unit].perUnit(value);
  // Division leaves noise in the last digits (14 MW must be 20 t/h, not 20.000000000000004).
  const tph = unit === 'tph' ? converted : Number(converted.toFixed(6));
  if (!(tph > 0 && tph <= MAX_CAPACITY_TPH)) return { ...NOTHING, problem: 'capacity-impossible' };
  return { tph, problem: null, convertedFrom: unit === 'tph' ? null : unit, saysTph: ownUnit === 'tph' };
}

function problemOf(folded: string): CapacityReading['problem'] {
  if (MULTIPLE.test(folded)) return 'capacity-multiple';
  return RANGE.test(folded) ? 'capacity-range' : 'capacity-unreadable';
}
