/** Monthly city mean that the plans allow, t/(km²·month): jjj-2019 18, fenwei-2019 16, langfang-2017 21. */
export const DUST_FALL_LIMIT = 9;

/** A dust-fall gauge (降尘缸) with its monthly readings, t/(km²·month); a month without a reading is absent. */
export interface DustGauge {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly readings: Readonly<Record<string, number>>;
}

export const DUST_GRID_METHODS = ['inverse-distance', 'nearest-gauge'] as const;

export interface DustGridParams {
  readonly method: (typeof DUST_GRID_METHODS)[number];
  /** Exponent of the distance in inverse-distance weights, 0.5 … 6. */
  readonly power: number;
  /** Gauges further from a cell's centre play no part in it, kilometres. */
  readonly searchRadiusKm: number;
  /** Side of a cell, 0.5 … 10 km. */
  readonly cellKm: number;
  /** Months `YYYY-MM` over which readings are averaged; at least one. */
  readonly months: readonly string[];
}

export const DUST_GRID_LIMITS = {
  power: { min: 0.5, max: 6 },
  searchRadiusKm: { min: 0.5, max: 200 },
  cellKm: { min: 0.5, max: 10 },
} as const;

/** Of the chosen months a gauge must have at least this share; with fewer its mean would speak of other months. */
export const LEAST_MONTHS_SHARE = 0.5;
