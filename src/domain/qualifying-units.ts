import type { ChpUnit } from './reference.ts';
import type { ScreeningParams } from './screening.ts';
import type { World } from './world.ts';

/** The parameters that say which units count. */
export type UnitParams = Pick<ScreeningParams, 'asOf' | 'minUnitMw' | 'chpSet' | 'unitOverrides'>;

const CONFIRMED_HEAT = new Set(['yes', 'name-hint', 'owner-name-hint']);

/**
 * Whether a unit's heating radius counts on a date. The tracker prints years only: a unit counts from its start
 * year on and through its retirement year. Mothballed and cancelled units never count; an operating unit without
 * a start year counts, one under construction without one does not, and a retired one without a retirement
 * year does not, because the year in which it stopped counting is unknown. Nor does a unit of unknown capacity.
 * An override of the unit outranks all of it.
 */
export function isQualifyingUnit(unit: ChpUnit, params: UnitParams): boolean {
  const override = params.unitOverrides[unit.unitId];
  return override === undefined ? qualifiesByClause(unit, params) : override === 'in';
}

/** The same without overrides: what the plans say. */
export function qualifiesByClause(unit: ChpUnit, params: Omit<UnitParams, 'unitOverrides'>): boolean {
  const year = Number(params.asOf.slice(0, 4));
  if (!(unit.capacityMw >= params.minUnitMw)) return false;
  if (params.chpSet === 'confirmed' && !CONFIRMED_HEAT.has(unit.heat)) return false;
  if (unit.status === 'mothballed' || unit.status === 'cancelled') return false;
  if (unit.status === 'retired' && unit.retiredYear === null) return false;
  if (unit.retiredYear !== null && unit.retiredYear < year) return false;
  return unit.startYear === null ? unit.status === 'operating' : unit.startYear <= year;
}

/** Indices of the qualifying units, ascending. */
export function qualifyingUnits(units: readonly ChpUnit[], params: UnitParams): number[] {
  return units.flatMap((unit, index) => (isQualifyingUnit(unit, params) ? [index] : []));
}

/**
 * The qualifying units of a world. Those of a layer of demonstration data count for demonstration boilers only, and
 * are left out of the coverage.
 */
export function qualifyingIn(world: World, params: UnitParams): { real: number[]; demonstration: number[] } {
  const demonstration = qualifyingUnits(world.units, params);
  return { real: demonstration.filter((unit) => !world.layerOfUnit(unit)?.synthetic), demonstration };
}
