import type { AreaFigures } from './area-figures.ts';
import type { Bilingual } from './messages.ts';
import type { MethodsData } from './methods.ts';
import type { Rule } from './rule-pack.ts';
import type { ScreeningParams, VerdictTotal } from './screening.ts';
import type { Provenance } from './user-layer.ts';
import type { Fuel, Reason, RegionId } from './vocabulary.ts';

/** What a briefing speaks of: a region of the plans, or one of their places by its adcode. */
export type BriefingArea = { readonly region: RegionId } | { readonly placeAdcode: string };

export const BRIEFING_LEVELS = ['city', 'county'] as const;
export type BriefingLevel = (typeof BRIEFING_LEVELS)[number];

/** What a briefing is wanted of. */
export interface BriefingRequest {
  readonly area: BriefingArea;
  /** What its tables have a row for; a single place is always told by county. */
  readonly level: BriefingLevel;
  /** Most boilers that its lists name. */
  readonly mostListed: number;
  /** Files that the ledger was read from; none for the demonstration ledger. */
  readonly sources: readonly Provenance[];
}

/**
 * Everything that a briefing says, computed once: slides, sheets and pages only write it down. Lists are limited and
 * say how many there are in all; figures are not rounded.
 */
export interface Briefing {
  readonly area: {
    readonly kind: 'region' | 'place';
    readonly name: string;
    readonly adcode: string;
    /** Of its region, for the map that shows it. */
    readonly region: string;
    /** [west, south, east, north], degrees, WGS-84. */
    readonly bounds: readonly [number, number, number, number];
  };
  readonly level: BriefingLevel;
  readonly params: ScreeningParams;
  /** Of the area as a whole; its totals are null where no ledger is open. */
  readonly whole: AreaFigures;
  /** Its parts by region and adcode, those without a boiler too. */
  readonly parts: readonly AreaFigures[];
  readonly ledger: BriefingLedger | null;
  /** By rule and deadline, most boilers first. */
  readonly clauses: readonly ClauseFigures[];
  /** Why boilers wait for a check, most boilers first. One boiler can have several reasons. */
  readonly reasons: readonly ReasonFigures[];
  /** When closures and retrofits are due, earliest first, undated ones last. */
  readonly deadlines: readonly DeadlineFigures[];
  /** Boilers that must close and that wait for a check, largest first, unknown capacities last. */
  readonly closing: BoilerList;
  readonly checking: BoilerList;
  readonly units: BriefingUnits;
  /** Whether a plan in force in the area has a clause on the heating radius; else coverage is for reference. */
  readonly hasRadiusClause: boolean;
  readonly basis: BriefingBasis;
}

export interface BriefingLedger {
  /** In all, in the area, and in none of the plans. */
  readonly boilers: number;
  readonly inArea: number;
  readonly outside: number;
  /** Demonstration boilers in the area. */
  readonly synthetic: number;
  readonly sources: readonly Provenance[];
}

/** Boilers with their steam output. One of unknown capacity counts as a boiler, never as 0 t/h. */
export interface BoilerSum {
  readonly boilers: number;
  readonly capacityTph: number;
  readonly capacityUnknown: number;
}

/** What one rule decides under one deadline. */
export interface ClauseFigures extends BoilerSum {
  readonly ruleId: string;
  readonly clause: string;
  readonly document: Bilingual;
  /** Null where our copy prints none. */
  readonly documentNumber: string | null;
  readonly issued: string;
  readonly statement: Bilingual;
  readonly outcome: Rule['outcome'];
  readonly strength: Rule['strength'];
  readonly deadline: string | null;
  readonly overdue: number;
}

export interface ReasonFigures extends BoilerSum {
  readonly reason: Reason;
}

export interface DeadlineFigures extends BoilerSum {
  /** ISO date; null where the clause states none. */
  readonly deadline: string | null;
  readonly overdue: number;
}

export interface BoilerList {
  /** How many there are; `rows` may be fewer. */
  readonly count: number;
  readonly rows: readonly BriefingBoiler[];
}

export interface BriefingBoiler {
  /** Row of the ledger's file. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly county: string;
  readonly fuel: Fuel | null;
  /** NaN where unknown. */
  readonly capacityTph: number;
  /** Of the rule that decides; null for boilers that wait for a check. */
  readonly citation: Bilingual | null;
  readonly deadline: string | null;
  readonly overdue: boolean;
  /** Metres to the nearest qualifying unit; NaN where none qualifies. */
  readonly distanceM: number;
  readonly reasons: readonly Reason[];
  readonly synthetic: boolean;
}

export interface BriefingUnits {
  /** Qualifying units that stand in the area. */
  readonly standing: number;
  /** Of all that qualify, and those of them whose position is approximate. */
  readonly qualifying: number;
  readonly approximate: number;
  /** Units that count, or do not, by hand: a scenario. */
  readonly overridden: readonly { readonly name: string; readonly state: 'in' | 'out' }[];
}

/** What the figures rest on. */
export interface BriefingBasis {
  readonly engineVersion: string;
  readonly dataHash: string;
  /** '' where no layer of the user decides along. */
  readonly layersHash: string;
  readonly layers: readonly { readonly name: string; readonly kind: string; readonly synthetic: boolean }[];
  /** Counties of the area that were redrawn after the source's year. */
  readonly outdatedCounties: number;
  readonly data: readonly MethodsData[];
}

/** Sums what the verdicts of an area say, whatever the verdict. */
export function sumTotals(totals: readonly VerdictTotal[]): BoilerSum & { readonly overdue: number } {
  return {
    boilers: totals.reduce((sum, { boilers }) => sum + boilers, 0),
    capacityTph: totals.reduce((sum, { capacityTph }) => sum + capacityTph, 0),
    capacityUnknown: totals.reduce((sum, { capacityUnknown }) => sum + capacityUnknown, 0),
    overdue: totals.reduce((sum, { overdue }) => sum + overdue, 0),
  };
}
