import { remarkBundled } from './bundled-twins.ts';
import { decidesAnything } from './layer-kind.ts';
import type { ChpUnit, Reference } from './reference.ts';
import { createUserAreas, type UserAreas } from './user-areas.ts';
import type { UserLayer } from './user-layer.ts';
import { hashLayers } from './user-layer-hash.ts';
import { readUserUnits, type UserUnitRemark } from './user-units.ts';

/** The bundled data and what the user's layers add to it: all that verdicts and coverage rest on. */
export interface World {
  readonly reference: Reference;
  /** Those of the user's layers that decide something, in the order in which they were added. */
  readonly layers: readonly UserLayer[];
  /** Names what the layers say; '' without layers. */
  readonly layersHash: string;
  /** The bundled units, then the user's: the index of a bundled one never changes. */
  readonly units: readonly ChpUnit[];
  /** The user's layer that a unit is of; null for a bundled one. */
  layerOfUnit(unit: number): UserLayer | null;
  /** What could not be used of the user's units, and which of them are bundled too. */
  readonly unitRemarks: readonly UserUnitRemark[];
  readonly areas: UserAreas;
}

const worlds = new WeakMap<Reference, World>();

/** The world of a reference and layers; the last one of each reference is kept. */
export function worldOf(reference: Reference, layers: readonly UserLayer[] = []): World {
  const deciding = layers.filter(({ kind }) => decidesAnything(kind));
  const known = worlds.get(reference);
  if (known !== undefined && isSameList(known.layers, deciding)) return known;
  const world = createWorld(reference, deciding);
  worlds.set(reference, world);
  return world;
}

function createWorld(reference: Reference, layers: readonly UserLayer[]): World {
  const unitLayers = layers.filter(({ kind }) => kind === 'chp-units');
  const read = unitLayers.map((layer) => ({ layer, ...readUserUnits(layer) }));
  const layerByUnit = read.flatMap(({ layer, units }) => units.map(() => layer));
  return {
    reference,
    layers,
    layersHash: hashLayers(layers),
    units:
      layers.length === 0 ? reference.units : [...reference.units, ...read.flatMap(({ units }) => units)],
    layerOfUnit: (unit) => layerByUnit[unit - reference.units.length] ?? null,
    unitRemarks: read.flatMap(({ layer, units, remarks }) => [
      ...remarks,
      ...remarkBundled(layer, units, reference.units),
    ]),
    areas: createUserAreas(reference, layers),
  };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
