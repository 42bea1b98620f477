import type { Bilingual } from './messages.ts';
import type { CoalBanZone, County } from './reference.ts';
import type { Rule, RulePack } from './rule-pack.ts';

/**
 * What happens on a date: a plan is issued (and decides from then on), a clause falls due, a clause names a date that is
 * no deadline (the end of the season), a drawn coal-ban zone takes effect.
 */
export const TIMELINE_KINDS = ['issued', 'deadline', 'mentioned', 'zone'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One date of one document, or of one zone. */
export interface TimelineEvent {
  /** ISO day. A plan of which only the year is printed decides from that year's first day. */
  readonly date: string;
  readonly printed: 'day' | 'year';
  readonly kind: TimelineKind;
  /** Title of the document, or name of the zone. */
  readonly title: Bilingual;
  /** Number of the document, or its title where our copy prints none; null for a zone. */
  readonly document: Bilingual | null;
  /** Clauses that fall due; none where a document is issued. */
  readonly clauses: readonly string[];
  /** How the document words the date, where that is not a plain date. */
  readonly text: Bilingual | null;
  /** Names of the provinces where the date holds; none where it holds in the whole scope. */
  readonly provinces: readonly string[];
}

interface DatedSource {
  readonly rulePacks: readonly RulePack[];
  readonly zones: readonly CoalBanZone[];
  readonly counties: readonly Pick<County, 'provinceAdcode' | 'province'>[];
}

/** All dates on which a verdict or its overdue mark can change by the plans alone, oldest first. */
export function planTimeline({ rulePacks, zones, counties }: DatedSource): TimelineEvent[] {
  const provinceNames = new Map(counties.map(({ provinceAdcode, province }) => [provinceAdcode, province]));
  const events = [
    ...rulePacks.flatMap((pack) => [issueOf(pack), ...clauseDates(pack, provinceNames)]),
    ...zones.flatMap(zoneDate),
  ];
  return events.sort(
    (a, b) => order(a.date, b.date) || TIMELINE_KINDS.indexOf(a.kind) - TIMELINE_KINDS.indexOf(b.kind),
  );
}

function issueOf(pack: RulePack): TimelineEvent {
  const isYear = pack.issued.length === 4;
  return {
    date: isYear ? `${pack.issued}-01-01` : pack.issued,
    printed: isYear ? 'year' : 'day',
    kind: 'issued',
    ...nameOf(pack),
    clauses: [],
    text: null,
    provinces: [],
  };
}

/** Clauses that fall due together share an event. */
function clauseDates(pack: RulePack, provinceNames: ReadonlyMap<string, string>): TimelineEvent[] {
  const events = new Map<string, TimelineEvent>();
  for (const rule of pack.rules) {
    for (const { date, kind, text, provinces } of datesOf(rule)) {
      const key = `${date} ${kind} ${provinces.join()}`;
      const known = events.get(key);
      events.set(key, {
        date,
        printed: 'day',
        kind,
        ...nameOf(pack),
        clauses: [...new Set([...(known?.clauses ?? []), rule.clause])],
        text: known?.text ?? text,
        provinces: provinces.map((adcode) => provinceNames.get(adcode) ?? '').filter(Boolean),
      });
    }
  }
  return [...events.values()];
}

type ClauseDate = Pick<TimelineEvent, 'date' | 'kind' | 'text' | 'provinces'>;

/** A rule's own deadline, those of single provinces, and a date that is named without being a deadline. */
function datesOf({ deadline, deadlineText, provinceTerms = [] }: Rule): ClauseDate[] {
  const named = deadlineText?.zh.match(/\d{4}-\d{2}-\d{2}/)?.[0];
  return [
    ...(deadline === null
      ? []
      : [{ date: deadline, kind: 'deadline' as const, text: deadlineText, provinces: [] }]),
    ...provinceTerms.flatMap((term) =>
      term.deadline === null || term.deadline === deadline
        ? []
        : [{ date: term.deadline, kind: 'deadline' as const, text: null, provinces: term.provinces }],
    ),
    ...(named === undefined || named === deadline
      ? []
      : [{ date: named, kind: 'mentioned' as const, text: deadlineText, provinces: [] }]),
  ];
}

function zoneDate({ name, effectiveFrom }: CoalBanZone): TimelineEvent[] {
  if (effectiveFrom === null) return [];
  const title = { zh: name, en: name };
  return [
    {
      date: effectiveFrom,
      printed: 'day',
      kind: 'zone',
      title,
      document: null,
      clauses: [],
      text: null,
      provinces: [],
    },
  ];
}

function nameOf({ title, documentNumber }: RulePack): Pick<TimelineEvent, 'title' | 'document'> {
  return {
    title,
    document: documentNumber === null ? title : { zh: documentNumber, en: documentNumber },
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
