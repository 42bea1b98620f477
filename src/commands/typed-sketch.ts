import { createDegreesConverter, type DegreesId } from '../data/crs/create-converter.ts';
import { findAreaFault } from '../data/import/check-area.ts';
import { closeRing, roundPosition, type Sketch, type SketchKind } from '../domain/sketch.ts';

export const TYPED_SYSTEMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const satisfies readonly DegreesId[];

export type TypedSketch =
  | { readonly ok: true; readonly sketch: Sketch }
  | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, string | number>> };

const LEAST_POSITIONS = { point: 1, circle: 1, line: 2, polygon: 3 } as const;
/** Kilometres. */
export const RADIUS_RANGE = { least: 0.01, most: 500 } as const;

/**
 * Reads a sketch that is typed: a position a line, longitude first, in degrees of the system given; a circle by its
 * centre and a radius in km. Whatever is wrong is told for the first line that has it.
 */
export function readTypedSketch(
  kind: SketchKind,
  text: string,
  system: DegreesId,
  radiusKm: number | null,
): TypedSketch {
  const converter = createDegreesConverter(system);
  const positions: [number, number][] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const numbers = line.match(/[-+]?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    if (numbers.length !== 2) {
      return { ok: false, code: 'typed-unreadable', params: { line: index + 1, value: line.trim() } };
    }
    const placed = converter.toWgs84(numbers[0]!, numbers[1]!);
    if (!placed.ok) return { ok: false, code: placed.problem, params: { value: line.trim() } };
    positions.push(roundPosition(placed.lon, placed.lat));
  }
  const corners = kind === 'polygon' && isClosed(positions) ? positions.slice(0, -1) : positions;
  const least = LEAST_POSITIONS[kind];
  const isTooMany = least === 1 && corners.length > 1;
  if (isTooMany) return { ok: false, code: 'typed-unreadable', params: { line: 2, value: text.trim() } };
  if (corners.length < least) {
    return { ok: false, code: 'typed-too-few', params: { least, count: corners.length } };
  }
  return assemble(kind, corners, radiusKm);
}

function assemble(
  kind: SketchKind,
  corners: readonly [number, number][],
  radiusKm: number | null,
): TypedSketch {
  const [lon, lat] = corners[0]!;
  if (kind === 'point') return { ok: true, sketch: { kind, lon, lat } };
  if (kind === 'line') return { ok: true, sketch: { kind, positions: corners } };
  if (kind === 'circle') {
    const isGiven = radiusKm !== null && radiusKm >= RADIUS_RANGE.least && radiusKm <= RADIUS_RANGE.most;
    if (!isGiven) return { ok: false, code: 'typed-no-radius', params: {} };
    return { ok: true, sketch: { kind, lon, lat, radiusKm } };
  }
  const ring = closeRing(corners).map(([x, y]): [number, number] => [x, y]);
  const fault = findAreaFault({ type: 'Polygon', coordinates: [ring] });
  return fault === null ? { ok: true, sketch: { kind, ring } } : { ok: false, code: fault, params: {} };
}

function isClosed(positions: readonly (readonly [number, number])[]): boolean {
  const [first, last] = [positions[0], positions.at(-1)];
  return positions.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
