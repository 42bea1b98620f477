import type { MultiPolygon } from 'geojson';
import { loadDemoLedger } from '../data/load-demo-ledger.ts';
import { loadLayer, loadList, loadManifest } from '../data/load-layer.ts';
import { loadPlaceFacts } from '../data/load-place-facts.ts';
import { loadPlanRecords, type PlanRecords } from '../data/load-plan-records.ts';
import { loadReachTable } from '../data/load-reach-table.ts';
import { loadReference } from '../data/load-reference.ts';
import type { FeatureLayerId } from '../data/schemas/served-layers.ts';
import { httpSource } from '../data/source.ts';
import { loadOutlines } from '../data/tables/area-outlines.ts';
import { areaFigures } from '../domain/area-figures.ts';
import { atlasAreas } from '../domain/atlas.ts';
import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import { countyFacts } from '../domain/county-facts.ts';
import { coverCounties, sumCoverage } from '../domain/coverage-rows.ts';
import { buildDustGrid } from '../domain/dust-grid.ts';
import type { DustfallData } from '../domain/dustfall.ts';
import { describeData, gatherMethods } from '../domain/gather-methods.ts';
import { makeBriefing } from '../domain/make-briefing.ts';
import type { Lang } from '../domain/messages.ts';
import type { PlaceFacts } from '../domain/place-facts.ts';
import { coverReach } from '../domain/reach.ts';
import type { ReachBundledId, ReachTable } from '../domain/reach-params.ts';
import type { Reference } from '../domain/reference.ts';
import { createScreener, type Screener } from '../domain/screener.ts';
import {
  type ScreeningParams,
  type ScreeningResult,
  SHOWN_COLUMNS,
  type ShownResult,
} from '../domain/screening.ts';
import { reachOfSite } from '../domain/site-reach.ts';
import { inOneStep } from '../domain/steps.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import { whatIsIn } from '../domain/what-is-in.ts';
import type { CoverageOutput } from '../state/analysis.ts';
import { chartData } from '../state/charts/chart-data.ts';
import type { BoilerSource } from '../state/column-cells.ts';
import { columnFacet } from '../state/column-facet.ts';
import { gatherGeography, PAGE_LAYERS } from '../state/page/gather-geography.ts';
import type { DataLayer, ReferenceSummary } from '../state/project.ts';
import { tableContent } from '../state/table-rows.ts';
import { withUserUnits } from '../state/with-user-units.ts';
import type { AnalysisApi } from './analysis-api.ts';
import { describeServed, type ServedFeature, servedBounds } from './describe-served.ts';
import { createFinder, type Finder } from './finder.ts';
import { answerNear, gatherPlans } from './gather-plans.ts';
import { drawHeatReach, findRadiusClauses } from './heat-reach.ts';
import { createJobLine } from './job-line.ts';
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
  loadDustfall(): Promise<DustfallData>;
  /** Stations, sidings and what is known in words only; read once. */
  loadPlaceFacts(): Promise<PlaceFacts>;
  loadFeatures(layer: FeatureLayerId): Promise<readonly ServedFeature[]>;
  loadReachTable(id: ReachBundledId, lang: Lang): Promise<ReachTable>;
  loadPlans(): Promise<PlanRecords>;
}

/** What is kept for the last parameters: a trace or an export asks for it again. */
interface Prepared {
  readonly key: string;
  readonly screener: Screener;
  result: ScreeningResult | null;
  /** The screening under way. */
  running: Promise<ScreeningResult | null> | null;
}

/** The analysis worker's work, without the worker and, by `openData`, without the network. */
export function createAnalysisSession(
  openData: (dataUrl: string) => Promise<OpenData> = openServedData,
): AnalysisApi {
  let data: OpenData | null = null;
  let summary: ReferenceSummary | null = null;
  let ledger: BoilerLedger | null = null;
  let layers: readonly UserLayer[] = [];
  let prepared: Prepared | null = null;
  let madeFinder: Finder | null = null;
  const line = createJobLine();
  /** Of its own: a new radius says nothing on a distance that is being measured. */
  const reachLine = createJobLine();
  const nearLine = createJobLine();
  /** Of its own: whoever stops a card's question has not stopped the screening. */
  const placeLine = createJobLine();

  function opened(): OpenData {
    if (data === null) throw new Error('the bundled data is not open');
    return data;
  }

  function finder(): Finder {
    const { reference, loadFeatures } = opened();
    madeFinder ??= createFinder(reference, loadFeatures);
    return madeFinder;
  }

  function prepare(params: ScreeningParams): Prepared {
    const { reference } = opened();
    const key = JSON.stringify(params);
    if (prepared?.key !== key) {
      const screener = createScreener(reference, params, layers);
      prepared = { key, screener, result: null, running: null };
    }
    return prepared;
  }

  function currentLedger(): BoilerLedger {
    if (ledger === null) throw new Error('no ledger is set');
    return ledger;
  }

  /** All at once, for what cannot wait. */
  function screenNow(params: ScreeningParams): ScreeningResult {
    const current = prepare(params);
    current.result ??= current.screener.screen(currentLedger());
    return current.result;
  }

  /** As a job; whoever asks while it runs gets the same answer. */
  function screen(
    params: ScreeningParams,
    onProgress?: (done: number) => void,
  ): Promise<ScreeningResult | null> {
    const current = prepare(params);
    const { screener } = current;
    if (current.result !== null) return Promise.resolve(current.result);
    current.running ??= line
      .run(() => screener.screenSteps(currentLedger()), onProgress)
      .then((result) => {
        current.result ??= result;
        return result;
      })
      .finally(() => {
        current.running = null;
      });
    return current.running;
  }

  function cover(params: ScreeningParams): Omit<CoverageOutput, 'inputVersion' | 'layers'> {
    const { screener } = prepare(params);
    const radiusClause = findRadiusClauses(screener);
    const counties = coverCounties(screener.reference, params, layers);
    const rows = (by: 'region' | 'city' | 'county') => sumCoverage(screener.reference, counties, by);
    return {
      params,
      rows: { region: rows('region'), city: rows('city'), county: rows('county') },
      heat: drawHeatReach(screener, radiusClause),
      unitRemarks: screener.world.unitRemarks,
      radiusClause,
    };
  }

  function sourceOf(result: ScreeningResult, { radiusKm }: ScreeningParams): BoilerSource {
    return { ledger: currentLedger(), result, reference: withUserUnits(summary!, layers), radiusKm };
  }

  /** The ledger with its verdicts, for what looks at them besides; undefined where they were left off. */
  async function screened(
    params: ScreeningParams,
  ): Promise<{ ledger: BoilerLedger; result: ScreeningResult } | null | undefined> {
    if (ledger === null) return null;
    const of = ledger;
    const result = await screen(params);
    return result === null ? undefined : { ledger: of, result };
  }

  /** What was kept, and what is under way, is of other input. */
  function startOver(): void {
    prepared = null;
    line.cancel();
    placeLine.cancel();
  }

  return {
    async open(dataUrl) {
      data = await openData(dataUrl);
      madeFinder = null;
      summary = summariseReference(data.reference, data.layers);
      return summary;
    },
    async loadDemoLedger() {
      return opened().loadDemoLedger();
    },
    loadDustfall: async () => opened().loadDustfall(),
    describeServed: async (attributes) =>
      describeServed(await opened().loadFeatures(attributes.served), attributes),
    servedBounds: async (layer, filter) => servedBounds(await opened().loadFeatures(layer), filter),
    async pageGeography() {
      const { loadFeatures } = opened();
      const served = await Promise.all(
        PAGE_LAYERS.map(async (layer) => [layer, await loadFeatures(layer)] as const),
      );
      return gatherGeography(Object.fromEntries(served) as Parameters<typeof gatherGeography>[0]);
    },
    loadPlanFigures: async () => gatherPlans(opened().reference, await opened().loadPlans()),
    async findNear(request, onProgress) {
      nearLine.cancel();
      const { reference, loadPlans } = opened();
      const records = await loadPlans();
      return nearLine.run(() => answerNear(request, reference, records), onProgress);
    },
    cancelNear: () => nearLine.cancel(),
    buildDustGrid(adcode, gauges, params) {
      const counties = opened().reference.counties.filter(
        (county) => county.adcode === adcode || county.placeAdcode === adcode,
      );
      return {
        counties: counties.map(({ adcode: code, name }) => ({ adcode: code, name })),
        result: buildDustGrid(counties, gauges, params),
      };
    },
    loadReachTable: (id, lang) => opened().loadReachTable(id, lang),
    coverReach: (geometries, params, onProgress) =>
      reachLine.run(() => coverReach(opened().reference, geometries, params), onProgress),
    cancelReach: () => reachLine.cancel(),
    find: (query) => finder().find(query),
    findById: (kind, id) => finder().findById(kind, id),
    findBoilers: async (query) => (ledger === null ? null : finder().findBoilers(ledger, query)),
    findRows: (rows, query) => finder().findRows(rows, query),
    countiesAt: (positions) => finder().countiesAt(positions),
    setLedger(next) {
      ledger = next;
      startOver();
    },
    setLayers(next) {
      layers = next;
      startOver();
    },
    async screen(params, onProgress) {
      const result = await screen(params, onProgress);
      return result && copyShown(result);
    },
    async orderTable(params, request) {
      const result = await screen(params);
      if (result === null) return null;
      return transferBuffers(tableContent(sourceOf(result, params), request));
    },
    async columnFacet(params, request, column) {
      const result = await screen(params);
      return result && columnFacet(sourceOf(result, params), request, column);
    },
    async chartData(params, request) {
      const result = await screen(params);
      return result && chartData(sourceOf(result, params), request);
    },
    cover: (params) => line.run(() => inOneStep(() => cover(params))),
    async areaFigures(params) {
      const boilers = await screened(params);
      if (boilers === undefined) return null;
      const { reference } = prepare(params).screener;
      return line.run(() => inOneStep(() => areaFigures(reference, params, layers, boilers)));
    },
    async brief(params, request) {
      const boilers = await screened(params);
      if (boilers === undefined) return null;
      const { screener } = prepare(params);
      const data = opened().layers.map(describeData);
      return line.run(() => inOneStep(() => makeBriefing(screener, boilers, request, data)));
    },
    async atlasAreas(params, request) {
      const boilers = await screened(params);
      if (boilers === undefined) return null;
      const { screener } = prepare(params);
      return line.run(() => inOneStep(() => atlasAreas(screener, boilers, request)));
    },
    async unitReach(params, unitId, onProgress) {
      const boilers = await screened(params);
      if (boilers === undefined) return null;
      const { screener } = prepare(params);
      return placeLine.run(() => reachOfSite(screener, unitId, boilers), onProgress);
    },
    async countyFacts(params, adcode, onProgress) {
      const { reference, loadPlans, loadDustfall, loadPlaceFacts: loadFacts } = opened();
      const [plans, facts, { records }] = await Promise.all([
        loadPlans().then((read) => gatherPlans(reference, read)),
        loadFacts(),
        loadDustfall(),
      ]);
      const boilers = await screened(params);
      if (boilers === undefined) return null;
      const { screener } = prepare(params);
      const sources = { facts, figures: plans.figures, documents: plans.documents, dustfall: records };
      return placeLine.run(() => countyFacts(screener, adcode, sources, boilers), onProgress);
    },
    async whatIsIn(params, area, ownPoints, onProgress) {
      const facts = await opened().loadPlaceFacts();
      const boilers = await screened(params);
      if (boilers === undefined) return null;
      const { screener } = prepare(params);
      return placeLine.run(() => whatIsIn(screener, area, facts, boilers, ownPoints), onProgress);
    },
    cancelPlaces: () => placeLine.cancel(),
    methods: (params, request) => gatherMethods(prepare(params).screener, ledger, request, opened().layers),
    supersede() {
      line.supersede();
      placeLine.supersede();
    },
    cancel() {
      line.cancel();
      placeLine.cancel();
    },
    trace: (params, boiler) => prepare(params).screener.trace(currentLedger(), boiler),
    writeExport(request, onProgress) {
      const { params } = request;
      const context = {
        data: opened(),
        layers,
        screener: () => prepare(params).screener,
        ledger: currentLedger,
        result: () => screenNow(params),
        boilerSource: (result: ScreeningResult) => sourceOf(result, params),
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
  const [reference, manifest] = await Promise.all([loadReference(source), loadManifest(source)]);
  let plans: Promise<PlanRecords> | null = null;
  return {
    reference,
    layers: manifest.layers,
    loadFeatures: (layer) => loadLayer(source, manifest, layer),
    loadDemoLedger: () => loadDemoLedger(source),
    loadOutlines: (level) => loadOutlines(source, level),
    loadReachTable: (id, lang) => loadReachTable(source, reference, id, lang),
    loadDustfall: async () => {
      const [records, demoGauges] = await Promise.all([
        loadList(source, 'dustfall'),
        loadList(source, 'dust-gauges-demo'),
      ]);
      return { records, demoGauges };
    },
    loadPlaceFacts: () => loadPlaceFacts(source),
    loadPlans: () => {
      plans ??= loadPlanRecords(source);
      plans.catch(() => {
        // Asked for again next time.
        plans = null;
      });
      return plans;
    },
  };
}
