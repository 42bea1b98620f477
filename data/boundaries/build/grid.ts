import type { Position } from 'geojson';

/**
 * Positions are whole multiples of 2⁻¹⁶° (1.7 m north, 1.3 m east at 40° N): small beside the source's 100 m, and
 * a power of two, so that a position is exact as a double, decodes alike everywhere, and packs well.
 */
export const STEPS_PER_DEG = 2 ** 16;

/** A position in whole grid steps. */
export type GridPoint = readonly [x: number, y: number];

export function toGrid(position: Position): GridPoint {
  return [Math.round(position[0]! * STEPS_PER_DEG), Math.round(position[1]! * STEPS_PER_DEG)];
}

export function fromGrid([x, y]: GridPoint): Position {
  return [x / STEPS_PER_DEG, y / STEPS_PER_DEG];
}

export function isOnGrid(position: Position): boolean {
  return position.every((value) => Number.isInteger(value * STEPS_PER_DEG));
}
