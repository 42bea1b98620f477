import {
  COORDINATE_SYSTEM_IDS,
  type CoordinateSystem,
  type CoordinateSystemId,
} from '../domain/coordinate-system.ts';
import type { DatumEvidence, TableInspection, TableNote } from '../domain/import-plan.ts';
import { systemKey } from './import-choice.ts';

export interface SystemCandidate {
  readonly system: CoordinateSystem;
  /** Null where the rows say nothing of it. */
  readonly evidence: DatumEvidence | null;
  /** The file itself states it. */
  readonly isStated: boolean;
}

/** Candidates that stand at the top where the rows say nothing: what degrees in China usually are. */
const USUAL: readonly CoordinateSystemId[] = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'];
/** Shown at once; the rest behind a fold. */
const MOST_LIKELY = 6;

/** Every system that can be chosen, the likelier ones apart: what the file states, then by evidence. */
export function systemCandidates({ datums, proposal }: TableInspection): {
  readonly likely: readonly SystemCandidate[];
  readonly others: readonly SystemCandidate[];
} {
  const stated = proposal?.by === 'file' ? proposal.system : null;
  const isStated = (system: CoordinateSystem) => stated !== null && systemKey(system) === systemKey(stated);
  const weighed = datums.map((evidence) => ({
    system: evidence.system,
    evidence,
    isStated: isStated(evidence.system),
  }));
  const first: SystemCandidate[] =
    stated !== null && !weighed.some((candidate) => candidate.isStated)
      ? [{ system: stated, evidence: null, isStated: true }]
      : [];
  const plausible = mergeAlikeZones(weighed).filter(
    (candidate) => candidate.isStated || candidate.evidence.plausibleRows > 0,
  );
  const ranked = [...first, ...plausible].sort((a, b) => Number(b.isStated) - Number(a.isStated));
  const known = new Set(ranked.map(({ system }) => system.id));
  const rest = COORDINATE_SYSTEM_IDS.filter((id) => !known.has(id)).map(
    (id): SystemCandidate => ({ system: { id, centralMeridian: null }, evidence: null, isStated: false }),
  );
  const isUsual = ({ system }: SystemCandidate) =>
    ranked.length === 0 && USUAL.some((id) => id === system.id);
  // CGCS2000 stands beside WGS-84: no row can tell the two apart, and ledgers name the one or the other.
  const cgcs2000 = rest.find(({ system }) => system.id === 'cgcs2000');
  const listed = ranked.flatMap((candidate) =>
    candidate.system.id === 'wgs84' && cgcs2000 !== undefined ? [candidate, cgcs2000] : [candidate],
  );
  const likely = [...listed.slice(0, MOST_LIKELY), ...rest.filter(isUsual)];
  return {
    likely,
    others: [...listed, ...rest].filter((candidate) => !likely.includes(candidate)),
  };
}

type Weighed = SystemCandidate & { readonly evidence: DatumEvidence };

/** Scores that differ by less say nothing of the zone. */
const ALIKE = 0.01;

/** Zones of one system that explain the rows alike, as one candidate: which of them it is, the user must say. */
function mergeAlikeZones(weighed: readonly Weighed[]): Weighed[] {
  const isFirst = new Set<string>();
  return weighed.flatMap((candidate): Weighed[] => {
    const { system, evidence } = candidate;
    if (system.id === 'stated' || system.centralMeridian === null) return [candidate];
    const alike = weighed.filter(
      (other) => other.system.id === system.id && Math.abs(other.evidence.score - evidence.score) < ALIKE,
    );
    if (alike.length === 1) return [candidate];
    if (isFirst.has(system.id)) return [];
    isFirst.add(system.id);
    return [{ ...candidate, system: { id: system.id, centralMeridian: null } }];
  });
}

/** The candidate that was chosen; one with another zone is still the same candidate where no other fits better. */
export function chosenCandidate(
  candidates: readonly SystemCandidate[],
  system: CoordinateSystem | null,
): SystemCandidate | null {
  if (system === null) return null;
  const same = candidates.find((candidate) => systemKey(candidate.system) === systemKey(system));
  return same ?? candidates.find((candidate) => candidate.system.id === system.id) ?? null;
}

/** What is to be said of all candidates alike, and so is said once. */
export function commonReasons(candidates: readonly SystemCandidate[]): readonly TableNote[] {
  const [first, ...rest] = candidates.flatMap(({ evidence }) =>
    evidence === null ? [] : [evidence.reasons],
  );
  const isIn = (reasons: readonly TableNote[], reason: TableNote) =>
    reasons.some((other) => noteKey(other) === noteKey(reason));
  return rest.length === 0
    ? []
    : (first ?? []).filter((reason) => rest.every((other) => isIn(other, reason)));
}

export function noteKey({ code, params }: TableNote): string {
  return `${code} ${JSON.stringify(params)}`;
}

/** Width of the zones of a Gauss-Krüger system, degrees; null for every other system. */
export function zoneWidthDeg(system: CoordinateSystem): 3 | 6 | null {
  if (system.id.endsWith('-gk3')) return 3;
  return system.id.endsWith('-gk6') ? 6 : null;
}

/** Central meridians of the zones that reach China (73°–136° E), with their numbers. */
export function zonesOfChina(
  widthDeg: 3 | 6,
): readonly { readonly zone: number; readonly meridian: number }[] {
  const [first, last] = widthDeg === 3 ? [25, 45] : [13, 23];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const zone = first + i;
    return { zone, meridian: widthDeg === 3 ? zone * 3 : zone * 6 - 3 };
  });
}

/** Xi'an 80 and Beijing 54 have no published parameters to WGS-84: local ones are kept by the survey offices. */
export function isLocalDatum({ id }: CoordinateSystem): boolean {
  return id.startsWith('xian80') || id.startsWith('beijing54');
}
