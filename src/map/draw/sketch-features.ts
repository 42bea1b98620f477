import type { Position } from 'geojson';
import type { GeoJSONStoreFeatures } from 'terra-draw';
import { ringOfShape } from '../../domain/measure-sketch.ts';
import { closeRing, roundPosition, type Sketch } from '../../domain/sketch.ts';

/** Corners of a circle while it is in the hand. */
export const CIRCLE_CORNERS_IN_HAND = 96;
/** Metres: what a radius that was dragged is kept to. */
const RADIUS_DECIMALS = 3;

const MODES = { point: 'point', line: 'linestring', polygon: 'polygon', circle: 'circle' } as const;

/** A sketch as terra-draw holds it. */
export function featureOf(sketch: Sketch, row: number): GeoJSONStoreFeatures {
  const properties = { mode: MODES[sketch.kind], row };
  const round = ([lon, lat]: readonly [number, number]): Position => roundPosition(lon, lat);
  switch (sketch.kind) {
    case 'point':
      return feature({ type: 'Point', coordinates: round([sketch.lon, sketch.lat]) }, properties);
    case 'line':
      return feature({ type: 'LineString', coordinates: sketch.positions.map(round) }, properties);
    case 'polygon':
      return feature({ type: 'Polygon', coordinates: [sketch.ring.map(round)] }, properties);
    case 'circle': {
      const corners = ringOfShape(sketch, CIRCLE_CORNERS_IN_HAND).slice(0, -1);
      const ring = closeRing(corners.map(([lon, lat]) => roundPosition(lon, lat)));
      return feature({ type: 'Polygon', coordinates: [ring.map(round)] }, properties);
    }
  }
}

/** What terra-draw has drawn; null while it is too little to be anything. */
export function sketchOf({ geometry, properties }: GeoJSONStoreFeatures): Sketch | null {
  if (geometry.type === 'Point') {
    const [lon, lat] = pair(geometry.coordinates);
    return { kind: 'point', lon, lat };
  }
  if (geometry.type === 'LineString') return { kind: 'line', positions: geometry.coordinates.map(pair) };
  const ring = (geometry.coordinates[0] ?? []).map(pair);
  if (properties.mode !== 'circle') return ring.length < 4 ? null : { kind: 'polygon', ring };
  const radiusKm = Number(Number(properties.radiusKilometers ?? 0).toFixed(RADIUS_DECIMALS));
  const centre = middleOf(ring);
  return centre === null || radiusKm === 0 ? null : { kind: 'circle', ...centre, radiusKm };
}

/**
 * A circle that was moved or widened in the hand: its centre follows the outline on the map's projection, its radius
 * the outline's breadth.
 */
export function draggedCircle(
  before: Sketch & { kind: 'circle' },
  { geometry }: GeoJSONStoreFeatures,
  action: 'moved' | 'resized',
): Sketch {
  const ring = geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []).map(pair) : [];
  const was = boxOf(ringOfShape(before, CIRCLE_CORNERS_IN_HAND));
  const is = boxOf(ring);
  if (action === 'resized') {
    const radiusKm = before.radiusKm * ((is.east - is.west) / (was.east - was.west));
    return { ...before, radiusKm: Number(radiusKm.toFixed(RADIUS_DECIMALS)) };
  }
  const [lon, lat] = roundPosition(
    before.lon + (is.west + is.east - was.west - was.east) / 2,
    unproject(project(before.lat) + project(is.north) - project(was.north)),
  );
  return { ...before, lon, lat };
}

function feature(
  geometry: GeoJSONStoreFeatures['geometry'],
  properties: Record<string, string | number>,
): GeoJSONStoreFeatures {
  return { type: 'Feature', geometry, properties };
}

function pair([lon, lat]: Position): [number, number] {
  return roundPosition(lon!, lat!);
}

/** Terra-draw begins a circle at its northernmost corner; the opposite one is the southernmost. */
function middleOf(ring: readonly (readonly [number, number])[]): { lon: number; lat: number } | null {
  const [north, south] = [ring[0], ring[(ring.length - 1) / 2]];
  if (north === undefined || south === undefined) return null;
  const [lon, lat] = roundPosition(north[0], (north[1] + south[1]) / 2);
  return { lon, lat };
}

function boxOf(ring: readonly (readonly [number, number])[]) {
  const lons = ring.map(([lon]) => lon);
  return {
    west: Math.min(...lons),
    east: Math.max(...lons),
    north: Math.max(...ring.map(([, lat]) => lat)),
  };
}

/** Mercator ordinate of a latitude, radians. */
function project(latDeg: number): number {
  return Math.atanh(Math.sin((latDeg * Math.PI) / 180));
}

function unproject(ordinate: number): number {
  return (Math.asin(Math.tanh(ordinate)) * 180) / Math.PI;
}
