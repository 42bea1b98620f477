import type { MultiPolygon } from 'geojson';
import { loadDemoLedger } from '../data/load-demo-ledger.ts';
import { loadManifest } from '../data/load-layer.ts';
import { loadReference } from '../data/load-reference.ts';
import { httpSource } from '../data/source.ts';
import { loadOutlines } from '../data/tables/area-outlines.ts';
import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import { coverCounties, sumCoverage } from '../domain/coverage-rows.ts';
import type { Reference } from '../domain/reference.ts';
import { createScreener, type Screener } from '../domain/screener.ts';
import {
  type ScreeningParams,
  type ScreeningResult,
  SHOWN_COLUMNS,
  type ShownResult,
} from '../domain/screening.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { DataLayer, ReferenceSummary } from '../state/project.ts';
import { tableContent } from '../state/table-rows.ts';
import { withUserUnits } from '../state/with-user-units.ts';
import type { AnalysisApi } from './analysis-api.ts';
import { drawHeatReach, findRadiusClauses } from './heat-reach.ts';
import { summariseReference } from './summarise-reference.ts';
import { transferBuffers } from './transfer-buffers.ts';
import { writeExport } from './write-export.ts';

/** The bundled data, opened. */
export interface OpenData {
  readonly reference: Reference;
  readonly layers: readonly DataLayer[];
  loadDemoLedger(): Promise<BoilerLedger>;
  /** Outlines of the areas of a level, by adcode; a region's by its name. */
  loadOutlines(level: 'region' | 'city' | 'county'): Promise<ReadonlyMap<string, MultiPolygon>>;
}

/** The analysis worker's work, without the worker and, by `openData`, without the network. */
export function createAnalysisSession(
  openData: (dataUrl: string) => Promise<OpenData> = openServedData,
): AnalysisApi {
  let data: OpenData | null = null;
  let summary: ReferenceSummary | null = null;
  let ledger: BoilerLedger | null = null;
  let layers: readonly UserLayer[] = [];
  let prepared: { key: string; screener: Screener; result: ScreeningResult | null } | null = null;

  function opened(): OpenData {
    if (data === null) throw new Error('the bundled data is not open');
    return data;
  }

  /** Screeners and results are kept for the last parameters: a trace or an export asks for them again. */
  function prepare(params: ScreeningParams) {
    const { reference } = opened();
    const key = JSON.stringify(params);
    if (prepared?.key !== key)
      prepared = { key, screener: createScreener(reference, params, layers), result: null };
    return prepared;
  }

  function currentLedger(): BoilerLedger {
    if (ledger === null) throw new Error('no ledger is set');
    return ledger;
  }

  function screen(params: ScreeningParams): ScreeningResult {
    const current = prepare(params);
    current.result ??= current.screener.screen(currentLedger());
    return current.result;
  }

  return {
    async open(dataUrl) {
      data = await openData(dataUrl);
      summary = summariseReference(data.reference, data.layers);
      return summary;
    },
    async loadDemoLedger() {
      return opened().loadDemoLedger();
    },
    setLedger(next) {
      ledger = next;
      if (prepared !== null) prepared.result = null;
    },
    setLayers(next) {
      layers = next;
      prepared = null;
    },
    screen: (params) => copyShown(screen(params)),
    orderTable(params, request) {
      const result = screen(params);
      return transferBuffers(tableContent(currentLedger(), result, withUserUnits(summary!, layers), request));
    },
    cover(params) {
      const { screener } = prepare(params);
      const radiusClause = findRadiusClauses(screener);
      const counties = coverCounties(screener.reference, params, layers);
      const rows = (by: 'region' | 'city' | 'county') => sumCoverage(screener.reference, counties, by);
      return {
        params,
        rows: { region: rows('region'), city: rows('city'), county: rows('county') },
        heat: drawHeatReach(screener, radiusClause),
        radiusClause,
      };
    },
    trace: (params, boiler) => prepare(params).screener.trace(currentLedger(), boiler),
    writeExport(request, onProgress) {
      const { params } = request;
      const context = {
        data: opened(),
        layers,
        screener: () => prepare(params).screener,
        ledger: currentLedger,
        result: () => screen(params),
      };
      return writeExport(context, request, onProgress);
    },
  };
}

/** The page gets buffers of its own: the result stays here for traces and exports. */
function copyShown(result: ScreeningResult): ShownResult {
  const copies = SHOWN_COLUMNS.map((column) => [column, result[column].slice()]);
  return transferBuffers({ count: result.count, ...Object.fromEntries(copies) } as ShownResult);
}

async function openServedData(dataUrl: string): Promise<OpenData> {
  const source = httpSource(dataUrl);
  const [reference, { layers }] = await Promise.all([loadReference(source), loadManifest(source)]);
  return {
    reference,
    layers,
    loadDemoLedger: () => loadDemoLedger(source),
    loadOutlines: (level) => loadOutlines(source, level),
  };
}
