import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import type { Converter, ConverterResult } from './converter.ts';
import { createFrameShift, type FrameShift } from './frame-shift.ts';
import { loadProj4, type Proj4 } from './load-proj4.ts';
import { deobfuscate, OBFUSCATED_ACCURACY_M, obfuscate } from './obfuscated.ts';
import { gaussKrugerConverter, mercatorConverter, otherConverter, utmConverter } from './plane-converters.ts';
import { judgeDegrees } from './plausible.ts';
import { type Grid, gridOf } from './reference-frame.ts';
import { resolveGrid } from './resolve-grid.ts';

/**
 * The converter of a system. Asynchronous because proj4 is loaded for projected systems only. A definition that cannot
 * be read, or whose datum has no known way to WGS-84, is a problem.
 */
export async function createConverter(system: CoordinateSystem): Promise<ConverterResult> {
  const resolved = await resolveGrid(system);
  if (!resolved.ok) return resolved;
  const { grid } = resolved;
  if (needsNoProjection(grid)) return angularConverterOf(grid, null);
  return converterOf(grid, await loadProj4());
}

/** The converter of a system in degrees, at once. */
export function createDegreesConverter(id: DegreesId): Converter {
  return angularConverterOf(gridOf(id, null) as AngularGrid, null);
}

export type DegreesId = 'wgs84' | 'cgcs2000' | 'gcj02' | 'bd09';
type AngularGrid = Grid & { kind: 'obfuscated' | 'degrees' };

function needsNoProjection(grid: Grid): grid is AngularGrid {
  return grid.kind === 'obfuscated' || (grid.kind === 'degrees' && grid.frame.toWgs84 === null);
}

function converterOf(grid: Grid, proj4: Proj4): Converter {
  switch (grid.kind) {
    case 'obfuscated':
    case 'degrees':
      return angularConverterOf(grid, proj4);
    case 'gauss-kruger':
      return gaussKrugerConverter(grid, proj4);
    case 'utm':
      return utmConverter(grid, proj4);
    case 'web-mercator':
      return mercatorConverter(proj4);
    case 'projected':
      return otherConverter(grid, proj4);
  }
}

function angularConverterOf(grid: AngularGrid, proj4: Proj4 | null): Converter {
  if (grid.kind === 'degrees') {
    return angularConverter(createFrameShift(grid.frame, proj4), grid.frame.accuracyM);
  }
  const { datum } = grid;
  const shift: FrameShift = {
    toWgs84: (lon, lat) => deobfuscate(lon, lat, datum),
    fromWgs84: (lon, lat) => obfuscate(lon, lat, datum),
  };
  return angularConverter(shift, OBFUSCATED_ACCURACY_M[datum]);
}

function angularConverter(shift: FrameShift, accuracyM: number): Converter {
  return {
    ok: true,
    unit: 'degrees',
    accuracyM,
    toWgs84(x, y) {
      const problem = judgeDegrees(x, y);
      if (problem !== null) return { ok: false, problem };
      const [lon, lat] = shift.toWgs84(x, y);
      return { ok: true, lon, lat };
    },
    fromWgs84: shift.fromWgs84,
  };
}
