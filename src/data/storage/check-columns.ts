import type { BoilerLedger } from '../../domain/boiler-ledger.ts';
import { FUEL_UNKNOWN } from '../../domain/boiler-ledger.ts';
import type { RejectTable } from '../../domain/import-outcome.ts';
import type { CodedColumn, TextCells, TextColumn } from '../../domain/text-column.ts';
import { FUELS, TRISTATES } from '../../domain/vocabulary.ts';

/** What is wrong with columns that have the right types; `code` and `params` go to `issueText`. */
export interface ColumnFault {
  readonly code: 'project-column-length' | 'project-column-value';
  readonly params: Readonly<Record<string, string | number>>;
}

type Numbers = Uint8Array | Uint32Array | Float32Array | Float64Array;

/** The first fault of a ledger's columns: their lengths, and every code and position; null where there is none. */
export function checkLedger(ledger: BoilerLedger): ColumnFault | null {
  const { count } = ledger;
  const tristates = ['builtUp', 'ultraLow', 'heatNetwork', 'isNew', 'biomassEquipped', 'coalBan'] as const;
  const isCapacity = (value: number) =>
    Number.isNaN(value) || (value >= 0 && value < Number.POSITIVE_INFINITY);
  return (
    checkNumbers('row', ledger.row, count, () => true) ??
    checkNumbers('lon', ledger.lon, count, (value) => Math.abs(value) <= 180) ??
    checkNumbers('lat', ledger.lat, count, (value) => Math.abs(value) <= 90) ??
    checkNumbers('precisionM', ledger.precisionM, count, (value) => value >= 0) ??
    checkNumbers('capacityTph', ledger.capacityTph, count, isCapacity) ??
    checkNumbers('noxMgm3', ledger.noxMgm3, count, isCapacity) ??
    checkNumbers('fuel', ledger.fuel, count, (value) => value < FUELS.length || value === FUEL_UNKNOWN) ??
    checkNumbers('synthetic', ledger.synthetic, count, (value) => value <= 1) ??
    first(tristates, (name) =>
      checkNumbers(name, ledger[name], count, (value) => value < TRISTATES.length),
    ) ??
    first(['id', 'name'] as const, (name) => checkTexts(name, ledger[name], count)) ??
    first(['fuelText', 'use', 'typedCity'] as const, (name) => checkCoded(name, ledger[name], count)) ??
    first(ledger.extras, ({ name, cells }) => checkCells(name, cells, count))
  );
}

/** The same for rejected rows. */
export function checkRejects(rejects: RejectTable): ColumnFault | null {
  const { count, cellEnds, cells } = rejects;
  return (
    checkNumbers('rejects.row', rejects.row, count, () => true) ??
    checkNumbers('rejects.sheetRow', rejects.sheetRow, count, () => true) ??
    checkCoded('rejects.code', rejects.code, count) ??
    checkCoded('rejects.column', rejects.column, count) ??
    checkTexts('rejects.value', rejects.value, count) ??
    checkTexts('rejects.cells', cells, cells.ends.length) ??
    checkEnds('rejects.cellEnds', cellEnds, count, cells.ends.length)
  );
}

function first<Item>(items: readonly Item[], check: (item: Item) => ColumnFault | null): ColumnFault | null {
  for (const item of items) {
    const fault = check(item);
    if (fault !== null) return fault;
  }
  return null;
}

function checkNumbers(
  column: string,
  values: Numbers,
  count: number,
  isAllowed: (value: number) => boolean,
): ColumnFault | null {
  if (values.length !== count) return wrongLength(column, values.length, count);
  for (let i = 0; i < count; i++) {
    if (!isAllowed(values[i]!)) return wrongValue(column, i, values[i]!);
  }
  return null;
}

function checkCells(column: string, cells: TextCells, count: number): ColumnFault | null {
  return 'codes' in cells ? checkCoded(column, cells, count) : checkTexts(column, cells, count);
}

function checkCoded(column: string, { values, codes }: CodedColumn, count: number): ColumnFault | null {
  return checkNumbers(column, codes, count, (code) => code < values.length);
}

function checkTexts(column: string, { units, ends }: TextColumn, count: number): ColumnFault | null {
  return checkEnds(column, ends, count, units.length);
}

/** Ends never go back, and the last one is the end of all. */
function checkEnds(column: string, ends: Uint32Array, count: number, total: number): ColumnFault | null {
  if (ends.length !== count) return wrongLength(column, ends.length, count);
  let before = 0;
  for (let i = 0; i < count; i++) {
    const end = ends[i]!;
    if (end < before || end > total) return wrongValue(column, i, end);
    before = end;
  }
  return before === total ? null : wrongLength(column, total, before);
}

function wrongLength(column: string, length: number, expected: number): ColumnFault {
  return { code: 'project-column-length', params: { column, length, expected } };
}

function wrongValue(column: string, i: number, value: number): ColumnFault {
  return { code: 'project-column-value', params: { column, row: i + 1, value: String(value) } };
}
