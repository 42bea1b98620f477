import type { RegionId } from '../domain/vocabulary.ts';

/** The areas that the switcher flies to: the three region sets, and the two cities with a plan of their own. */
export const AREA_IDS = ['2+26', '汾渭平原', '钦州', '廊坊', '聊城'] as const;
export type AreaId = (typeof AREA_IDS)[number];

/** Which counties make up an area: a whole region set, or one place by its adcode. */
export type AreaScope = { readonly region: RegionId } | { readonly placeAdcode: string };

const SCOPES: Readonly<Record<AreaId, AreaScope>> = {
  '2+26': { region: '2+26' },
  汾渭平原: { region: '汾渭平原' },
  钦州: { region: '钦州' },
  廊坊: { placeAdcode: '131000' },
  聊城: { placeAdcode: '371500' },
};

/** The scope of an area. */
export function areaScope(area: AreaId): AreaScope {
  return SCOPES[area];
}

/** Whether a county lies in an area. */
export function isCountyInArea(
  county: { readonly region: string; readonly placeAdcode: string },
  area: AreaId,
): boolean {
  const scope = SCOPES[area];
  return 'region' in scope ? county.region === scope.region : county.placeAdcode === scope.placeAdcode;
}
