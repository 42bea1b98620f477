import { type BoilerLedger, FUEL_UNKNOWN, YES } from '../../domain/boiler-ledger.ts';
import type { TableNote } from '../../domain/import-plan.ts';
import type { LAYER_FIELDS } from '../../domain/layer-kind.ts';
import type { PlaceCheck } from '../../domain/place-check.ts';
import {
  createCodedColumnBuilder,
  createTextCellsBuilder,
  createTextColumnBuilder,
  detached,
} from '../../domain/text-column.ts';
import type { Converter } from '../crs/converter.ts';
import { createRowChecks } from './check-row.ts';
import { createConversionCount } from './count-conversions.ts';
import { type DataRow, issueOf, type RowShape } from './data-row.ts';
import { readHeaderCell } from './guess-columns.ts';
import { createNumberColumn } from './number-column.ts';
import { headerCapacityUnit, readCapacity } from './read-capacity.ts';
import { isBlankCell, readFuel, readNumber, readTristate } from './read-cells.ts';
import type { RowLog } from './row-log.ts';
import { type PointOfRow, pointOfRow, positionColumn } from './row-position.ts';

type LedgerField = (typeof LAYER_FIELDS)['boilers'][number];

export interface LedgerSink {
  /** Takes a row as a boiler, or rejects it in the log. */
  add(row: DataRow): void;
  count(): number;
  /** Memory that the rows take so far, bytes. */
  heldBytes(): number;
  finish(): {
    readonly ledger: BoilerLedger;
    /** What was converted, with counts. */
    readonly notes: readonly TableNote[];
  };
}

/** Builds a ledger's columns row by row; no row is kept as text. */
export function createLedgerSink(
  shape: RowShape,
  system: Converter,
  log: RowLog,
  places: PlaceCheck | null = null,
): LedgerSink {
  const { header, mapping } = shape;
  const columns = createLedgerColumns();
  const extras = extraColumns(shape).map((column) => ({
    name: header[column]!,
    column,
    cells: createTextCellsBuilder(),
  }));
  const accuracyColumn = header.findIndex(isAccuracyHeader);
  const headerUnit = headerCapacityUnit(readHeaderCell(header[mapping.capacity ?? -1] ?? ''));
  const conversions = createConversionCount();
  const checks = createRowChecks(places);
  const readFuelCell = remember(readFuel);
  const readCapacityCell = remember((cell) => readCapacity(cell, headerUnit));
  const readTristateCell = Object.fromEntries(
    TRISTATE_COLUMNS.map((field) => [field, remember((cell: string) => readTristate(cell, field))]),
  ) as Record<(typeof TRISTATE_COLUMNS)[number], (cell: string) => ReturnType<typeof readTristate>>;
  let count = 0;

  const acceptRow = (row: DataRow, { position: read, text }: PointOfRow): void => {
    const stated = readNumber(row.cells[accuracyColumn] ?? '');
    const position = stated > 0 ? { ...read, precisionM: stated + system.accuracyM } : read;
    const cell = (field: LedgerField) => row.cells[mapping[field] ?? -1] ?? '';
    const note = (code: string, field: LedgerField) =>
      log.note(issueOf(row, shape, { code, column: header[mapping[field] ?? -1] ?? '', value: cell(field) }));

    count++;
    const [id, name] = [cell('id').trim(), cell('name').trim()];
    const city = isBlankCell(cell('city')) ? '' : cell('city').trim();
    columns.row.push(row.row);
    columns.id.push(id);
    columns.name.push(name);
    columns.lon.push(position.lon);
    columns.lat.push(position.lat);
    columns.precisionM.push(position.precisionM);
    columns.typedCity.push(city);
    columns.use.push(isBlankCell(cell('use')) ? '' : cell('use').trim());
    columns.synthetic.push(readTristate(cell('synthetic'), 'synthetic').value === YES ? 1 : 0);
    for (const extra of extras) extra.cells.push(row.cells[extra.column] ?? '');
    conversions.position(position, text);

    const capacity = readCapacityCell(cell('capacity'));
    columns.capacityTph.push(capacity.tph);
    conversions.capacity(capacity, cell('capacity'));
    if (capacity.problem !== null) note(capacity.problem, 'capacity');
    else if (Number.isNaN(capacity.tph) && mapping.capacity !== undefined) note('capacity-blank', 'capacity');
    const fuel = readFuelCell(cell('fuel'));
    columns.fuel.push(fuel.value);
    columns.fuelText.push(cell('fuel').trim());
    if (!fuel.readable) note('fuel-unreadable', 'fuel');
    else if (fuel.value === FUEL_UNKNOWN && mapping.fuel !== undefined) note('fuel-blank', 'fuel');
    const nox = isBlankCell(cell('nox')) ? null : readNumber(cell('nox').replace(/mg\/?n?m[3³]$/i, ''));
    columns.noxMgm3.push(nox !== null && nox >= 0 ? nox : Number.NaN);
    if (nox !== null && !(nox >= 0)) note('nox-unreadable', 'nox');
    for (const field of TRISTATE_COLUMNS) {
      const { value, readable } = readTristateCell[field](cell(field));
      columns[field].push(value);
      if (!readable) note('tristate-unreadable', field);
    }
    const checked = { sheetRow: row.sheetRow, id, name, city, position, positionText: text };
    for (const { field, ...doubt } of checks.check(checked)) {
      const column = field === 'position' ? positionColumn(shape) : (header[mapping[field] ?? -1] ?? '');
      log.note(issueOf(row, shape, { ...doubt, column }));
    }
  };

  return {
    add(row) {
      const judged = pointOfRow(row, shape, system);
      if ('code' in judged) log.reject(issueOf(row, shape, judged));
      else acceptRow(row, judged);
    },
    count: () => count,
    heldBytes: () =>
      Object.values(columns).reduce((sum, column) => sum + column.bytes(), 0) +
      extras.reduce((sum, { cells }) => sum + cells.bytes(), 0) +
      checks.bytes(),
    finish: () => ({
      ledger: {
        count,
        ...finishColumns(columns),
        extras: extras.map(({ name, cells }) => ({ name, cells: cells.finish() })),
      },
      notes: conversions.notes(),
    }),
  };
}

/** Columns of few different cells: each is read once. */
function remember<Reading>(read: (cell: string) => Reading): (cell: string) => Reading {
  const known = new Map<string, Reading>();
  return (cell) => {
    let reading = known.get(cell);
    if (reading === undefined) {
      reading = read(cell);
      if (known.size < 1000) known.set(detached(cell), reading);
    }
    return reading;
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

/** Our own exports say in metres what a position is good for: the decimals that they write are others. */
function isAccuracyHeader(name: string): boolean {
  return name === 'position_accuracy_m' || name === '坐标精度（m）';
}

/** Columns that are kept as they are: the unused ones, and the county, which is compared but has no column of its own. */
function extraColumns(shape: RowShape): number[] {
  const { county: _, ...fields } = shape.mapping;
  return unusedColumns({ header: shape.header, mapping: fields });
}

/** Columns that have a name and that no field takes. */
export function unusedColumns({ header, mapping }: Pick<RowShape, 'header' | 'mapping'>): number[] {
  const used = new Set(Object.values(mapping));
  return [...header.keys()].filter(
    (column) => header[column] !== '' && !used.has(column) && !isAccuracyHeader(header[column]!),
  );
}
