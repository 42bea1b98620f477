import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import type { FileProblem } from '../formats/format.ts';
import { epsgCodeOf, gridOfEpsg } from './epsg-families.ts';
import { loadProj4 } from './load-proj4.ts';
import { gridOfWkt } from './read-wkt.ts';
import { type Grid, gridOf } from './reference-frame.ts';

export type GridResult =
  | { readonly ok: true; readonly grid: Grid }
  | { readonly ok: false; readonly error: FileProblem };

/** Central meridians that a grid of China may have, degrees east; local grids have others than the zones'. */
const MERIDIANS = { west: 72, east: 138 };

/** How positions are written in a system; a problem where its definition cannot be read or is of no use in China. */
export async function resolveGrid(system: CoordinateSystem): Promise<GridResult> {
  const found =
    system.id === 'stated'
      ? await readDefinition(system.definition)
      : gridOf(system.id, system.centralMeridian);
  if (typeof found === 'string') {
    const crs = system.id === 'stated' ? system.name || system.definition.slice(0, 60) : system.id;
    return { ok: false, error: { code: found, params: { crs } } };
  }
  if (found.kind === 'gauss-kruger' && found.centralMeridian !== null) {
    const value = found.centralMeridian;
    if (value < MERIDIANS.west || value > MERIDIANS.east) {
      return { ok: false, error: { code: 'central-meridian-out-of-range', params: { value } } };
    }
  }
  return { ok: true, grid: found };
}

async function readDefinition(definition: string) {
  const code = epsgCodeOf(definition);
  if (code !== null) return gridOfEpsg(code) ?? 'crs-unsupported';
  return gridOfWkt(definition, await loadProj4());
}
