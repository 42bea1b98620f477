import type { Geometry } from 'geojson';
import { z } from 'zod';
import type { BoilerFilter } from '../../domain/boiler-filter.ts';
import type { BoilerLedger } from '../../domain/boiler-ledger.ts';
import type { Bookmark } from '../../domain/bookmark.ts';
import { COORDINATE_SYSTEM_IDS } from '../../domain/coordinate-system.ts';
import type { IssueReport, RejectTable } from '../../domain/import-outcome.ts';
import type { ColumnMapping } from '../../domain/import-plan.ts';
import type { ImportReport } from '../../domain/import-report.ts';
import { LAYER_KINDS, type LayerKind } from '../../domain/layer-kind.ts';
import { LABEL_DENSITIES, type LayerLook } from '../../domain/layer-look.ts';
import { ORIENTATIONS, PAPERS, type PageLayout } from '../../domain/page-layout.ts';
import { isLogo } from '../../domain/page-logo.ts';
import type { ScreeningParams } from '../../domain/screening.ts';
import { MOST_KEY_FIGURES, type Scene, type SceneView, type Story } from '../../domain/story.ts';
import type { Provenance, UserLayer } from '../../domain/user-layer.ts';
import { isLayerGeometry, isTextList, isTextTable } from './check-lists.ts';
import type { SavedNear, SavedProject, SavedView } from './saved-project.ts';

/*
 * The current version of a saved project. Each schema is declared with the type that the app uses: a field that is
 * added there and forgotten here does not compile. A new version of the schema goes with a migration.
 */

const count = z.int().nonnegative();
const finite = z.number();
const u8 = z.instanceof(Uint8Array);
const u32 = z.instanceof(Uint32Array);
const f64 = z.instanceof(Float64Array);
const textColumn = z.object({ units: z.instanceof(Uint16Array), ends: u32 });
const texts = z.custom<readonly string[]>(isTextList, 'not a list of texts');
const codedColumn = z.object({ values: texts, codes: u32 });
const noteParams = z.record(z.string(), z.union([z.string(), z.number()]));
const notes = z.array(z.object({ code: z.string(), params: noteParams }));

const params: z.ZodType<ScreeningParams> = z.object({
  asOf: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  radiusKm: z.number().positive().max(100),
  minUnitMw: z.number().min(0).max(10_000),
  chpSet: z.enum(['confirmed', 'all']),
  uncertaintyM: z.number().min(0).max(100_000),
  unitOverrides: z.record(z.string(), z.enum(['in', 'out'])),
});

const lonDeg = z.number().min(-180).max(180);
const latDeg = z.number().min(-90).max(90);
const zoom = z.number().min(0).max(24);

const layerLook: z.ZodType<LayerLook> = z.object({
  opacity: z.number().min(0).max(1),
  minZoom: zoom,
  maxZoom: zoom,
  labels: z.enum(LABEL_DENSITIES),
  filter: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('values'), column: z.string(), values: z.array(z.string()) }),
      z.object({
        kind: z.literal('ranges'),
        column: z.string(),
        ranges: z.array(z.object({ least: finite, below: finite.nullable() })),
        unknown: z.boolean(),
      }),
    ])
    .nullable(),
});

const filter: z.ZodType<BoilerFilter> = z.object({
  conditions: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('contains'), column: z.string(), text: z.string() }),
      z.object({ kind: z.literal('one-of'), column: z.string(), values: z.array(z.string()) }),
      z.object({
        kind: z.literal('between'),
        column: z.string(),
        least: z.number().nullable(),
        most: z.number().nullable(),
        unknown: z.boolean(),
        open: z.enum(['least', 'most', 'both']).optional(),
      }),
    ]),
  ),
  inView: z.boolean(),
  within: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('polygon'), ring: z.array(z.tuple([lonDeg, latDeg])).min(4) }),
      z.object({
        kind: z.literal('circle'),
        lon: lonDeg,
        lat: latDeg,
        radiusKm: z.number().positive().max(1000),
      }),
    ]),
  ),
});

const bookmark: z.ZodType<Bookmark> = z.object({
  id: z.string().min(1),
  name: z.string(),
  lon: lonDeg,
  lat: latDeg,
  zoom,
});

const themes = z.object({ indicator: z.string(), level: z.string(), month: z.string().nullable() });

const near: z.ZodType<SavedNear> = z.object({
  topic: z.string(),
  asked: z.object({ stations: z.string().nullable(), sidings: z.string().nullable() }),
  withinKm: z.number().min(0.1).max(200),
  activities: z.array(z.string()).max(100),
  background: z.boolean(),
  bundled: z.boolean(),
  own: z.boolean(),
  shareColumn: z.int().min(0).nullable(),
  missingOnly: z.boolean(),
});

const sceneView: z.ZodType<SceneView> = z.object({
  area: z.string(),
  visibleLayers: z.record(z.string(), z.boolean()),
  userLayers: z.array(z.string()),
  layerLooks: z.record(z.string(), layerLook),
  layerOrder: z.array(z.string()),
  themes,
  table: z.object({ verdict: z.string().nullable(), areaOnly: z.boolean(), filter }),
});

const scene: z.ZodType<Scene> = z.object({
  id: z.string().min(1),
  title: z.string().max(1000),
  notes: z.string().max(100_000),
  figures: z.array(z.string().max(100)).max(MOST_KEY_FIGURES),
  bounds: z
    .tuple([lonDeg, latDeg, lonDeg, latDeg])
    .refine(([west, south, east, north]) => west <= east && south <= north, 'bounds are turned round'),
  view: sceneView,
  params,
});

const hasOwnIds = (items: readonly { readonly id: string }[]) =>
  new Set(items.map(({ id }) => id)).size === items.length;

const story: z.ZodType<Story> = z.object({
  id: z.string().min(1),
  title: z.string().max(1000),
  scenes: z.array(scene).max(1000).refine(hasOwnIds, 'an id is there twice'),
});

const line = z.string().max(1000);

const pageLayout: z.ZodType<PageLayout> = z.object({
  paper: z.enum(PAPERS),
  orientation: z.enum(ORIENTATIONS),
  title: line,
  subtitle: line,
  maker: line,
  classification: line,
  reviewNumber: line,
  logo: z.string().refine(isLogo, 'not a PNG or JPEG of at most 1 MB').nullable(),
  parts: z.object({
    legend: z.boolean(),
    scaleBar: z.boolean(),
    northArrow: z.boolean(),
    graticule: z.boolean(),
    inset: z.boolean(),
    sources: z.boolean(),
    figures: z.boolean(),
  }),
  scale: z.number().min(100).max(1e9).nullable(),
});

const view: z.ZodType<SavedView> = z.object({
  area: z.string(),
  visibleLayers: z.record(z.string(), z.boolean()),
  hiddenUserLayers: z.array(z.string()),
  layerLooks: z.record(z.string(), layerLook),
  layerOrder: z.array(z.string()),
  layerPanelOpen: z.boolean(),
  resultPanelOpen: z.boolean(),
  resultPanelHeight: z.number().min(0).max(10_000),
  tab: z.string(),
  coverageLevel: z.string(),
  chartMetric: z.string(),
  timelineOpen: z.boolean(),
  table: z.object({
    sort: z.object({ column: z.string(), descending: z.boolean() }),
    verdict: z.string().nullable(),
    areaOnly: z.boolean(),
    filter,
    columns: z.array(z.string()),
    groupBy: z.string().nullable(),
  }),
  themes,
  near,
  viewport: z.object({ lon: lonDeg, lat: latDeg, zoom }).nullable(),
});

const ledger: z.ZodType<BoilerLedger> = z.object({
  count,
  row: u32,
  id: textColumn,
  name: textColumn,
  lon: f64,
  lat: f64,
  precisionM: z.instanceof(Float32Array),
  capacityTph: f64,
  fuel: u8,
  fuelText: codedColumn,
  use: codedColumn,
  builtUp: u8,
  ultraLow: u8,
  heatNetwork: u8,
  isNew: u8,
  biomassEquipped: u8,
  coalBan: u8,
  noxMgm3: f64,
  typedCity: codedColumn,
  synthetic: u8,
  extras: z.array(z.object({ name: z.string(), cells: z.union([codedColumn, textColumn]) })),
});

const rejects: z.ZodType<RejectTable> = z.object({
  count,
  row: u32,
  sheetRow: u32,
  code: codedColumn,
  column: codedColumn,
  value: textColumn,
  cells: textColumn,
  cellEnds: u32,
});

const issues: z.ZodType<IssueReport> = z.object({
  counts: z.record(z.string(), count),
  kept: z.array(
    z.object({
      row: count,
      sheetRow: count,
      code: z.string(),
      column: z.string(),
      value: z.string(),
      params: noteParams,
      cells: texts,
    }),
  ),
});

const coordinateSystem = z.union([
  z.object({ id: z.literal('stated'), definition: z.string(), name: z.string() }),
  z.object({ id: z.enum(COORDINATE_SYSTEM_IDS), centralMeridian: finite.nullable() }),
]);

const provenance: z.ZodType<Provenance> = z.object({
  fileName: z.string(),
  table: z.string(),
  format: z.string(),
  encoding: z.string(),
  importedAt: z.string(),
  datumHistory: z.array(
    z.object({
      from: coordinateSystem,
      by: z.enum(['file', 'user', 'evidence']),
      accuracyM: z.number().min(0),
    }),
  ),
});

const columnMapping = z.record(z.string(), count) as z.ZodType<ColumnMapping>;

const report: z.ZodType<ImportReport> = z.object({
  kind: z.enum(LAYER_KINDS),
  provenance,
  rowsRead: count,
  accepted: count,
  header: texts,
  mapping: columnMapping,
  rejects,
  issues,
  notes,
});

const layerKinds = LAYER_KINDS.filter((kind) => kind !== 'boilers') as Exclude<LayerKind, 'boilers'>[];

const layer: z.ZodType<UserLayer> = z.object({
  id: z.string().min(1),
  kind: z.enum(layerKinds),
  name: z.string(),
  provenance,
  header: texts,
  rows: z.custom<readonly (readonly string[])[]>(isTextTable, 'not rows of texts'),
  geometries: z.custom<readonly Geometry[]>(
    (value) => Array.isArray(value) && value.every(isLayerGeometry),
    'a geometry is not valid',
  ),
  mapping: columnMapping,
  synthetic: z.boolean(),
});

export const savedProjectSchema: z.ZodType<SavedProject> = z.object({
  dataHash: z.string(),
  params,
  view,
  ledger: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('demo') }),
      z.object({ kind: z.literal('file'), columns: ledger, reports: z.array(report) }),
    ])
    .nullable(),
  layers: z.array(layer),
  bookmarks: z.array(bookmark),
  stories: z.array(story).max(1000).refine(hasOwnIds, 'an id is there twice'),
  pageLayout,
});
