import { type BoilerLedger, UNKNOWN, YES } from '../domain/boiler-ledger.ts';
import { createCodedColumnBuilder, createTextColumnBuilder } from '../domain/text-column.ts';
import type { Datum } from './datum.ts';
import type { RawTable } from './formats/table.ts';
import { type HeaderMap, type LedgerField, readHeaderCell } from './ledger-header.ts';
import { type CapacityUnit, headerCapacityUnit, readCapacity } from './read-capacity.ts';
import { isBlankCell, readFuel, readNumber, readTristate } from './read-cells.ts';
import { type Position, type PositionProblem, readPosition } from './read-position.ts';

/** A row that cannot be screened, with its cells as they were. */
export interface RejectedRow {
  /** 1-based data row. */
  readonly row: number;
  /** Row as a spreadsheet numbers it. */
  readonly sheetRow: number;
  readonly cells: readonly string[];
  readonly code: PositionProblem | 'too-many-cells' | 'geometry-not-point';
  readonly column: string;
  readonly value: string;
}

type Refusal = Pick<RejectedRow, 'code' | 'column' | 'value'>;

/** A cell of an accepted row that says something unusable and therefore counts as unknown. */
export interface CellIssue {
  readonly row: number;
  readonly sheetRow: number;
  readonly code:
    | 'capacity-unreadable'
    | 'capacity-impossible'
    | 'fuel-unreadable'
    | 'tristate-unreadable'
    | 'nox-unreadable';
  readonly column: string;
  readonly value: string;
}

export interface LedgerBuilder {
  /** Adds data row `row` (0-based) as a boiler or as a rejected row. */
  addRow(row: number): void;
  finish(): {
    readonly ledger: BoilerLedger;
    readonly rejects: readonly RejectedRow[];
    readonly issues: readonly CellIssue[];
    /** Cells converted to t/h, by the unit that they were in. */
    readonly conversions: ReadonlyMap<CapacityUnit, number>;
  };
}

/** Builds a ledger's columns from a table, row by row. */
export function createLedgerBuilder(table: RawTable, columns: HeaderMap, datum: Datum): LedgerBuilder {
  const size = table.rows.length;
  const ledger = allocateLedger(size);
  const texts = {
    id: createTextColumnBuilder(),
    name: createTextColumnBuilder(),
    fuelText: createCodedColumnBuilder(),
    use: createCodedColumnBuilder(),
    typedCity: createCodedColumnBuilder(),
  };
  const extras = unusedColumns(table.header, columns).map((column) => ({
    name: table.header[column]!,
    column,
    cells: createCodedColumnBuilder(),
  }));
  const rejects: RejectedRow[] = [];
  const issues: CellIssue[] = [];
  const conversions = new Map<CapacityUnit, number>();
  const capacityColumn = columns.get('capacity');
  const headerUnit = headerCapacityUnit(readHeaderCell(table.header[capacityColumn ?? -1] ?? ''));
  const columnName = (field: LedgerField) => table.header[columns.get(field) ?? -1] ?? '';
  let count = 0;

  /** The row's position, or why the row cannot be screened. */
  const judgeRow = (cells: readonly string[]): { position: Position } | Refusal => {
    const surplus = cells.slice(table.header.length).find((text) => text.trim() !== '');
    if (surplus !== undefined) return { code: 'too-many-cells', column: '', value: surplus };
    const lon = cells[columns.get('lon') ?? -1] ?? '';
    const lat = cells[columns.get('lat') ?? -1] ?? '';
    if (table.positionColumns !== null && lon.startsWith('{') && lat === '') {
      return { code: 'geometry-not-point', column: columnName('lon'), value: lon };
    }
    const reading = readPosition(lon, lat, datum);
    if (reading.ok) return reading;
    return {
      code: reading.code,
      column: `${columnName('lon')}, ${columnName('lat')}`,
      value: `${lon}, ${lat}`,
    };
  };

  const addRow = (row: number): void => {
    const cells = table.rows[row]!;
    const judged = judgeRow(cells);
    if ('code' in judged) {
      rejects.push({ row: row + 1, sheetRow: table.sheetRow(row), cells, ...judged });
    } else acceptRow(row, cells, judged.position);
  };

  const acceptRow = (row: number, cells: readonly string[], position: Position): void => {
    const cell = (field: LedgerField) => cells[columns.get(field) ?? -1] ?? '';
    const note = (code: CellIssue['code'], field: LedgerField) =>
      issues.push({
        row: row + 1,
        sheetRow: table.sheetRow(row),
        code,
        column: columnName(field),
        value: cell(field),
      });

    const i = count++;
    ledger.row[i] = row + 1;
    texts.id.push(cell('id').trim());
    texts.name.push(cell('name').trim());
    ledger.lon[i] = position.lon;
    ledger.lat[i] = position.lat;
    ledger.precisionM[i] = position.precisionM;
    texts.typedCity.push(isBlankCell(cell('city')) ? '' : cell('city').trim());
    texts.use.push(isBlankCell(cell('use')) ? '' : cell('use').trim());
    ledger.synthetic[i] = readTristate(cell('synthetic'), 'synthetic').value === YES ? 1 : 0;

    for (const extra of extras) extra.cells.push(cells[extra.column] ?? '');

    const capacity = readCapacity(cell('capacity'), headerUnit);
    ledger.capacityTph[i] = capacity.tph;
    if (capacity.problem !== null) note(capacity.problem, 'capacity');
    if (capacity.convertedFrom !== null) {
      conversions.set(capacity.convertedFrom, (conversions.get(capacity.convertedFrom) ?? 0) + 1);
    }
    const fuel = readFuel(cell('fuel'));
    ledger.fuel[i] = fuel.value;
    texts.fuelText.push(cell('fuel').trim());
    if (!fuel.readable) note('fuel-unreadable', 'fuel');
    const nox = isBlankCell(cell('nox')) ? null : readNumber(cell('nox').replace(/mg\/?m[3³]$/i, ''));
    ledger.noxMgm3[i] = nox !== null && nox >= 0 ? nox : Number.NaN;
    if (nox !== null && !(nox >= 0)) note('nox-unreadable', 'nox');
    for (const field of TRISTATE_COLUMNS) {
      const { value, readable } = readTristate(cell(field), field);
      ledger[field][i] = value;
      if (!readable) note('tristate-unreadable', field);
    }
  };
  const finish = () => ({
    ledger: {
      ...trimLedger(ledger, count),
      id: texts.id.finish(),
      name: texts.name.finish(),
      fuelText: texts.fuelText.finish(),
      use: texts.use.finish(),
      typedCity: texts.typedCity.finish(),
      extras: extras.map(({ name, cells }) => ({ name, cells: cells.finish() })),
    },
    rejects,
    issues,
    conversions,
  });
  return { addRow, finish };
}

const TRISTATE_COLUMNS = [
  'builtUp',
  'ultraLow',
  'heatNetwork',
  'isNew',
  'biomassEquipped',
  'coalBan',
] as const;

type NumberColumns = Omit<BoilerLedger, 'id' | 'name' | 'fuelText' | 'use' | 'typedCity' | 'extras'>;

function allocateLedger(size: number): NumberColumns {
  return {
    count: size,
    row: new Uint32Array(size),
    lon: new Float64Array(size),
    lat: new Float64Array(size),
    precisionM: new Float32Array(size),
    capacityTph: new Float64Array(size).fill(Number.NaN),
    fuel: new Uint8Array(size),
    builtUp: new Uint8Array(size).fill(UNKNOWN),
    ultraLow: new Uint8Array(size).fill(UNKNOWN),
    heatNetwork: new Uint8Array(size).fill(UNKNOWN),
    isNew: new Uint8Array(size).fill(UNKNOWN),
    biomassEquipped: new Uint8Array(size).fill(UNKNOWN),
    coalBan: new Uint8Array(size).fill(UNKNOWN),
    noxMgm3: new Float64Array(size).fill(Number.NaN),
    synthetic: new Uint8Array(size),
  };
}

/** Columns that have a name and that no field takes. */
export function unusedColumns(header: readonly string[], columns: HeaderMap): number[] {
  const used = new Set(columns.values());
  return [...header.keys()].filter((column) => header[column] !== '' && !used.has(column));
}

/** Cuts the columns to the accepted rows, each in a buffer of its own so that it can be transferred. */
function trimLedger(ledger: NumberColumns, count: number): NumberColumns {
  const entries = Object.entries(ledger).map(([key, column]) => [
    key,
    typeof column === 'number' ? count : column.slice(0, count),
  ]);
  return Object.fromEntries(entries) as NumberColumns;
}
