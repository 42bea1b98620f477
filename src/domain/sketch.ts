import type { DrawnShape } from './boiler-filter.ts';

type LonLatPair = readonly [number, number];

/** What can be drawn: areas, and points and lines besides. Degrees, WGS-84. */
export type Sketch =
  | DrawnShape
  | { readonly kind: 'point'; readonly lon: number; readonly lat: number }
  | { readonly kind: 'line'; readonly positions: readonly LonLatPair[] };
export type SketchKind = Sketch['kind'];

/** Decimals of a degree that drawings are kept with: 0.1 mm. */
const DECIMALS = 9;

/** The area that a sketch is; null for points and lines. */
export function areaOfSketch(sketch: Sketch): DrawnShape | null {
  return sketch.kind === 'polygon' || sketch.kind === 'circle' ? sketch : null;
}

/** A position as drawings keep it. */
export function roundPosition(lon: number, lat: number): [number, number] {
  return [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}

/** The corners of a sketch in order; a circle's is its centre, a polygon's are without the repeated one. */
export function cornersOf(sketch: Sketch): readonly LonLatPair[] {
  switch (sketch.kind) {
    case 'point':
    case 'circle':
      return [[sketch.lon, sketch.lat]];
    case 'line':
      return sketch.positions;
    case 'polygon':
      return sketch.ring.slice(0, -1);
  }
}

/** A closed ring through corners. */
export function closeRing(corners: readonly LonLatPair[]): LonLatPair[] {
  const [first] = corners;
  return first === undefined ? [] : [...corners, first];
}
