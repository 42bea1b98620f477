import { type BoilerLedger, FUEL_UNKNOWN } from '../domain/boiler-ledger.ts';
import {
  type Bilingual,
  fuelText,
  type Lang,
  reasonText,
  tristateText,
  verdictText,
} from '../domain/messages.ts';
import { citationOf } from '../domain/rule-book.ts';
import type { Screener } from '../domain/screener.ts';
import type { ScreeningResult } from '../domain/screening.ts';
import { textAt } from '../domain/text-column.ts';
import type { Provenance } from '../domain/user-layer.ts';
import {
  FUELS,
  type Fuel,
  REASONS,
  type Reason,
  reasonsOf,
  TRISTATES,
  type Tristate,
  VERDICTS,
  type Verdict,
} from '../domain/vocabulary.ts';
import {
  countSynthetic,
  extraColumns,
  extraValue,
  ownExtras,
  SYNTHETIC_COLUMN,
} from './tables/ledger-columns.ts';
import { describeLayers, describeRun, describeSource, describeSynthetic, item } from './tables/provenance.ts';
import { rulesTable } from './tables/rules-table.ts';
import { sourcesTable } from './tables/sources-table.ts';
import { summaryTable } from './tables/summary-table.ts';
import { moveGeometry, type OutSystem, WGS84 } from './write/out-system.ts';
import type { OutColumn, OutTable, OutType, OutValue } from './write/out-table.ts';

/** Columns of the result, in this order; part of the program's interface. `lon` and `lat` are the position. */
export const RESULT_COLUMNS = [
  'row',
  'id',
  'name',
  'lon',
  'lat',
  'county_adcode',
  'county',
  'city_adcode',
  'city',
  'region',
  'fuel',
  'capacity_tph',
  'nearest_plant',
  'nearest_unit',
  'distance_m',
  'inside_radius',
  'coal_ban',
  'built_up',
  'verdict',
  'decided_by',
  'deadline',
  'overdue',
  'matched_rules',
  'review_reasons',
  'clause',
] as const;
type ResultColumn = Exclude<(typeof RESULT_COLUMNS)[number], 'lon' | 'lat'>;

/** Degrees are written to 7 decimals (about 1 cm), metres to millimetres. */
const DEGREE_DECIMALS = 7;
const METRE_DECIMALS = 3;

export interface ResultOptions {
  /** Boilers in the order in which they go out; all where absent. */
  readonly rows?: ArrayLike<number>;
  /** Coordinate system of the positions; WGS-84 where absent. */
  readonly system?: OutSystem;
  /** Adds the columns of the file that no field took. */
  readonly keepsColumns?: boolean;
  /** Adds a column that names the coordinate system, in formats that have no other place for it. */
  readonly namesSystem?: boolean;
  readonly name?: Bilingual;
  /** What was asked of the boilers, in words; '' where they are all. */
  readonly filter?: string;
  /** The user's file; null for the bundled demonstration ledger. */
  readonly source?: Provenance | null;
}

/**
 * The verdicts as a table: one row a boiler, in ledger order or as chosen. Where any row is a synthetic
 * demonstration boiler a column says so of each. Its companions are a summary, the rules and the sources.
 */
export function resultTable(
  screener: Screener,
  ledger: BoilerLedger,
  result: ScreeningResult,
  options: ResultOptions = {},
): OutTable {
  const { system = WGS84, name = { zh: '筛查结果', en: 'Screening result' } } = options;
  const rows = options.rows ?? Uint32Array.from(ledger.row.keys());
  const synthetic = countSynthetic(ledger, rows);
  const kept = options.keepsColumns === true ? ownExtras(ledger) : [];
  const own: OutColumn[] = Object.entries(COLUMNS).map(([column, described]) => ({
    name: column,
    ...described,
  }));
  const marks = synthetic > 0 ? [SYNTHETIC_COLUMN] : [];
  const extras = extraColumns(kept, [...own, ...marks, { name: 'lon' }, { name: 'lat' }]);
  const rowAt = createResultRows(screener, ledger, result);
  const provenance = [
    ...describeRun(screener.params, screener.reference.dataHash),
    ...describeLayers(screener.world),
    item('coordinate_system', '输出坐标系', 'Coordinate system', system.name.en),
    ...(options.source ? describeSource(options.source) : []),
    ...(options.filter ? [item('filter', '筛选条件', 'Filter', options.filter)] : []),
    item('rows', '行数', 'Rows', String(rows.length)),
    ...describeSynthetic(synthetic, rows.length),
  ];
  const about = { system, provenance, synthetic: synthetic > 0 };
  return {
    ...about,
    name,
    columns: [...own, ...marks, ...extras],
    count: rows.length,
    row(i) {
      const boiler = rows[i]!;
      const values = rowAt(boiler);
      return {
        cells: [
          ...own.map((column) => values[column.name as ResultColumn]),
          ...(synthetic > 0 ? [ledger.synthetic[boiler] === 1] : []),
          ...kept.map((extra, at) => extraValue(extra, boiler, extras[at]!.type)),
        ],
        geometry: pointOf(ledger.lon[boiler]!, ledger.lat[boiler]!, system),
      };
    },
    geometry: {
      kind: 'points',
      columnsAt: RESULT_COLUMNS.indexOf('lon'),
      namesSystem: options.namesSystem === true,
    },
    labelColumn: 'name',
    verdictColumn: 'verdict',
    companions: () => [
      summaryTable(screener.reference, ledger, result, rows, about),
      rulesTable(screener, result, rows, about),
      sourcesTable(about),
    ],
  };
}

/** A rounded point in a coordinate system; null where the position is unknown. */
function pointOf(lon: number, lat: number, system: OutSystem) {
  if (Number.isNaN(lon) || Number.isNaN(lat)) return null;
  const moved = moveGeometry({ type: 'Point', coordinates: [lon, lat] }, system) as { coordinates: number[] };
  const decimals = system.unit === 'degree' ? DEGREE_DECIMALS : METRE_DECIMALS;
  const coordinates = moved.coordinates.map((value) => Number(value.toFixed(decimals)));
  return { type: 'Point' as const, coordinates };
}

/** Texts of rule masks are the same for many rows: each is made once. */
function createResultRows(screener: Screener, ledger: BoilerLedger, result: ScreeningResult) {
  const rulesOf = (mask: number) => screener.rules.filter((_, bit) => mask & (1 << bit));
  const ids = memoise((mask: number) =>
    rulesOf(mask)
      .map(({ rule }) => rule.id)
      .join(';'),
  );
  const citations = memoise((mask: number) =>
    [...new Set(rulesOf(mask).map((rule) => citationOf(rule).zh))].join('; '),
  );
  const reasons = memoise((mask: number) => reasonsOf(mask).join(';'));
  return (i: number): Readonly<Record<ResultColumn, OutValue>> => {
    const county = screener.reference.counties[result.county[i]!];
    const unit = screener.world.units[result.nearestUnit[i]!];
    const decidedBy = screener.rules[result.decidedBy[i]!];
    const verdict = VERDICTS[result.verdict[i]!]!;
    const cited = decidedBy ? 1 << result.decidedBy[i]! : verdict === 'review' ? result.pending[i]! : 0;
    const distanceM = result.distanceM[i]!;
    return {
      row: ledger.row[i]!,
      id: textAt(ledger.id, i),
      name: textAt(ledger.name, i),
      county_adcode: county?.adcode ?? null,
      county: county?.name ?? null,
      city_adcode: county?.placeAdcode ?? null,
      city: county?.place ?? null,
      region: county?.region ?? null,
      fuel: ledger.fuel[i] === FUEL_UNKNOWN ? null : (FUELS[ledger.fuel[i]!] ?? null),
      capacity_tph: numberOrNull(ledger.capacityTph[i]!),
      nearest_plant: unit?.plant ?? null,
      nearest_unit: unit?.unit ?? null,
      distance_m: Number.isNaN(distanceM) ? null : Number(distanceM.toFixed(METRE_DECIMALS)),
      inside_radius: result.insideRadius[i] ? 'yes' : 'no',
      coal_ban: TRISTATES[result.coalBan[i]!]!,
      built_up: TRISTATES[result.builtUp[i]!]!,
      verdict,
      decided_by: decidedBy?.rule.id ?? null,
      deadline: screener.deadlineOf(result.decidedBy[i]!, result.county[i]!),
      overdue: result.overdue[i] ? 'yes' : 'no',
      matched_rules: textOrNull(ids(result.matched[i]!)),
      review_reasons: textOrNull(reasons(result.reasons[i]!)),
      clause: textOrNull(citations(cited)),
    };
  };
}

function memoise(make: (mask: number) => string): (mask: number) => string {
  const made = new Map<number, string>();
  return (mask) => {
    const text = made.get(mask) ?? make(mask);
    made.set(mask, text);
    return text;
  };
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

const sayTristate = (value: string, lang: Lang) => tristateText(value as Tristate, lang);
const sayReasons = (value: string, lang: Lang) =>
  value
    .split(';')
    .map((code) => (REASONS.includes(code as Reason) ? reasonText(code as Reason, lang) : code))
    .join(lang === 'zh' ? '；' : '; ');

const COLUMNS: Readonly<Record<ResultColumn, Omit<OutColumn, 'name'>>> = {
  row: column('台账行', 'Row', 'integer'),
  id: column('编号', 'Id'),
  name: column('名称', 'Name'),
  county_adcode: column('县级代码', 'County code'),
  county: column('县（市、区）', 'County'),
  city_adcode: column('市级代码', 'City code'),
  city: column('城市', 'City'),
  region: column('区域', 'Region'),
  fuel: { ...column('燃料', 'Fuel'), say: (value, lang) => fuelText(value as Fuel, lang) },
  capacity_tph: column('额定蒸发量（t/h）', 'Capacity (t/h)', 'number'),
  nearest_plant: column('最近热电厂', 'Nearest CHP plant'),
  nearest_unit: column('最近机组', 'Nearest unit'),
  distance_m: column('距最近机组（m）', 'Distance (m)', 'number'),
  inside_radius: { ...column('供热半径内', 'Inside radius'), say: sayTristate },
  coal_ban: { ...column('禁燃区', 'Coal-ban zone'), say: sayTristate },
  built_up: { ...column('建成区', 'Built-up'), say: sayTristate },
  verdict: { ...column('结论', 'Verdict'), say: (value, lang) => verdictText(value as Verdict, lang) },
  decided_by: column('决定条款', 'Decided by'),
  deadline: column('期限', 'Deadline', 'date'),
  overdue: { ...column('已过期限', 'Overdue'), say: sayTristate },
  matched_rules: column('符合的条款', 'Matched rules'),
  review_reasons: { ...column('待核实事项与提示', 'To verify, notes'), say: sayReasons },
  clause: column('条文依据', 'Clause'),
};

function column(zh: string, en: string, type: OutType = 'text'): Omit<OutColumn, 'name'> {
  return { title: { zh, en }, type };
}
