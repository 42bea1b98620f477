import type proj4 from 'proj4';

export type Proj4 = typeof proj4;

/** Degrees on the ellipsoid ↔ metres on the plane, or degrees ↔ degrees. */
export interface Projection {
  forward(from: [number, number]): [number, number];
  inverse(from: [number, number]): [number, number];
}

/** proj4, loaded when a projected system is first met. */
export async function loadProj4(): Promise<Proj4> {
  return (await import('proj4')).default;
}
