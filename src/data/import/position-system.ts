import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import type { LonLat } from '../../geo/lon-lat.ts';
import { toWgs84 } from '../datum.ts';

/** A coordinate system that positions are read in. */
export interface PositionSystem {
  readonly unit: 'degrees' | 'metres';
  /** Accuracy of the conversion itself, metres. */
  readonly accuracyM: number;
  /** x east, y north. Null where the position has no image in WGS-84. */
  toWgs84(x: number, y: number): LonLat | null;
}

/** Null where the system cannot be converted. */
export function openPositionSystem(system: CoordinateSystem): PositionSystem | null {
  const { id } = system;
  if (id !== 'wgs84' && id !== 'cgcs2000' && id !== 'gcj02' && id !== 'bd09') return null;
  return { unit: 'degrees', accuracyM: 0, toWgs84: (x, y) => toWgs84(x, y, id) };
}
