import { centralMeridianOf, isZoneMeridian } from '../data/crs/gauss-kruger.ts';
import { createGazetteer } from '../data/crs/gazetteer.ts';
import type { InputFile } from '../data/formats/format.ts';
import { isWholeHeader, mapHeader } from '../data/import/guess-columns.ts';
import { inspectFile } from '../data/import/inspect-file.ts';
import {
  COORDINATE_SYSTEM_IDS,
  type CoordinateSystem,
  type CoordinateSystemId,
} from '../domain/coordinate-system.ts';
import {
  type ColumnMapping,
  type DatumEvidence,
  ENCODINGS,
  type ImportPlan,
  type TableInspection,
} from '../domain/import-plan.ts';
import { issueText } from '../domain/issue-text.ts';
import { LAYER_FIELDS, type LayerField } from '../domain/layer-kind.ts';
import type { County } from '../domain/reference.ts';
import { type OptionValues, readChoice, readList, readNumber, UsageError } from './command-line.ts';
import { problemText } from './files.ts';

/** Options about the ledger that is read. */
export const INPUT_OPTIONS = {
  sheet: { type: 'string' },
  layer: { type: 'string' },
  map: { type: 'string', multiple: true },
  datum: { type: 'string' },
  zone: { type: 'string' },
  'central-meridian': { type: 'string' },
  encoding: { type: 'string' },
} as const;

export const INPUT_HELP = `  --sheet NAME, --layer NAME          工作表或图层，默认第一个有坐标的 / sheet or layer, by default the first with positions
  --map 列=字段                       指定列的用途，可多次；字段名或标准表头，none 表示不用
                                      what a column is, repeatable: a field or one of its headers; none: not used
                                      ${LAYER_FIELDS.boilers.join(' ')}
  --datum SYSTEM                      坐标系：文件自带的优先，否则默认 wgs84；auto 按证据判断，判不出则退出（2）
                                      coordinate system; by default the file's own, else wgs84; auto goes by the evidence,
                                      and exits with 2 where two systems explain the rows alike
                                      auto ${COORDINATE_SYSTEM_IDS.slice(0, 6).join(' ')}
                                      ${COORDINATE_SYSTEM_IDS.slice(6).join(' ')}
  --zone N | --central-meridian DEG   高斯坐标不带带号时的带号或中央经线 / zone or meridian where eastings have no zone prefix
  --encoding ${ENCODINGS.join('|')}   文字编码，默认 auto / text encoding
`;

/** How the ledger is read, and what there is to say about that. */
export interface PlannedInput {
  readonly plan: ImportPlan;
  /** Nothing states the system: WGS-84 is taken. */
  readonly datumAssumed: boolean;
  readonly evidence: readonly DatumEvidence[];
  /** Other sheets or layers of the file, which are not read. */
  readonly otherTables: readonly string[];
}

/** The plan for a ledger by the options of a call; only `auto` needs the counties. Throws a UsageError where the file or the call does not allow one. */
export async function planInput(
  input: InputFile,
  values: OptionValues,
  loadCounties: () => Promise<readonly County[]>,
): Promise<PlannedInput> {
  const encoding = readChoice(values, 'encoding', ENCODINGS) ?? 'auto';
  const wanted = values.sheet ?? values.layer;
  const name = typeof wanted === 'string' ? wanted : null;
  const revision = { table: name, headerRows: null, kind: 'boilers', mapping: null } as const;
  const datum = readChoice(values, 'datum', [...COORDINATE_SYSTEM_IDS, 'auto']);
  const inspected = await inspectFile(input, {
    encoding,
    revision,
    ...(datum === 'auto' && { gazetteer: createGazetteer(await loadCounties()) }),
  });
  if (!inspected.ok) throw new UsageError(problemText(input.name, inspected.error));
  const { tables } = inspected;
  const table =
    name === null ? (tables.find(hasPositions) ?? tables[0]) : tables.find((known) => known.name === name);
  if (table === undefined) {
    const names = tables.map((known) => known.name).join(', ');
    throw new UsageError(
      problemText(input.name, { code: 'table-missing', params: { table: name ?? '', tables: names } }),
    );
  }
  const mapping = readMapping(values, table);
  const { system, by } = chooseSystem(table, datum, values);
  return {
    plan: {
      kind: 'boilers',
      encoding,
      table: table.name,
      headerRows: null,
      mapping,
      system,
      systemBy: by,
    },
    datumAssumed: datum === undefined && by === 'user',
    evidence: datum === 'auto' ? table.datums : [],
    otherTables: tables.filter((known) => known !== table).map((known) => known.name),
  };
}

/** A cover sheet or a list of notes comes before the ledger in many workbooks. */
function hasPositions({ isSpatial, mapping }: TableInspection): boolean {
  return isSpatial || (mapping.lon !== undefined && mapping.lat !== undefined);
}

function chooseSystem(
  table: TableInspection,
  datum: CoordinateSystemId | 'auto' | undefined,
  values: OptionValues,
): { system: CoordinateSystem; by: ImportPlan['systemBy'] } {
  const centralMeridian = readMeridian(values, datum);
  if (datum !== undefined && datum !== 'auto') return { system: { id: datum, centralMeridian }, by: 'user' };
  if (table.crs !== null) return { system: { id: 'stated', ...table.crs }, by: 'file' };
  if (datum === undefined) return { system: { id: 'wgs84', centralMeridian: null }, by: 'user' };
  if (table.proposal !== null) return table.proposal;
  throw new UndecidedDatum(table);
}

/** `auto` could not tell; the evidence is for the user to see. */
export class UndecidedDatum extends UsageError {
  readonly evidence: readonly DatumEvidence[];
  constructor({ datums, header, mapping }: TableInspection) {
    const likely = datums.filter(({ score }) => score > 0).slice(0, 4);
    const pass =
      likely.length > 0
        ? likely.map(({ system }) => optionsFor(system))
        : [`--datum ${COORDINATE_SYSTEM_IDS.join('|')}`];
    const [lon, lat] = [header[mapping.lon ?? -1] ?? '', header[mapping.lat ?? -1] ?? ''];
    const exchange = likely[0]?.swapped ? ` --map '${lat}=lon' --map '${lon}=lat'` : '';
    super(
      `坐标系无法由数据判定，请指定 / the data does not tell the coordinate system, pass: ${pass.join(' | ')}${exchange}`,
    );
    this.evidence = datums;
  }
}

/** What to pass for a system. */
function optionsFor(system: CoordinateSystem): string {
  if (system.id === 'stated') return system.name;
  const meridian = system.centralMeridian === null ? '' : ` --central-meridian ${system.centralMeridian}`;
  return `--datum ${system.id}${meridian}`;
}

/** Lines that show how well each system explains the rows. */
export function evidenceLines(evidence: readonly DatumEvidence[]): string[] {
  return evidence.map(
    ({ system, swapped, score, plausibleRows, matchedRows, namedRows, reasons }) =>
      `证据 evidence ${optionsFor(system)}${swapped ? '（两列对调 / columns exchanged）' : ''}: ${score.toFixed(3)} · 可信 plausible ${plausibleRows}` +
      ` · 县市相符 in the named county ${matchedRows}/${namedRows}` +
      reasons.map(({ code, params }) => ` · ${issueText(code, params, 'zh').message}`).join(''),
  );
}

/** The evidence alone, for a call that ends with it. */
export function formatEvidence(evidence: readonly DatumEvidence[], asJson: boolean): string {
  if (asJson) return `${JSON.stringify({ evidence }, null, 2)}\n`;
  return evidenceLines(evidence)
    .map((line) => `${line}\n`)
    .join('');
}

/** Degrees east, from the meridian or the zone that a call gives; null where it gives neither. */
function readMeridian(values: OptionValues, datum: string | undefined): number | null {
  const zone = readNumber(values, 'zone', 13, 45);
  const meridian = readNumber(values, 'central-meridian', 60, 150);
  if (zone === undefined && meridian === undefined) return null;
  const width = datum?.endsWith('-gk3') ? 3 : datum?.endsWith('-gk6') ? 6 : null;
  if (width === null) {
    throw new UsageError(
      '--zone / --central-meridian: 仅用于高斯-克吕格坐标系 / only with a --datum …-gk3 or …-gk6',
    );
  }
  const ofZone = zone === undefined ? undefined : centralMeridianOf(zone, width);
  const chosen = meridian ?? ofZone!;
  if ((ofZone !== undefined && chosen !== ofZone) || !isZoneMeridian(chosen, width)) {
    throw new UsageError(
      `--zone ${zone ?? '–'} --central-meridian ${chosen}: 不是 ${width}° 带 / no ${width}° zone`,
    );
  }
  return chosen;
}

/** A field by one of its header names, such as `capacity_tph` or 额定蒸发量. */
function fieldOfHeader(name: string): LayerField | undefined {
  return isWholeHeader(name) ? (Object.keys(mapHeader([name]))[0] as LayerField | undefined) : undefined;
}

/** The guessed columns with what `--map` says. A column goes by its name, else by its number from 1. */
function readMapping(values: OptionValues, table: TableInspection): ColumnMapping {
  const mapping: Partial<Record<LayerField, number>> = { ...table.mapping };
  const fields: readonly LayerField[] = LAYER_FIELDS.boilers;
  for (const pair of readList(values, 'map')) {
    const at = pair.lastIndexOf('=');
    const [name, wanted] = [pair.slice(0, at), pair.slice(at + 1)];
    const named = table.header.indexOf(name);
    const column = named === -1 && /^\d+$/.test(name) ? Number(name) - 1 : named;
    if (at <= 0 || column < 0 || column >= table.header.length) {
      throw new UsageError(`--map ${pair}: 没有此列 / no such column; ${table.header.join(' | ')}`);
    }
    for (const field of fields) if (mapping[field] === column) delete mapping[field];
    if (wanted === 'none') continue;
    const field = fields.find((known) => known === wanted) ?? fieldOfHeader(wanted);
    if (field === undefined) throw new UsageError(`--map ${pair}: ${fields.join(' | ')} | none`);
    mapping[field] = column;
  }
  return mapping;
}
