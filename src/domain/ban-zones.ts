import type { CoalBanZone, County } from './reference.ts';
import type { Tristate } from './vocabulary.ts';

/** Whether a county lies in a drawn coal-ban zone on a date, and in which; unknown where its line is not drawn. */
export function coalBanAt(
  zones: readonly CoalBanZone[],
  county: Pick<County, 'adcode'> | null,
  asOf: string,
): { inside: Tristate; zone: CoalBanZone | null } {
  if (county === null) return { inside: 'no', zone: null };
  let undrawn: CoalBanZone | null = null;
  for (const zone of zones) {
    if (zone.effectiveFrom !== null && zone.effectiveFrom > asOf) continue;
    if (zone.counties.includes(county.adcode)) return { inside: 'yes', zone };
    if (zone.undrawnCounties.includes(county.adcode)) undrawn = zone;
  }
  return { inside: undrawn === null ? 'no' : 'unknown', zone: undrawn };
}
