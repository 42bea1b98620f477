import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import type { Bookmark } from '../domain/bookmark.ts';
import type { DustfallData } from '../domain/dustfall.ts';
import type { ImportReport } from '../domain/import-report.ts';
import type { PageLayout } from '../domain/page-layout.ts';
import type { PlanFigures } from '../domain/plan-figures.ts';
import type { TimelineEvent } from '../domain/plan-timeline.ts';
import type { ScreeningParams } from '../domain/screening.ts';
import type { Story } from '../domain/story.ts';
import type { UserLayer } from '../domain/user-layer.ts';

/** Names of what the result columns point at, without the geometry, which stays in the worker. */
export interface ReferenceSummary {
  readonly counties: readonly CountySummary[];
  readonly units: readonly UnitSummary[];
  /** In rule book order: the index is the rule's bit in result masks. */
  readonly rules: readonly RuleSummary[];
  /** Dates of the plans, oldest first. */
  readonly timeline: readonly TimelineEvent[];
  readonly layers: readonly DataLayer[];
  readonly dataHash: string;
}

export interface CountySummary {
  readonly adcode: string;
  readonly name: string;
  readonly placeAdcode: string;
  readonly place: string;
  readonly region: string;
}

export interface UnitSummary {
  readonly unitId: string;
  readonly plant: string;
  readonly unit: string;
  readonly capacityMw: number;
}

export interface RuleSummary {
  readonly id: string;
  readonly clause: string;
  /** ISO date; null where the clause states none. */
  readonly deadline: string | null;
  /** Other dates in some provinces, by the first two digits of their counties' codes. */
  readonly provinceDeadlines: readonly {
    readonly provinces: readonly string[];
    readonly deadline: string | null;
  }[];
  /** Number of the document, or its title where our copy prints none. */
  readonly document: { readonly zh: string; readonly en: string };
}

/** One bundled layer as the manifest describes it. */
export interface DataLayer {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly source: string;
  readonly licence: string;
  readonly date: string;
  /** `WGS-84`, or `not spatial`. */
  readonly datum: string;
  /** Caveats. */
  readonly note?: string | undefined;
  readonly noteEn?: string | undefined;
  readonly status: 'real' | 'approximate' | 'synthetic' | 'schematic';
  readonly count: number;
}

/** The ledger that is being screened. `version` is new for every ledger that is set. */
export interface LoadedLedger {
  readonly version: number;
  readonly columns: BoilerLedger;
  readonly origin: LedgerOrigin;
}

export type LedgerOrigin =
  | { readonly kind: 'demo' }
  /** Files in the order in which they were added; the first one took the place of what was there. */
  | { readonly kind: 'file'; readonly reports: readonly ImportReport[] };

export interface Project {
  readonly ledger: LoadedLedger | null;
  /** The user's own layers, in the order in which they were added. */
  readonly layers: readonly UserLayer[];
  readonly params: ScreeningParams;
  readonly bookmarks: readonly Bookmark[];
  readonly stories: readonly Story[];
  readonly pageLayout: PageLayout;
  /** Counts up with every change of the ledger or the parameters: names what an analysis was made from. */
  readonly inputVersion: number;
  /** Null until the bundled data is read. */
  readonly reference: ReferenceSummary | null;
  /** Published and demonstration dust-fall; null until first asked for. */
  readonly dustfall: DustfallData | null;
  /** Targets and tasks of the plans; null until first asked for. */
  readonly plans: PlanFigures | null;
}
