/** Whether a station ran in the 2019-2020 season. */
export const ACTIVITIES = ['yes', 'partial', 'no', 'unknown'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** A national air-quality station with its position, degrees WGS-84. */
export interface StationFact {
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly background: boolean;
  readonly activity: Activity;
  readonly lon: number;
  readonly lat: number;
}

/** A rail siding that a plan names, drawn at its plant. */
export interface SidingFact {
  readonly name: string;
  readonly place: string;
  readonly deadline: string;
  readonly lon: number;
  readonly lat: number;
}

/** A siding, or a part of a coal-ban zone, that is known in words only. */
export interface UnplacedSiding {
  readonly name: string;
  readonly place: string;
  readonly deadline: string;
}
export interface UndrawnZone {
  readonly places: readonly string[];
  readonly zoneType: string;
  readonly extentZh: string | null;
  readonly extentEn: string | null;
}

/** What the bundled data has of places, besides what verdicts rest on. */
export interface PlaceFacts {
  readonly stations: readonly StationFact[];
  readonly sidings: readonly SidingFact[];
  readonly unplacedSidings: readonly UnplacedSiding[];
  readonly undrawnZones: readonly UndrawnZone[];
}
