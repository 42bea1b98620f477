import { type BoilerLedger, YES } from '../../domain/boiler-ledger.ts';
import {
  createCodedColumnBuilder,
  createTextCellsBuilder,
  createTextColumnBuilder,
} from '../../domain/text-column.ts';
import type { Converter } from '../crs/converter.ts';
import { type DataRow, issueOf, type RowShape } from './data-row.ts';
import { type LedgerField, readHeaderCell } from './guess-columns.ts';
import { createNumberColumn } from './number-column.ts';
import { type CapacityUnit, headerCapacityUnit, readCapacity } from './read-capacity.ts';
import { isBlankCell, readFuel, readNumber, readTristate } from './read-cells.ts';
import type { Position } from './read-position.ts';
import type { RowLog } from './row-log.ts';
import { pointOfRow } from './row-position.ts';

export interface LedgerSink {
  /** Takes a row as a boiler, or rejects it in the log. */
  add(row: DataRow): void;
  count(): number;
  finish(): {
    readonly ledger: BoilerLedger;
    /** Cells converted to t/h, by the unit that they were in. */
    readonly conversions: ReadonlyMap<CapacityUnit, number>;
  };
}

/** Builds a ledger's columns row by row; no row is kept as text. */
export function createLedgerSink(shape: RowShape, system: Converter, log: RowLog): LedgerSink {
  const { header, mapping } = shape;
  const columns = createLedgerColumns();
  const extras = unusedColumns(shape).map((column) => ({
    name: header[column]!,
    column,
    cells: createTextCellsBuilder(),
  }));
  const conversions = new Map<CapacityUnit, number>();
  const headerUnit = headerCapacityUnit(readHeaderCell(header[mapping.capacity ?? -1] ?? ''));
  let count = 0;

  const acceptRow = (row: DataRow, position: Position): void => {
    const cell = (field: LedgerField) => row.cells[mapping[field] ?? -1] ?? '';
    const note = (code: string, field: LedgerField) =>
      log.note(issueOf(row, shape, { code, column: header[mapping[field] ?? -1] ?? '', value: cell(field) }));

    count++;
    columns.row.push(row.row);
    columns.id.push(cell('id').trim());
    columns.name.push(cell('name').trim());
    columns.lon.push(position.lon);
    columns.lat.push(position.lat);
    columns.precisionM.push(position.precisionM);
    columns.typedCity.push(isBlankCell(cell('city')) ? '' : cell('city').trim());
    columns.use.push(isBlankCell(cell('use')) ? '' : cell('use').trim());
    columns.synthetic.push(readTristate(cell('synthetic'), 'synthetic').value === YES ? 1 : 0);
    for (const extra of extras) extra.cells.push(row.cells[extra.column] ?? '');

    const capacity = readCapacity(cell('capacity'), headerUnit);
    columns.capacityTph.push(capacity.tph);
    if (capacity.problem !== null) note(capacity.problem, 'capacity');
    if (capacity.convertedFrom !== null) {
      conversions.set(capacity.convertedFrom, (conversions.get(capacity.convertedFrom) ?? 0) + 1);
    }
    const fuel = readFuel(cell('fuel'));
    columns.fuel.push(fuel.value);
    columns.fuelText.push(cell('fuel').trim());
    if (!fuel.readable) note('fuel-unreadable', 'fuel');
    const nox = isBlankCell(cell('nox')) ? null : readNumber(cell('nox').replace(/mg\/?m[3³]$/i, ''));
    columns.noxMgm3.push(nox !== null && nox >= 0 ? nox : Number.NaN);
    if (nox !== null && !(nox >= 0)) note('nox-unreadable', 'nox');
    for (const field of TRISTATE_COLUMNS) {
      const { value, readable } = readTristate(cell(field), field);
      columns[field].push(value);
      if (!readable) note('tristate-unreadable', field);
    }
  };

  return {
    add(row) {
      const judged = pointOfRow(row, shape, system);
      if ('code' in judged) log.reject(issueOf(row, shape, judged));
      else acceptRow(row, judged.position);
    },
    count: () => count,
    finish: () => ({
      ledger: {
        count,
        ...finishColumns(columns),
        extras: extras.map(({ name, cells }) => ({ name, cells: cells.finish() })),
      },
      conversions,
    }),
  };
}

const TRISTATE_COLUMNS = [
  'builtUp',
  'ultraLow',
  'heatNetwork',
  'isNew',
  'biomassEquipped',
  'coalBan',
] as const;

function createLedgerColumns() {
  return {
    row: createNumberColumn(Uint32Array),
    id: createTextColumnBuilder(),
    name: createTextColumnBuilder(),
    lon: createNumberColumn(Float64Array),
    lat: createNumberColumn(Float64Array),
    precisionM: createNumberColumn(Float32Array),
    capacityTph: createNumberColumn(Float64Array),
    fuel: createNumberColumn(Uint8Array),
    fuelText: createCodedColumnBuilder(),
    use: createCodedColumnBuilder(),
    builtUp: createNumberColumn(Uint8Array),
    ultraLow: createNumberColumn(Uint8Array),
    heatNetwork: createNumberColumn(Uint8Array),
    isNew: createNumberColumn(Uint8Array),
    biomassEquipped: createNumberColumn(Uint8Array),
    coalBan: createNumberColumn(Uint8Array),
    noxMgm3: createNumberColumn(Float64Array),
    typedCity: createCodedColumnBuilder(),
    synthetic: createNumberColumn(Uint8Array),
  };
}

type Columns = ReturnType<typeof createLedgerColumns>;

function finishColumns(columns: Columns): { [Name in keyof Columns]: ReturnType<Columns[Name]['finish']> } {
  const finished = Object.entries(columns).map(([name, column]) => [name, column.finish()]);
  return Object.fromEntries(finished) as ReturnType<typeof finishColumns>;
}

/** Columns that have a name and that no field takes. */
export function unusedColumns({ header, mapping }: Pick<RowShape, 'header' | 'mapping'>): number[] {
  const used = new Set(Object.values(mapping));
  return [...header.keys()].filter((column) => header[column] !== '' && !used.has(column));
}
