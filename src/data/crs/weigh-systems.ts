import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import type { DatumEvidence, TableNote } from '../../domain/import-plan.ts';
import { type Candidate, candidateSystems } from './candidate-systems.ts';
import { createConverter } from './create-converter.ts';
import { findMixedBlocks } from './find-mixed-blocks.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PositionSample } from './position-sample.ts';

/**
 * Two systems are alike unless their scores differ by this: the better one then explains the rows a thousand times as
 * well.
 */
export const EVIDENCE_MARGIN = 0.998;

/** How often a row that tells two datums apart speaks for the wrong one: outlines are off by up to 500 m. */
const ERROR_RATE = 0.2;
const NATS_PER_ROW = Math.log((1 - ERROR_RATE) / ERROR_RATE);
/**
 * Rows of one county speak at most so loudly against a system: a county whose outline was redrawn puts all of them on
 * the wrong side alike. So at least two counties have to agree.
 */
const MOST_PER_COUNTY = 3;
/** Below this share of named rows in their county something else is wrong, and no system is proposed. */
const LEAST_MATCHED = 0.7;
/** Candidates that are listed. */
const MOST_LISTED = 6;

/** One candidate tried on all rows. */
interface Trial extends Candidate {
  readonly plausible: number;
  readonly matched: number;
  /** Named rows that fall into their county, by the county that is named. */
  readonly matchedBy: ReadonlyMap<string, number>;
  /** 1 for each named row that falls into its county. */
  readonly agrees: Uint8Array;
}

/**
 * How well each coordinate system that the numbers may be in explains the rows, best first; empty where the numbers
 * have no shape of any. What counts is whether a row falls into the county (else city) that it names. GCJ-02, BD-09
 * and WGS-84 are some 0.5 to 1 km apart, so only rows near borders tell them apart: `reasons` say how many did.
 */
export async function weighSystems(
  samples: readonly PositionSample[],
  gazetteer: Gazetteer,
): Promise<DatumEvidence[]> {
  const candidates = candidateSystems(
    samples.map(({ x }) => x),
    samples.map(({ y }) => y),
  );
  const claims = samples.map(({ county, city }) => gazetteer.resolve(county, city));
  const tried: Trial[] = [];
  for (const candidate of candidates) tried.push(await tryCandidate(candidate, samples, claims, gazetteer));
  const trials = await withOlderDatums(
    tried.filter(({ plausible }) => plausible > 0),
    (candidate) => tryCandidate(candidate, samples, claims, gazetteer),
  );
  const named = claims.filter((claim) => claim !== null).length;
  return withMixedBlocks(rank(trials, samples.length, named), trials, samples);
}

/**
 * Says of each candidate which blocks of rows are in another datum. Where there are any, no system is clear: all that
 * have some of the rows are alike.
 */
function withMixedBlocks(
  evidence: readonly DatumEvidence[],
  trials: readonly Trial[],
  samples: readonly PositionSample[],
): DatumEvidence[] {
  if (trials.some(({ system }) => isNearTwin(system)) || trials.length < 2) return [...evidence];
  const names = samples.map(({ county, city }) => `${county}\n${city}`);
  const { blocks } = findMixedBlocks(
    trials.map(({ agrees }) => agrees),
    names,
    NATS_PER_ROW,
  );
  if (blocks.length === 0) return [...evidence];
  const reasons = blocks.map(
    ({ first, last, system }): TableNote => ({
      code: 'evidence-mixed',
      params: {
        first: samples[first]!.sheetRow,
        last: samples[last]!.sheetRow,
        system: SHORT_NAMES[trials[system]!.system.id] ?? trials[system]!.system.id,
      },
    }),
  );
  return evidence.map((candidate) => ({
    ...candidate,
    score: 1 / evidence.length,
    reasons: [...reasons, ...candidate.reasons],
  }));
}

const SHORT_NAMES: Readonly<Record<string, string>> = { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09' };

/** Without a zone's number, the older datums are tried only on the meridian that fits best. */
async function withOlderDatums(
  trials: readonly Trial[],
  tryOne: (candidate: Candidate) => Promise<Trial>,
): Promise<Trial[]> {
  const [best] = [...trials].sort((a, b) => b.matched - a.matched);
  if (best?.system.id !== 'cgcs2000-gk3' || best.system.centralMeridian === null) return [...trials];
  const { centralMeridian } = best.system;
  const older: Trial[] = [];
  for (const id of ['xian80-gk3', 'beijing54-gk3'] as const) {
    older.push(await tryOne({ system: { id, centralMeridian }, swapped: best.swapped }));
  }
  return [...trials, ...older];
}

async function tryCandidate(
  candidate: Candidate,
  samples: readonly PositionSample[],
  claims: readonly (ReadonlySet<number> | null)[],
  gazetteer: Gazetteer,
): Promise<Trial> {
  const converter = await createConverter(candidate.system);
  if (!converter.ok) throw new Error(`candidate ${candidate.system.id} has no converter`);
  let plausible = 0;
  let matched = 0;
  const matchedBy = new Map<string, number>();
  const agrees = new Uint8Array(samples.length);
  for (const [i, sample] of samples.entries()) {
    const [x, y] = candidate.swapped ? [sample.y, sample.x] : [sample.x, sample.y];
    const position = converter.toWgs84(x, y);
    if (!position.ok) continue;
    plausible += 1;
    const claim = claims[i];
    if (!claim?.has(gazetteer.locate(position.lon, position.lat))) continue;
    matched += 1;
    agrees[i] = 1;
    const name = `${sample.county}\n${sample.city}`;
    matchedBy.set(name, (matchedBy.get(name) ?? 0) + 1);
  }
  return { ...candidate, plausible, matched, matchedBy, agrees };
}

function rank(trials: readonly Trial[], rows: number, named: number): DatumEvidence[] {
  const mostMatched = Math.max(0, ...trials.map(({ matched }) => matched));
  const mostPlausible = Math.max(0, ...trials.map(({ plausible }) => plausible));
  const isDecided = named > 0 && mostMatched >= named * LEAST_MATCHED;
  const weighed = trials.map((trial) => {
    // Far off: another zone or another meridian. Rows on borders have no say in that.
    const isFarOff = trial.matched * 2 < mostMatched && mostMatched - trial.matched >= 3;
    if (isFarOff || trial.plausible * 2 < mostPlausible) return 0;
    return isDecided ? Math.exp(-NATS_PER_ROW * lossOf(trial, trials)) : 1;
  });
  const weights = shareAmongTwins(trials, weighed);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return trials
    .map((trial, i) => ({
      system: trial.system,
      swapped: trial.swapped,
      score: total === 0 ? 0 : weights[i]! / total,
      plausibleRows: trial.plausible,
      matchedRows: trial.matched,
      namedRows: named,
      reasons: reasonsFor(trial, trials, rows, named),
    }))
    .sort((a, b) => b.score - a.score || b.matchedRows - a.matchedRows)
    .slice(0, MOST_LISTED);
}

/** Rows by which others do better, county by county. */
function lossOf(trial: Trial, trials: readonly Trial[]): number {
  const names = new Set(trials.flatMap(({ matchedBy }) => [...matchedBy.keys()]));
  let loss = 0;
  for (const name of names) {
    const best = Math.max(...trials.map(({ matchedBy }) => matchedBy.get(name) ?? 0));
    loss += Math.min(MOST_PER_COUNTY, best - (trial.matchedBy.get(name) ?? 0));
  }
  return loss;
}

function reasonsFor(trial: Trial, trials: readonly Trial[], rows: number, named: number): TableNote[] {
  const reasons: TableNote[] = [];
  if (trial.swapped) reasons.push({ code: 'evidence-swapped', params: {} });
  if (trial.plausible < rows) {
    reasons.push({ code: 'evidence-implausible', params: { count: rows - trial.plausible, rows } });
  }
  if (named === 0) reasons.push({ code: 'evidence-no-names', params: {} });
  else {
    reasons.push({ code: 'evidence-matched', params: { matched: trial.matched, named } });
    if (Math.max(...trials.map(({ matched }) => matched)) < named * LEAST_MATCHED) {
      reasons.push({ code: 'evidence-poor', params: { named } });
    }
  }
  if (isNearTwin(trial.system)) reasons.push({ code: 'evidence-near-twins', params: {} });
  if (trial.system.id === 'wgs84') reasons.push({ code: 'evidence-same-as-cgcs2000', params: {} });
  return reasons;
}

/**
 * Gauss-Krüger on the three datums: about 100 m apart, less than outlines are off by in places. Rows cannot tell them
 * apart, so they share one weight.
 */
function isNearTwin({ id }: CoordinateSystem): boolean {
  return id.includes('-gk');
}

function shareAmongTwins(trials: readonly Trial[], weights: readonly number[]): number[] {
  return trials.map(({ system }, i) => {
    if (!isNearTwin(system)) return weights[i]!;
    return Math.max(
      ...trials.map((other, j) =>
        isNearTwin(other.system) && sameGrid(system, other.system) ? weights[j]! : 0,
      ),
    );
  });
}

function sameGrid(a: CoordinateSystem, b: CoordinateSystem): boolean {
  if (a.id === 'stated' || b.id === 'stated') return false;
  return a.id.slice(-3) === b.id.slice(-3) && a.centralMeridian === b.centralMeridian;
}

/** The system that the evidence leaves no doubt of, with the columns as they are mapped; null where it does not. */
export function clearSystem(evidence: readonly DatumEvidence[]): CoordinateSystem | null {
  const [best, second] = evidence;
  if (best === undefined || best.swapped || best.matchedRows === 0) return null;
  return best.score - (second?.score ?? 0) >= EVIDENCE_MARGIN ? best.system : null;
}
