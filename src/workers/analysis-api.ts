import type { FeatureLayerId } from '../data/schemas/served-layers.ts';
import type { FiguresByArea } from '../domain/area-figures.ts';
import type { AreaOfInterest } from '../domain/area-of-interest.ts';
import type { AtlasArea, AtlasRequest } from '../domain/atlas.ts';
import type { AttributeFilter, ColumnChoices } from '../domain/attribute-filter.ts';
import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import type { Briefing, BriefingRequest } from '../domain/briefing.ts';
import type { CountyFacts } from '../domain/county-facts.ts';
import type { DustGridResult } from '../domain/dust-grid.ts';
import type { DustGauge, DustGridParams } from '../domain/dust-grid-params.ts';
import type { DustfallData } from '../domain/dustfall.ts';
import type { Bounds } from '../domain/large-layer.ts';
import type { Lang } from '../domain/messages.ts';
import type { Methods, MethodsRequest } from '../domain/methods.ts';
import type { NearAnswer, NearRequest } from '../domain/near-sites.ts';
import type { PlanFigures } from '../domain/plan-figures.ts';
import type { ReachResult } from '../domain/reach.ts';
import type { ReachBundledId, ReachParams, ReachTable } from '../domain/reach-params.ts';
import type { ScreeningParams, ShownResult, Trace } from '../domain/screening.ts';
import type { BoilerHits, SearchHit } from '../domain/search-hit.ts';
import type { SiteReach } from '../domain/site-reach.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { OwnPoints, WhatIsIn } from '../domain/what-is-in.ts';
import type { CoverageOutput } from '../state/analysis.ts';
import type { ChartData } from '../state/charts/chart-data.ts';
import type { ColumnFacet } from '../state/column-facet.ts';
import type { LayerAttributes } from '../state/layer-attributes.ts';
import type { PageGeography } from '../state/page/page-geography.ts';
import type { ReferenceSummary } from '../state/project.ts';
import type { BoilerRequest } from '../state/sift-boilers.ts';
import type { TableColumn } from '../state/table-columns.ts';
import type { TableRequest } from '../state/table-request.ts';
import type { TableContent } from '../state/table-rows.ts';
import type { FoundCounty, NamedRows, OwnHit } from './finder.ts';
import type { ExportRequest, ExportResult } from './write-export.ts';

/** A grid with the counties that its cells point at. */
export interface AreaGrid {
  readonly counties: readonly { readonly adcode: string; readonly name: string }[];
  readonly result: DustGridResult;
}

/**
 * What the analysis worker does. It keeps the bundled data and the current ledger. Screening and coverage are jobs, done
 * one after the other; they answer null where they left off because of `supersede` or `cancel`.
 */
export interface AnalysisApi {
  /** Reads the bundled data once; later calls with the same address answer from memory. */
  open(dataUrl: string): Promise<ReferenceSummary>;
  loadDemoLedger(): Promise<BoilerLedger>;
  /** Null where there is none any more. */
  setLedger(ledger: BoilerLedger | null): void;
  /** The user's layers; those that decide nothing may be left out. */
  setLayers(layers: readonly UserLayer[]): void;
  /** The columns of the verdicts that the page shows, as copies that it may keep. */
  screen(params: ScreeningParams, onProgress?: (done: number) => void): Promise<ShownResult | null>;
  /** What the table lists of these verdicts, in which order, and the totals. */
  orderTable(params: ScreeningParams, request: TableRequest): Promise<TableContent | null>;
  /** What can be asked of a column, given all that is asked of the others. */
  columnFacet(
    params: ScreeningParams,
    request: BoilerRequest,
    column: TableColumn,
  ): Promise<ColumnFacet | null>;
  /** What the charts of boilers count of these verdicts. */
  chartData(params: ScreeningParams, request: BoilerRequest): Promise<ChartData | null>;
  cover(params: ScreeningParams): Promise<Omit<CoverageOutput, 'inputVersion' | 'layers'> | null>;
  /** What is said of every area, for slides and pages; null where it was left off. Without a ledger, coverage alone. */
  areaFigures(params: ScreeningParams): Promise<FiguresByArea | null>;
  /** What a briefing of an area says; null where it was left off, or the plans have no such area. */
  brief(params: ScreeningParams, request: BriefingRequest): Promise<Briefing | null>;
  /** How results under these parameters come about, for the methods page. */
  methods(params: ScreeningParams, request: MethodsRequest): Methods;
  /** What the pages of an atlas say; null where it was left off. */
  atlasAreas(params: ScreeningParams, request: AtlasRequest): Promise<readonly AtlasArea[] | null>;
  /** Newer input is on its way: jobs leave off, unless they have just begun. */
  supersede(): void;
  /** Jobs leave off. */
  cancel(): void;
  /** What the site of a unit reaches; null too where there is no such unit. */
  unitReach(
    params: ScreeningParams,
    unitId: string,
    onProgress?: (done: number) => void,
  ): Promise<SiteReach | null>;
  /** Everything that is known of a county; null too where it is none of the plans. */
  countyFacts(
    params: ScreeningParams,
    adcode: string,
    onProgress?: (done: number) => void,
  ): Promise<CountyFacts | null>;
  /** What lies in an area; null too where the data has no such area. */
  whatIsIn(
    params: ScreeningParams,
    area: AreaOfInterest,
    ownPoints: readonly OwnPoints[],
    onProgress?: (done: number) => void,
  ): Promise<WhatIsIn | null>;
  /** Questions on sites, counties and areas leave off. */
  cancelPlaces(): void;
  /** The reasoning behind one boiler of the current ledger. */
  trace(params: ScreeningParams, boiler: number): Trace;
  /** Writes a file under the given parameters. `onProgress` gets the share done and stops it by answering false. */
  writeExport(
    request: ExportRequest,
    onProgress: (done: number) => Promise<boolean> | boolean,
  ): Promise<ExportResult>;
  /** Published and demonstration dust-fall; read when first asked for. */
  loadDustfall(): Promise<DustfallData>;
  /** The nearest station or siding of each shape; null where `cancelNear` or another question came before the end. */
  findNear(request: NearRequest, onProgress?: (done: number) => void): Promise<NearAnswer | null>;
  cancelNear(): void;
  /** Targets and tasks of the plans, joined to their areas; read when first asked for. */
  loadPlanFigures(): Promise<PlanFigures>;
  /** What pages ask of the served layers; read when first asked for. */
  pageGeography(): Promise<PageGeography>;
  /** What can be ticked of a served layer's columns. */
  describeServed(attributes: LayerAttributes): Promise<ColumnChoices[]>;
  /** The box round a served layer's features that pass the filter; null where none does. */
  servedBounds(layer: FeatureLayerId, filter: AttributeFilter | null): Promise<Bounds | null>;
  /** A grid over one county or place of the plans, by its adcode. */
  buildDustGrid(adcode: string, gauges: readonly DustGauge[], params: DustGridParams): AreaGrid;
  /** A bundled layer that a distance can be measured from. */
  loadReachTable(id: ReachBundledId, lang: Lang): Promise<ReachTable>;
  /** Areas within a distance of features; null where `cancelReach` came before the end. */
  coverReach(
    geometries: ReachTable['geometries'],
    params: ReachParams,
    onProgress?: (done: number) => void,
  ): Promise<ReachResult | null>;
  cancelReach(): void;
  /** The search, see `Finder`. */
  find(query: string): Promise<readonly SearchHit[]>;
  findById(kind: string, id: string): Promise<SearchHit | null>;
  /** Of the current ledger; null where a later query came in, or no ledger is set. */
  findBoilers(query: string): Promise<BoilerHits | null>;
  findRows(layers: readonly NamedRows[], query: string): Promise<readonly OwnHit[] | null>;
  countiesAt(positions: readonly { readonly lon: number; readonly lat: number }[]): (FoundCounty | null)[];
}

/** What the worker answers besides: `holdLifeline` resolves when it holds the lock by which its end is noticed. */
export interface AnalysisWorkerApi extends AnalysisApi {
  holdLifeline(name: string): Promise<void>;
}
