import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import { ENGINE_VERSION } from '../domain/engine-version.ts';
import { eachReject, type RejectTable, type RowIssue } from '../domain/import-outcome.ts';
import { issueText } from '../domain/issue-text.ts';
import type { Lang } from '../domain/messages.ts';
import type { BookedRule } from '../domain/rule-book.ts';
import type { Screener } from '../domain/screener.ts';
import type { CoverageRow, ScreeningResult, UnitCoverageRow } from '../domain/screening.ts';
import { textAt } from '../domain/text-column.ts';
import { FUELS, reasonsOf, TRISTATES, VERDICTS } from '../domain/vocabulary.ts';
import { writeCsv } from './csv-write.ts';

/** Columns of the result, in this order; part of the program's interface. */
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
export type ResultColumn = (typeof RESULT_COLUMNS)[number];
export type ResultRow = Readonly<Record<ResultColumn, string | number>>;

/** Degrees are written to 7 decimals (about 1 cm), metres to millimetres. */
const DEGREE_DECIMALS = 7;
const METRE_DECIMALS = 3;

/** Boiler `i` as one row of the result table. `lon` and `lat` are WGS-84. */
export function resultRow(
  screener: Screener,
  ledger: BoilerLedger,
  result: ScreeningResult,
  i: number,
): ResultRow {
  const county = screener.reference.counties[result.county[i]!];
  const unit = screener.world.units[result.nearestUnit[i]!];
  const decidedBy = screener.rules[result.decidedBy[i]!];
  const verdict = VERDICTS[result.verdict[i]!]!;
  const rulesOf = (mask: number) => screener.rules.filter((_, bit) => mask & (1 << bit));
  const clauses = decidedBy ? [decidedBy] : verdict === 'review' ? rulesOf(result.pending[i]!) : [];
  return {
    row: ledger.row[i]!,
    id: textAt(ledger.id, i),
    name: textAt(ledger.name, i),
    lon: round(ledger.lon[i]!, DEGREE_DECIMALS),
    lat: round(ledger.lat[i]!, DEGREE_DECIMALS),
    county_adcode: county?.adcode ?? '',
    county: county?.name ?? '',
    city_adcode: county?.placeAdcode ?? '',
    city: county?.place ?? '',
    region: county?.region ?? '',
    fuel: FUELS[ledger.fuel[i]!] ?? '',
    capacity_tph: numberOrBlank(ledger.capacityTph[i]!),
    nearest_plant: unit?.plant ?? '',
    nearest_unit: unit?.unit ?? '',
    distance_m: numberOrBlank(round(result.distanceM[i]!, METRE_DECIMALS)),
    inside_radius: result.insideRadius[i] ? 'yes' : 'no',
    coal_ban: TRISTATES[result.coalBan[i]!]!,
    built_up: TRISTATES[result.builtUp[i]!]!,
    verdict,
    decided_by: decidedBy?.rule.id ?? '',
    deadline: screener.deadlineOf(result.decidedBy[i]!, result.county[i]!) ?? '',
    overdue: result.overdue[i] ? 'yes' : 'no',
    matched_rules: rulesOf(result.matched[i]!)
      .map(({ rule }) => rule.id)
      .join(';'),
    review_reasons: reasonsOf(result.reasons[i]!).join(';'),
    clause: [...new Set(clauses.map(citation))].join('; '),
  };
}

/** Document and clause, such as 环大气〔2019〕88号 二(二)11; the title where no number is printed. */
export function citation({ pack, rule }: BookedRule): string {
  return `${pack.documentNumber ?? pack.title.zh} ${rule.clause}`;
}

/**
 * The result as CSV, in ledger order or for the given rows. Where any row is a synthetic demonstration boiler a
 * last column says so of each.
 */
export function resultCsv(
  screener: Screener,
  ledger: BoilerLedger,
  result: ScreeningResult,
  rows?: Iterable<number>,
): string {
  const chosen = [...(rows ?? ledger.row.keys())];
  const marked = chosen.some((i) => ledger.synthetic[i]);
  const header = [...RESULT_COLUMNS, ...(marked ? ['synthetic'] : [])];
  return writeCsv(
    header,
    chosen.map((i) => {
      const row = resultRow(screener, ledger, result, i);
      const cells = RESULT_COLUMNS.map((column) => row[column]);
      return marked ? [...cells, ledger.synthetic[i] ? 'yes' : 'no'] : cells;
    }),
  );
}

/**
 * The result as a GeoJSON FeatureCollection of points, WGS-84, with the same properties as the CSV's columns and
 * a member `madeWith`: engine version, data hash and parameters.
 */
export function resultGeoJson(
  screener: Screener,
  ledger: BoilerLedger,
  result: ScreeningResult,
  rows?: Iterable<number>,
): string {
  const features = [...(rows ?? ledger.row.keys())].map((i) => {
    const { lon, lat, ...properties } = resultRow(screener, ledger, result, i);
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { ...properties, synthetic: ledger.synthetic[i] === 1 },
    };
  });
  const { params, reference, world } = screener;
  const madeWith = {
    engineVersion: ENGINE_VERSION,
    dataHash: reference.dataHash,
    userLayers: world.layers.map(({ name, kind, rows }) => ({ name, kind, rows: rows.length })),
    layersHash: world.layersHash,
    params,
  };
  return `${JSON.stringify({ type: 'FeatureCollection', madeWith, features })}\n`;
}

/** Rows that could not be screened: their number, every original cell, and why. */
export function rejectsCsv(header: readonly string[], rejects: RejectTable, lang: Lang): string {
  return writeCsv(
    ['row', ...header, 'reason', 'message', 'suggestion'],
    Array.from(eachReject(rejects), (reject) => {
      const text = rejectText(reject, lang);
      // A row may have more cells than the header has names: the surplus joins the last one, nothing is lost.
      const cells = header.map((_, column) =>
        column === header.length - 1 ? reject.cells.slice(column).join(',') : (reject.cells[column] ?? ''),
      );
      return [reject.row, ...cells, reject.code, text.message, text.suggestion];
    }),
  );
}

/** The message names row, column and value. */
export function rejectText(reject: RowIssue, lang: Lang): { message: string; suggestion: string } {
  const { message, suggestion } = issueText(
    reject.code,
    { ...reject.params, value: reject.value, column: reject.column },
    lang,
  );
  const place = lang === 'zh' ? `表格第 ${reject.sheetRow} 行：` : `sheet row ${reject.sheetRow}: `;
  return { message: place + message, suggestion };
}

/** Coverage as CSV: km² to 0.001, shares to 0.000001. */
export function coverageCsv(rows: readonly CoverageRow[]): string {
  return writeCsv(
    [
      'adcode',
      'name',
      'level',
      'region',
      'area_km2',
      'covered_km2',
      'covered_share',
      'qualifying_units',
      'area_in_reach_of_two_or_more_km2',
    ],
    rows.map((row) => [
      row.adcode,
      row.name,
      row.level,
      row.region,
      row.areaKm2.toFixed(3),
      row.coveredKm2.toFixed(3),
      row.coveredShare.toFixed(6),
      row.qualifyingUnits,
      row.twoOrMoreKm2.toFixed(3),
    ]),
  );
}

/** Reach of each qualifying unit as CSV, km² to 0.001. */
export function unitCoverageCsv(rows: readonly UnitCoverageRow[]): string {
  return writeCsv(
    ['unit_id', 'plant', 'unit', 'capacity_mw', 'reach_km2', 'reached_by_no_other_site_km2'],
    rows.map((row) => [
      row.unitId,
      row.plant,
      row.unit,
      row.capacityMw,
      row.reachKm2.toFixed(3),
      row.aloneKm2.toFixed(3),
    ]),
  );
}

function numberOrBlank(value: number): number | string {
  return Number.isNaN(value) ? '' : value;
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
