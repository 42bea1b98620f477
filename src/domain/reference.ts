import type { MultiPolygon } from 'geojson';
import type { LonLat } from '../geo/lon-lat.ts';
import type { RulePack } from './rule-pack.ts';
import type { RegionId } from './vocabulary.ts';

/** A county of one of the 46 places, with the place of the plans that it belongs to. */
export interface County {
  readonly adcode: string;
  readonly name: string;
  readonly placeAdcode: string;
  readonly place: string;
  readonly region: RegionId;
  readonly provinceAdcode: string;
  readonly province: string;
  readonly areaKm2: number;
  /** True where the county was redrawn after the source's year; its city is unaffected. */
  readonly outdated: boolean;
  readonly geometry: MultiPolygon;
}

/** A shared border between two counties, or a county and what lies outside. */
export interface BoundaryLine {
  /** 6-digit adcode, or `land` (other Chinese land) or `none` (sea). */
  readonly leftCounty: string;
  readonly rightCounty: string;
  readonly coordinates: readonly LonLat[];
}

export interface Neighbour {
  readonly adcode: string;
  readonly name: string;
  readonly geometry: MultiPolygon;
}

export const UNIT_STATUSES = ['operating', 'construction', 'retired', 'mothballed', 'cancelled'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];
export const HEAT_EVIDENCE = ['yes', 'name-hint', 'owner-name-hint', 'industrial-heat', 'unknown'] as const;
export type HeatEvidence = (typeof HEAT_EVIDENCE)[number];

/** A coal-fired generating unit of at least 300 MW. */
export interface ChpUnit {
  readonly unitId: string;
  readonly plantId: string;
  readonly plant: string;
  readonly unit: string;
  readonly lon: number;
  readonly lat: number;
  readonly capacityMw: number;
  readonly status: UnitStatus;
  readonly startYear: number | null;
  readonly retiredYear: number | null;
  readonly heat: HeatEvidence;
  readonly locationAccuracy: 'exact' | 'approximate';
}

/** A designated coal-ban zone drawn from whole counties. */
export interface CoalBanZone {
  readonly zoneId: string;
  readonly name: string;
  readonly placeAdcode: string;
  /** Whole counties that the drawn zone is made of. */
  readonly counties: readonly string[];
  /** Counties that the zone cuts along a line that is not available: inside or not is unknown there. */
  readonly undrawnCounties: readonly string[];
  /** ISO date; null where the notice's copy prints none (the zone then counts on every date). */
  readonly effectiveFrom: string | null;
}

/** Demonstration built-up areas; they decide synthetic boilers only. */
export interface BuiltUpArea {
  readonly placeAdcode: string;
  readonly synthetic: true;
  readonly geometry: MultiPolygon;
}

/** All the bundled data that a verdict rests on. */
export interface Reference {
  readonly counties: readonly County[];
  readonly neighbours: readonly Neighbour[];
  readonly boundaryLines: readonly BoundaryLine[];
  readonly units: readonly ChpUnit[];
  readonly zones: readonly CoalBanZone[];
  readonly builtUpDemo: readonly BuiltUpArea[];
  readonly rulePacks: readonly RulePack[];
  /** sha256 over the rules and data files, as the manifest states it. */
  readonly dataHash: string;
}
