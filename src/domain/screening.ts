import type { Reason, RegionId, Verdict } from './vocabulary.ts';

/** What the user sets before screening. */
export interface ScreeningParams {
  /** ISO date; a clause decides from its document's issue date on, `overdue` is against this date. */
  readonly asOf: string;
  /** Heating radius in kilometres, 0 < r ≤ 100. */
  readonly radiusKm: number;
  /** Least capacity of one generating unit, 0 … 10 000 MW. */
  readonly minUnitMw: number;
  /** `confirmed`: heat reported or hinted by a name; `all`: every unit of at least `minUnitMw`. */
  readonly chpSet: 'confirmed' | 'all';
  /** Half width of the band round the radius in which a position is too uncertain to decide, 0 … 100 000 m. */
  readonly uncertaintyM: number;
  /** Units that count, or do not, whatever the plans say of them, by unit id: a scenario's deviation. */
  readonly unitOverrides: UnitOverrides;
}

export type UnitOverrides = Readonly<Record<string, 'in' | 'out'>>;

export const DEFAULT_PARAMS: ScreeningParams = {
  asOf: '2020-03-31',
  radiusKm: 15,
  minUnitMw: 300,
  chpSet: 'confirmed',
  uncertaintyM: 200,
  unitOverrides: {},
};

/** One verdict a boiler, as columns in ledger order. Rules are bits by their index in `Screener.rules`. */
export interface ScreeningResult {
  readonly count: number;
  /** Index into VERDICTS. */
  readonly verdict: Uint8Array;
  /** Index into Reference.counties; −1 outside all of them. */
  readonly county: Int32Array;
  /** Index into World.units (the bundled ones, then the user's); −1 where no unit qualifies. */
  readonly nearestUnit: Int32Array;
  /** Geodesic metres to the nearest qualifying unit; NaN where none. */
  readonly distanceM: Float64Array;
  /** 1 where distanceM ≤ radius. */
  readonly insideRadius: Uint8Array;
  /** Index into TRISTATES. */
  readonly coalBan: Uint8Array;
  readonly builtUp: Uint8Array;
  /** Index of the deciding rule; −1 where none decides. */
  readonly decidedBy: Int16Array;
  /** Bit masks over rules: those that matched, and those that a missing fact leaves open. */
  readonly matched: Uint32Array;
  readonly pending: Uint32Array;
  /** Bit mask over REASONS. */
  readonly reasons: Uint32Array;
  /** 1 where the deciding rule's deadline is before the as-of date. */
  readonly overdue: Uint8Array;
}

/** The columns that the page shows; the others stay where they were computed. */
export const SHOWN_COLUMNS = [
  'verdict',
  'county',
  'nearestUnit',
  'distanceM',
  'coalBan',
  'builtUp',
  'decidedBy',
  'matched',
  'reasons',
  'overdue',
] as const satisfies readonly (keyof ScreeningResult)[];
export type ShownResult = Pick<ScreeningResult, 'count' | (typeof SHOWN_COLUMNS)[number]>;

/** How one rule fared for one boiler. */
export interface RuleTrial {
  readonly ruleId: string;
  readonly clause: string;
  readonly document: { zh: string; en: string };
  readonly documentNumber: string | null;
  readonly statement: { zh: string; en: string };
  readonly outcome: 'close' | 'retrofit' | 'duty';
  readonly strength: 'all' | 'basic' | 'push';
  readonly deadline: string | null;
  readonly deadlineText: { zh: string; en: string } | null;
  readonly result: 'matched' | 'not-matched' | 'open' | 'not-in-force';
  readonly missing: readonly Reason[];
  readonly overdue: boolean;
}

/** The whole reasoning behind one boiler's verdict. */
export interface Trace {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly params: ScreeningParams;
  readonly engineVersion: string;
  readonly dataHash: string;
  /** The user's layers that verdicts rest on, and a hash of what they say; '' where there is none. */
  readonly userLayers: readonly { name: string; kind: string }[];
  readonly layersHash: string;
  readonly county: { adcode: string; name: string; place: string; region: string; outdated: boolean } | null;
  readonly neighbour: string | null;
  readonly nearest: {
    plant: string;
    unit: string;
    /** The user's layer that the unit is of; null for a bundled one. */
    layer: string | null;
    /** Whether it counts only because the user said so. */
    overridden: boolean;
    capacityMw: number;
    heat: string;
    locationAccuracy: string;
    distanceM: number;
    inside: boolean;
    /** Signed metres to the radius: negative inside. */
    marginM: number;
    uncertaintyM: number;
    startYearUnknown: boolean;
    /** False where no clause of the region uses the radius: shown for reference only. */
    hasClause: boolean;
  } | null;
  readonly coalBanZone: string | null;
  readonly facts: readonly {
    fact: string;
    value: string;
    source: 'ledger' | 'layer' | 'position' | 'unknown';
    /** Name of the layer that answered, where one did. */
    layer?: string;
  }[];
  readonly trials: readonly RuleTrial[];
  readonly decidedBy: string | null;
  /** What the other side of a boundary within 500 m would decide. */
  readonly acrossBoundary: readonly { county: string; verdict: Verdict; distanceM: number }[];
}

/** Totals of one verdict. Boilers of unknown capacity count in `boilers`, not in `capacityTph`. */
export interface VerdictTotal {
  readonly verdict: Verdict;
  readonly boilers: number;
  readonly capacityTph: number;
  readonly capacityUnknown: number;
  readonly overdue: number;
}

/** Coverage of one area by the radii of the qualifying units. */
export interface CoverageRow {
  readonly adcode: string;
  readonly name: string;
  readonly level: 'region' | 'city' | 'county';
  readonly region: RegionId;
  readonly areaKm2: number;
  readonly coveredKm2: number;
  readonly coveredShare: number;
  /** Qualifying units that stand in the area; an area can be covered from next door by units that do not. */
  readonly qualifyingUnits: number;
  /** In reach of two or more heat sources (units on one site are one source). */
  readonly twoOrMoreKm2: number;
}

/** What one qualifying unit's radius covers of the 46 places, km². Units on one site share their figures. */
export interface UnitCoverageRow {
  readonly unitId: string;
  readonly plant: string;
  readonly unit: string;
  readonly capacityMw: number;
  readonly reachKm2: number;
  /** In reach of no other site: what would lose its heat source. */
  readonly aloneKm2: number;
}
