import type { Geometry, Position } from 'geojson';
import { measureSketch, ringOfShape } from './measure-sketch.ts';
import type { Lang } from './messages.ts';
import { closeRing, roundPosition, type Sketch, type SketchKind } from './sketch.ts';
import { DRAWINGS_FORMAT, type UserLayer } from './user-layer.ts';

/** Corners of a circle as it is kept and exported: at 15 km its sides keep within 1.2 m of it. */
const KEPT_CIRCLE_CORNERS = 256;

/** Columns of the layer, in order; a circle is known by its centre and radius, its outline only draws it. */
const COLUMNS = [
  'name',
  'kind',
  'lengthKm',
  'areaKm2',
  'centreLon',
  'centreLat',
  'radiusKm',
  'drawnOn',
  'origin',
] as const;
type DrawingColumn = (typeof COLUMNS)[number];

const HEADERS: Readonly<Record<Lang, Readonly<Record<DrawingColumn, string>>>> = {
  zh: {
    name: '名称',
    kind: '类型',
    lengthKm: '长度或周长(km)',
    areaKm2: '面积(km²)',
    centreLon: '圆心经度(WGS-84)',
    centreLat: '圆心纬度(WGS-84)',
    radiusKm: '半径(km)',
    drawnOn: '绘制日期',
    origin: '来源',
  },
  en: {
    name: 'name',
    kind: 'kind',
    lengthKm: 'length_or_perimeter_km',
    areaKm2: 'area_km2',
    centreLon: 'centre_lon_wgs84',
    centreLat: 'centre_lat_wgs84',
    radiusKm: 'radius_km',
    drawnOn: 'drawn_on',
    origin: 'origin',
  },
};

const WORDS: Readonly<Record<Lang, Readonly<Record<SketchKind | 'layer' | 'origin', string>>>> = {
  zh: { point: '点', line: '线', polygon: '多边形', circle: '圆', layer: '标绘', origin: '用户标绘' },
  en: {
    point: 'Point',
    line: 'Line',
    polygon: 'Polygon',
    circle: 'Circle',
    layer: 'Drawings',
    origin: 'drawn by the user',
  },
};

/** One drawing as it is listed. */
export interface DrawingRow {
  readonly name: string;
  readonly sketch: Sketch;
  /** ISO date. */
  readonly drawnOn: string;
}

/** An empty layer for drawings; its columns keep the language that it was made in. `madeAt` is an ISO time. */
export function createDrawingsLayer(id: string, lang: Lang, madeAt: string): UserLayer {
  return {
    id,
    kind: 'other',
    name: WORDS[lang].layer,
    provenance: {
      fileName: WORDS[lang].origin,
      table: '',
      format: DRAWINGS_FORMAT,
      encoding: 'utf-8',
      importedAt: madeAt,
      datumHistory: [{ from: { id: 'wgs84', centralMeridian: null }, by: 'user', accuracyM: 0 }],
    },
    header: COLUMNS.map((column) => HEADERS[lang][column]),
    rows: [],
    geometries: [],
    mapping: { name: 0 },
    synthetic: false,
  };
}

/** The layer with one more drawing, at its end; without a name it gets its kind and number. */
export function withDrawing(layer: UserLayer, sketch: Sketch, name: string, drawnOn: string): UserLayer {
  const title = name || nextName(layer, sketch.kind);
  return {
    ...layer,
    rows: [...layer.rows, cellsOf({ name: title, sketch, drawnOn }, langOf(layer))],
    geometries: [...layer.geometries, geometryOf(sketch)],
  };
}

/** The layer with another shape or name of one drawing. */
export function withChangedDrawing(
  layer: UserLayer,
  row: number,
  change: Partial<Pick<DrawingRow, 'name' | 'sketch'>>,
): UserLayer {
  const known = drawingAt(layer, row);
  if (known === null) return layer;
  const drawing = { ...known, ...change };
  return {
    ...layer,
    rows: layer.rows.with(row, cellsOf(drawing, langOf(layer))),
    geometries:
      change.sketch === undefined ? layer.geometries : layer.geometries.with(row, geometryOf(drawing.sketch)),
  };
}

export function withoutDrawing(layer: UserLayer, row: number): UserLayer {
  return {
    ...layer,
    rows: layer.rows.toSpliced(row, 1),
    geometries: layer.geometries.toSpliced(row, 1),
  };
}

/** All drawings of the layer, in order. */
export function drawingsOf(layer: UserLayer): DrawingRow[] {
  return layer.rows.flatMap((_, row) => drawingAt(layer, row) ?? []);
}

/** One drawing; null where there is none, or its geometry is none that can be drawn. */
export function drawingAt(layer: UserLayer, row: number): DrawingRow | null {
  const cells = layer.rows[row];
  const geometry = layer.geometries[row];
  if (cells === undefined || geometry === undefined) return null;
  const cell = (column: DrawingColumn) => cells[COLUMNS.indexOf(column)] ?? '';
  const sketch = sketchOf(geometry, cell);
  return sketch === null ? null : { name: cell('name'), sketch, drawnOn: cell('drawnOn') };
}

function sketchOf(geometry: Geometry, cell: (column: DrawingColumn) => string): Sketch | null {
  const pair = ([lon, lat]: Position): [number, number] => [lon!, lat!];
  if (geometry.type === 'Point') {
    const [lon, lat] = pair(geometry.coordinates);
    return { kind: 'point', lon, lat };
  }
  if (geometry.type === 'LineString') return { kind: 'line', positions: geometry.coordinates.map(pair) };
  if (geometry.type !== 'Polygon') return null;
  const radiusKm = Number(cell('radiusKm'));
  if (radiusKm > 0) {
    return { kind: 'circle', lon: Number(cell('centreLon')), lat: Number(cell('centreLat')), radiusKm };
  }
  return { kind: 'polygon', ring: (geometry.coordinates[0] ?? []).map(pair) };
}

function cellsOf({ name, sketch, drawnOn }: DrawingRow, lang: Lang): string[] {
  const { lengthM, areaM2 } = measureSketch(sketch);
  const circle = sketch.kind === 'circle' ? sketch : null;
  const cells: Record<DrawingColumn, string> = {
    name,
    kind: WORDS[lang][sketch.kind],
    lengthKm: sketch.kind === 'point' ? '' : decimal(lengthM / 1000),
    areaKm2: areaM2 === null ? '' : decimal(areaM2 / 1e6),
    centreLon: circle === null ? '' : String(circle.lon),
    centreLat: circle === null ? '' : String(circle.lat),
    radiusKm: circle === null ? '' : String(circle.radiusKm),
    drawnOn,
    origin: WORDS[lang].origin,
  };
  return COLUMNS.map((column) => cells[column]);
}

/** Four decimals without closing zeros, so that the column goes out as numbers. */
function decimal(value: number): string {
  return String(Number(value.toFixed(4)));
}

function geometryOf(sketch: Sketch): Geometry {
  switch (sketch.kind) {
    case 'point':
      return { type: 'Point', coordinates: [sketch.lon, sketch.lat] };
    case 'line':
      return { type: 'LineString', coordinates: sketch.positions.map(([lon, lat]) => [lon, lat]) };
    default: {
      const corners = ringOfShape(sketch, KEPT_CIRCLE_CORNERS).slice(0, -1);
      const ring = closeRing(corners.map(([lon, lat]) => roundPosition(lon, lat)));
      return { type: 'Polygon', coordinates: [ring.map(([lon, lat]) => [lon, lat])] };
    }
  }
}

/** The language of the layer's columns. */
function langOf({ header }: UserLayer): Lang {
  return header[0] === HEADERS.zh.name ? 'zh' : 'en';
}

function nextName(layer: UserLayer, kind: SketchKind): string {
  const word = WORDS[langOf(layer)][kind];
  const taken = new Set(layer.rows.map(([name]) => name));
  for (let n = 1; ; n++) if (!taken.has(`${word} ${n}`)) return `${word} ${n}`;
}
