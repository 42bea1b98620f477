import type { Bilingual } from './messages.ts';
import type { Rule } from './rule-pack.ts';
import type { ScreeningParams } from './screening.ts';
import type { Provenance } from './user-layer.ts';

/** What the worker cannot know by itself of how results came about. */
export interface MethodsRequest {
  /** Files of the ledger, in the order in which they were added; none for the demonstration ledger. */
  readonly files: readonly MethodsFile[];
  /** All layers of the user, in the order in which they were added. */
  readonly layers: readonly MethodsLayer[];
  /** Of the program. */
  readonly appVersion: string;
  /** ISO time at which the document is made. */
  readonly madeAt: string;
}

/**
 * How results came about, for whoever audits them: gathered once in the worker; pages, sheets and slides only write it
 * down. `methodsDocument` puts it into words.
 */
export interface Methods {
  readonly params: ScreeningParams;
  readonly appVersion: string;
  readonly engineVersion: string;
  /** ISO time. */
  readonly madeAt: string;
  /** sha256 over the bundled rules and data. */
  readonly dataHash: string;
  /** '' where no layer of the user decides along. */
  readonly layersHash: string;
  readonly data: readonly MethodsData[];
  readonly plans: readonly MethodsPlan[];
  /** Null where no ledger is open. */
  readonly ledger: MethodsLedger | null;
  readonly layers: readonly MethodsLayer[];
  readonly units: MethodsUnits;
  /** Counties that were redrawn after the year of their outline. */
  readonly outdatedCounties: readonly string[];
}

/** A bundled layer as the manifest describes it. */
export interface MethodsData {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: string;
  readonly licence: string;
  readonly date: string;
  /** `WGS-84`, or `not spatial`. */
  readonly datum: string;
  readonly status: 'real' | 'approximate' | 'synthetic' | 'schematic';
  readonly count: number;
  /** Caveats; '' for none. */
  readonly note: Bilingual;
}

/** A plan with its rules, in the order of the rule book. */
export interface MethodsPlan {
  readonly id: string;
  readonly title: Bilingual;
  /** Null where our copy prints none. */
  readonly documentNumber: string | null;
  /** ISO date, or a year where the day is not printed. */
  readonly issued: string;
  /** Where it applies: a region's name, or names of places. */
  readonly scope: string;
  /** Whether it decides on the as-of date. */
  readonly isInForce: boolean;
  readonly rules: readonly MethodsRule[];
}

export interface MethodsRule {
  readonly id: string;
  readonly clause: string;
  readonly statement: Bilingual;
  readonly outcome: Rule['outcome'];
  readonly strength: Rule['strength'];
  readonly deadline: string | null;
  readonly deadlineText: Bilingual | null;
  /** Terms that differ in some provinces, by their names. */
  readonly provinceTerms: readonly {
    readonly provinces: readonly string[];
    readonly deadline: string | null;
    readonly strength: Rule['strength'];
  }[];
}

export interface MethodsLedger {
  readonly boilers: number;
  /** Demonstration boilers. */
  readonly synthetic: number;
  readonly files: readonly MethodsFile[];
}

/** A file of the ledger, and what became of its rows. */
export interface MethodsFile {
  readonly provenance: Provenance;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Rows that were kept with a doubt. */
  readonly doubtful: number;
}

/** A layer of the user. */
export interface MethodsLayer {
  readonly name: string;
  readonly kind: string;
  readonly features: number;
  readonly provenance: Provenance;
  readonly synthetic: boolean;
  /** Whether verdicts or coverage rest on it. */
  readonly decides: boolean;
}

export interface MethodsUnits {
  /** Units that count under the parameters. */
  readonly qualifying: number;
  /** Of them, those whose position is approximate. */
  readonly approximate: number;
  /** Units that count, or do not, by hand: a scenario. */
  readonly overridden: readonly { readonly name: string; readonly state: 'in' | 'out' }[];
}
