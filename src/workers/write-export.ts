import type { MultiPolygon } from 'geojson';
import { resultTable } from '../data/result-table.ts';
import { areaTable } from '../data/tables/area-table.ts';
import { briefingTables } from '../data/tables/briefing-tables.ts';
import { coverageTable, unitCoverageTable } from '../data/tables/coverage-table.ts';
import { figureTable, joinOutlines } from '../data/tables/figure-table.ts';
import { layerTable } from '../data/tables/layer-table.ts';
import { ledgerTable } from '../data/tables/ledger-table.ts';
import { nearTable } from '../data/tables/near-table.ts';
import { type ReachReport, reachTable } from '../data/tables/reach-table.ts';
import { rejectsTable } from '../data/tables/rejects-table.ts';
import { chooseOutSystem } from '../data/write/choose-system.ts';
import type { OutSystem } from '../data/write/out-system.ts';
import type { OutTable } from '../data/write/out-table.ts';
import { writeFile } from '../data/write/write-file.ts';
import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import type { Briefing, BriefingArea } from '../domain/briefing.ts';
import { coverCounties, coverUnits, sumCoverage } from '../domain/coverage-rows.ts';
import {
  type OutEncoding,
  type OutFormat,
  type OutSystemId,
  SPATIAL_FORMATS,
} from '../domain/export-plan.ts';
import { listFigureRows } from '../domain/figure-rows.ts';
import type { RejectTable } from '../domain/import-outcome.ts';
import type { TableNote } from '../domain/import-plan.ts';
import type { Bilingual, Lang } from '../domain/messages.ts';
import type { NearRow } from '../domain/near-rows.ts';
import type { FigureLevel, IndicatorId, PlanFigures } from '../domain/plan-figures.ts';
import type { ReachRow } from '../domain/reach.ts';
import type { Screener } from '../domain/screener.ts';
import type { CoverageRow, ScreeningParams, ScreeningResult } from '../domain/screening.ts';
import type { Provenance, UserLayer } from '../domain/user-layer.ts';
import { VERDICTS } from '../domain/vocabulary.ts';
import type { WhatIsIn } from '../domain/what-is-in.ts';
import type { BoilerSource } from '../state/column-cells.ts';
import type { TableRequest } from '../state/table-request.ts';
import { tableContent } from '../state/table-rows.ts';
import type { OpenData } from './analysis-session.ts';
import { type ShownColumn, withShownColumns } from './shown-columns.ts';

/** What goes out. */
export type ExportSubject =
  /** Boilers with their verdicts: all, those that must close, or some. */
  | { readonly kind: 'boilers'; readonly which: 'all' | 'closing' | Uint32Array; readonly name: Bilingual }
  /** Boilers as the table lists them: its rows in its order, and what was asked of them in words. */
  | {
      readonly kind: 'listed';
      readonly request: TableRequest;
      readonly filter: string;
      /** Null for all columns of the results. */
      readonly columns: readonly ShownColumn[] | null;
      readonly name: Bilingual;
    }
  /** The ledger as it was read. */
  | { readonly kind: 'ledger' }
  | { readonly kind: 'coverage'; readonly level: CoverageRow['level'] }
  | { readonly kind: 'unit-coverage' }
  | {
      readonly kind: 'figures';
      readonly indicator: IndicatorId;
      readonly level: FigureLevel;
      readonly plans: Pick<PlanFigures, 'areas' | 'figures' | 'documents'>;
    }
  /** `layer` is what was asked about; null for the counties. */
  | {
      readonly kind: 'near';
      readonly topic: 'stations' | 'sidings';
      readonly layer: UserLayer | null;
      readonly rows: readonly NearRow[];
      readonly withinKm: number;
      readonly sites: number;
    }
  | { readonly kind: 'layer'; readonly layer: UserLayer }
  | {
      readonly kind: 'reach';
      readonly rows: readonly ReachRow[];
      readonly level: CoverageRow['level'];
      readonly report: Omit<ReachReport, 'dataHash'>;
    }
  /** What lies in an area: a summary, and its boilers where the format holds more than one table. */
  | { readonly kind: 'area'; readonly found: WhatIsIn; readonly name: string }
  /** The workbook of a briefing, as it was computed. */
  | { readonly kind: 'briefing'; readonly briefing: Briefing; readonly area: BriefingArea }
  | { readonly kind: 'rejects'; readonly header: readonly string[]; readonly rejects: RejectTable };

export interface ExportRequest {
  readonly subject: ExportSubject;
  readonly params: ScreeningParams;
  /** Where the ledger comes from; null for the bundled one. */
  readonly source: Provenance | null;
  readonly format: OutFormat;
  readonly system: OutSystemId;
  readonly encoding: OutEncoding;
  readonly lang: Lang;
  /** ISO time. */
  readonly writtenAt: string;
}

export type ExportResult =
  | {
      readonly ok: true;
      readonly blob: Blob;
      readonly notes: readonly TableNote[];
      /** Code of the coordinate system, for the file's name. */
      readonly systemCode: string;
    }
  /** `error` is null where the caller stopped it. */
  | { readonly ok: false; readonly error: TableNote | null };

/** What an export draws on; the session has it. */
export interface ExportContext {
  readonly data: OpenData;
  readonly layers: readonly UserLayer[];
  readonly screener: () => Screener;
  readonly ledger: () => BoilerLedger;
  readonly result: () => ScreeningResult;
  readonly boilerSource: (result: ScreeningResult) => BoilerSource;
}

/** Writes what is asked for under the given parameters. `onProgress` stops it where it answers false. */
export async function writeExport(
  context: ExportContext,
  request: ExportRequest,
  onProgress: (done: number) => Promise<boolean> | boolean,
): Promise<ExportResult> {
  const { system, notes } = await chooseOutSystem(request.system, longitudes(context, request.subject));
  const table = await tableOf(context, request, system);
  const written = await writeFile(table, request.format, request, onProgress);
  if (!written.ok) return written;
  return { ok: true, blob: written.blob, notes: [...notes, ...written.notes], systemCode: system.code };
}

async function tableOf(context: ExportContext, request: ExportRequest, system: OutSystem): Promise<OutTable> {
  const { subject, params, source, format, lang } = request;
  const { data, layers } = context;
  const about = { params, dataHash: data.reference.dataHash, layers: context.screener().world, system };
  switch (subject.kind) {
    case 'boilers': {
      const result = context.result();
      const options = { system, source, keepsColumns: true, namesSystem: true, name: subject.name };
      const rows =
        subject.which === 'all'
          ? {}
          : { rows: subject.which === 'closing' ? closing(result) : subject.which };
      return resultTable(context.screener(), context.ledger(), result, { ...options, ...rows });
    }
    case 'listed':
      return listedTable(context, request, subject, system);
    case 'ledger':
      return ledgerTable(context.ledger(), source, system);
    case 'coverage': {
      const rows = sumCoverage(data.reference, coverCounties(data.reference, params, layers), subject.level);
      const outlines = SPATIAL_FORMATS.includes(format) ? await data.loadOutlines(subject.level) : new Map();
      return coverageTable(rows, outlines, about);
    }
    case 'unit-coverage':
      return unitCoverageTable(coverUnits(data.reference, params, layers), context.screener().world, about);
    case 'reach': {
      const outlines = SPATIAL_FORMATS.includes(format) ? await data.loadOutlines(subject.level) : new Map();
      const report = { ...subject.report, dataHash: data.reference.dataHash };
      return reachTable(subject.rows, outlines, report, system);
    }
    case 'figures': {
      const { indicator, level, plans } = subject;
      const rows = listFigureRows(plans, indicator, level);
      const outlines = SPATIAL_FORMATS.includes(format)
        ? await figureOutlines(data, level, plans.areas)
        : new Map();
      const { documents } = plans;
      const { dataHash } = data.reference;
      return figureTable(rows, outlines, { indicator, documents, asOf: params.asOf, dataHash, system });
    }
    case 'near': {
      const { topic, layer, rows, withinKm, sites } = subject;
      const { counties, dataHash } = data.reference;
      const shapes = layer?.geometries ?? counties.map(({ geometry }) => geometry);
      return nearTable(rows, ({ index }) => shapes[index], {
        topic,
        layerName: layer?.name ?? null,
        withinKm,
        sites,
        synthetic: layer?.synthetic ?? false,
        dataHash,
        system,
      });
    }
    case 'layer':
      return layerTable(subject.layer, system);
    case 'area': {
      const { found, name } = subject;
      const { world } = context.screener();
      return areaTable(found, { name, lang, world, boilers: boilersOf(context, found, source) });
    }
    case 'briefing': {
      const { briefing, area } = subject;
      const decided = briefing.ledger && { ledger: context.ledger(), result: context.result() };
      return briefingTables({ screener: context.screener(), decided, briefing, area, lang });
    }
    case 'rejects':
      return rejectsTable(subject.header, subject.rejects, lang, source);
  }
}

function listedTable(
  context: ExportContext,
  { source, lang }: ExportRequest,
  subject: Extract<ExportSubject, { kind: 'listed' }>,
  system: OutSystem,
): OutTable {
  const result = context.result();
  const boilers = context.boilerSource(result);
  const { rows } = tableContent(boilers, subject.request);
  const { name, filter } = subject;
  const options = { system, source, keepsColumns: true, namesSystem: true, name, filter, rows };
  const table = resultTable(context.screener(), context.ledger(), result, options);
  return subject.columns === null ? table : withShownColumns(table, boilers, rows, subject.columns, lang);
}

async function figureOutlines(
  data: OpenData,
  level: FigureLevel,
  areas: PlanFigures['areas'],
): Promise<ReadonlyMap<string, MultiPolygon>> {
  if (level !== 'province') return data.loadOutlines(level);
  return joinOutlines(await data.loadOutlines('city'), areas);
}

function boilersOf(
  context: ExportContext,
  { boilers }: WhatIsIn,
  source: Provenance | null,
): OutTable | null {
  if (boilers.length === 0) return null;
  const options = { source, rows: boilers, keepsColumns: true, namesSystem: true };
  return resultTable(context.screener(), context.ledger(), context.result(), options);
}

/** Where the data lies, for the choice of a zone. */
function longitudes({ ledger, screener }: ExportContext, subject: ExportSubject): ArrayLike<number> {
  switch (subject.kind) {
    case 'boilers':
    case 'listed':
    case 'ledger':
      return ledger().lon;
    case 'layer':
      return subject.layer.geometries.flatMap(firstLongitude);
    case 'near':
      return subject.layer?.geometries.flatMap(firstLongitude) ?? [];
    case 'area':
    case 'briefing':
    case 'rejects':
      return [];
    default:
      return screener().world.units.map(({ lon }) => lon);
  }
}

function firstLongitude(geometry: UserLayer['geometries'][number]): number[] {
  let part: unknown = geometry.type === 'GeometryCollection' ? [] : geometry.coordinates;
  while (Array.isArray(part)) part = part[0];
  return typeof part === 'number' ? [part] : [];
}

function closing({ verdict }: ScreeningResult): Uint32Array {
  const close = VERDICTS.indexOf('close');
  const boilers = new Uint32Array(verdict.length);
  let count = 0;
  for (let boiler = 0; boiler < verdict.length; boiler++) {
    if (verdict[boiler] === close) boilers[count++] = boiler;
  }
  return boilers.subarray(0, count);
}
