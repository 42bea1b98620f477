import { type BoilerFilter, NO_FILTER } from '../domain/boiler-filter.ts';
import type { Bounds } from '../domain/large-layer.ts';
import type { LayerLook } from '../domain/layer-look.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { Verdict } from '../domain/vocabulary.ts';
import type { AreaId } from './areas.ts';
import type { AtlasSession } from './atlas/atlas-session.ts';
import { type BackdropState, NO_BACKDROP } from './backdrop-state.ts';
import type { BriefingForm, BriefingSession } from './briefing-session.ts';
import type { DustGridSession } from './dust-grid-session.ts';
import { DEFAULT_EXPORT, type ExportChoice, type ExportRun } from './export-session.ts';
import type { GroupBy } from './group-rows.ts';
import type { GuideSession } from './guide-session.ts';
import type { ImportSession } from './import-session.ts';
import type { LayerId } from './layer-catalog.ts';
import type { MapError, MapViewport } from './map-model.ts';
import type { MapToolSession } from './map-tool.ts';
import { DEFAULT_NEAR, type NearView } from './near-view.ts';
import type { Offline } from './offline.ts';
import type { PageSession } from './page/page-session.ts';
import type { PictureSession } from './picture/picture-session.ts';
import type { Presenting, StoryEditor } from './presenting.ts';
import type { ReachSession } from './reach-session.ts';
import { NO_SEARCH, type SearchSession, type TypedPlace } from './search-session.ts';
import type { Settings } from './settings.ts';
import { DEFAULT_SORT, type SortOrder, TABLE_COLUMNS, type TableColumn } from './table-columns.ts';
import { DEFAULT_THEMES, type ThemeView } from './theme-view.ts';

export const RESULT_TABS = ['screening', 'coverage', 'dust', 'targets', 'sites', 'charts'] as const;
export type ResultTab = (typeof RESULT_TABS)[number];

export const COVERAGE_LEVELS = ['region', 'city', 'county'] as const;
export type CoverageLevel = (typeof COVERAGE_LEVELS)[number];

/** What charts of boilers add up. */
export const CHART_METRICS = ['boilers', 'capacityTph'] as const;
export type ChartMetric = (typeof CHART_METRICS)[number];

/** Which boilers the table lists and the totals count. */
export interface TableView {
  readonly sort: SortOrder;
  /** Null lists every verdict. */
  readonly verdict: Verdict | null;
  /** Only boilers in the area that is chosen. */
  readonly areaOnly: boolean;
  readonly filter: BoilerFilter<TableColumn>;
  /** Columns that are shown, in order. */
  readonly columns: readonly TableColumn[];
  readonly groupBy: GroupBy | null;
}

export type Sheet = 'search' | 'palette' | 'shortcuts' | 'share' | 'bookmarks' | 'methods' | 'diagnostics';

/** How the window is set up; nothing here changes a result. */
export interface View extends Settings {
  readonly systemDark: boolean;
  readonly area: AreaId;
  readonly visibleLayers: Readonly<Record<LayerId, boolean>>;
  /** Ids of the user's own layers that are switched off. */
  readonly hiddenUserLayers: readonly string[];
  /** Of layers that are not shown as they come, by id. */
  readonly layerLooks: Readonly<Record<string, LayerLook>>;
  /** Ids of all layers from the top of the map down, as the user arranged them; empty where nobody moved one. */
  readonly layerOrder: readonly string[];
  readonly layerPanelOpen: boolean;
  readonly resultPanelOpen: boolean;
  /** Pixels. */
  readonly resultPanelHeight: number;
  readonly tab: ResultTab;
  readonly coverageLevel: CoverageLevel;
  readonly table: TableView;
  /** Values of the table's groups that are unfolded. */
  readonly openGroups: readonly string[];
  readonly chartMetric: ChartMetric;
  readonly importSession: ImportSession | null;
  readonly exportChoice: ExportChoice;
  readonly exportRun: ExportRun | null;
  readonly dustGrid: DustGridSession | null;
  readonly reach: ReachSession | null;
  readonly mapPicture: PictureSession | null;
  /** The page that is being laid out. */
  readonly page: PageSession | null;
  readonly atlas: AtlasSession | null;
  readonly briefing: BriefingSession | null;
  /** As the briefing's dialog was last filled in. */
  readonly briefingForm: BriefingForm | null;
  /** Whether the slider over the plans' dates floats above the map. */
  readonly timelineOpen: boolean;
  readonly backdrop: BackdropState;
  /** What the maps of targets and dust-fall show; whether they are shown is in `visibleLayers`. */
  readonly themes: ThemeView;
  /** The tool that has the map's pointer; null where clicks pick. */
  readonly mapTool: MapToolSession | null;
  /** The list of scenes beside the map; null while it is closed. */
  readonly storyEditor: StoryEditor | null;
  /** A story that is being told; null while the window is the planner's own. */
  readonly presenting: Presenting | null;
  /** Step of the tour that is shown, from 0; null for none. */
  readonly tour: number | null;
  /** Counts the maps that were made: another number, another map. */
  readonly mapNumber: number;
  /** What lies over the window and is no work of its own. */
  readonly sheet: Sheet | null;
  readonly guide: GuideSession | null;
  readonly search: SearchSession;
  /** A place that was typed as coordinates, marked on the map. */
  readonly mark: TypedPlace | null;
  readonly near: NearView;
  readonly mapReady: boolean;
  readonly offline: Offline;
  /** What the map shows now; null until it has moved. */
  readonly viewport: MapViewport | null;
  /** Where the map should go next; a new object for every request. */
  readonly flight: Flight | null;
  /** What the user must hear of outside the analysis: a failure, or something that can be undone. */
  readonly notice: Notice | null;
}

export type Flight =
  | { readonly to: 'bounds'; readonly bounds: Bounds }
  /** A scene, whole, gliding there; with reduced motion at once. */
  | { readonly to: 'scene'; readonly bounds: Bounds; readonly glideMs: number }
  | { readonly to: 'area'; readonly area: AreaId }
  | { readonly to: 'position'; readonly lon: number; readonly lat: number }
  /** Where a project was left: at once, at that zoom. */
  | { readonly to: 'view'; readonly lon: number; readonly lat: number; readonly zoom: number };

export interface Notice {
  readonly code:
    | 'demo-failed'
    | 'export-failed'
    | 'table-failed'
    | 'charts-failed'
    | 'dustfall-failed'
    | 'plans-failed'
    | 'words-failed'
    | 'layer-removed'
    | 'import-unfinished'
    | 'save-cut-off'
    | 'first-save-cut-off'
    | 'project-failed'
    | 'project-file-failed'
    | 'project-crashed'
    | 'data-changed'
    | 'storage-failed'
    | 'keeping-failed'
    | 'history-trimmed'
    | 'search-failed'
    | 'address-ignored'
    | 'link-opened'
    | MapError['code'];
  readonly detail: string;
  /** A removed layer and its place in the order, to put it back. */
  readonly undo?: { readonly layer: UserLayer; readonly at: number };
}

/** Part of the window that the table takes at start. */
const TABLE_SHARE = 0.27;

/** The view at start, in a window of that height in pixels. */
export function initialView(
  settings: Settings,
  windowHeight: number,
  visibleLayers: Readonly<Record<LayerId, boolean>>,
): View {
  return {
    ...settings,
    systemDark: false,
    area: '2+26',
    visibleLayers,
    hiddenUserLayers: [],
    layerLooks: {},
    layerOrder: [],
    layerPanelOpen: true,
    resultPanelOpen: true,
    resultPanelHeight: Math.round(windowHeight * TABLE_SHARE),
    tab: 'screening',
    coverageLevel: 'city',
    chartMetric: 'boilers',
    table: {
      sort: DEFAULT_SORT,
      verdict: null,
      areaOnly: false,
      filter: NO_FILTER,
      columns: TABLE_COLUMNS,
      groupBy: null,
    },
    openGroups: [],
    importSession: null,
    exportChoice: DEFAULT_EXPORT,
    exportRun: null,
    dustGrid: null,
    reach: null,
    mapPicture: null,
    page: null,
    atlas: null,
    briefing: null,
    briefingForm: null,
    timelineOpen: false,
    backdrop: NO_BACKDROP,
    themes: DEFAULT_THEMES,
    mapTool: null,
    storyEditor: null,
    presenting: null,
    tour: null,
    mapNumber: 0,
    sheet: null,
    guide: null,
    search: NO_SEARCH,
    mark: null,
    near: DEFAULT_NEAR,
    mapReady: false,
    offline: 'unsupported',
    viewport: null,
    flight: null,
    notice: null,
  };
}
