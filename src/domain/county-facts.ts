import type { MultiPolygon } from 'geojson';
import { computeCoverage } from '../geo/coverage.ts';
import { createPolygonSet } from '../geo/polygon-set.ts';
import { groundOf } from './area-of-interest.ts';
import type { BoilerLedger } from './boiler-ledger.ts';
import type { DustfallRecord } from './dustfall.ts';
import type { Bilingual } from './messages.ts';
import type { PlaceFacts, SidingFact, StationFact, UndrawnZone, UnplacedSiding } from './place-facts.ts';
import type { Figure } from './plan-figures.ts';
import type { County } from './reference.ts';
import { indexReference } from './reference-index.ts';
import type { Rule } from './rule-pack.ts';
import type { Screener } from './screener.ts';
import type { ScreeningParams, ScreeningResult, VerdictTotal } from './screening.ts';
import { asPart, inSlices, type Steps } from './steps.ts';
import { totalVerdicts } from './totals.ts';
import type { Tristate } from './vocabulary.ts';
import { type PlacedUnit, placeUnit } from './what-is-in.ts';

const KM2 = 1e-6;

/** A clause that is in force in the county on the date. */
export interface CountyClause {
  readonly ruleId: string;
  readonly document: Bilingual;
  readonly clause: string;
  readonly statement: Bilingual;
  readonly outcome: Rule['outcome'];
  readonly deadline: string | null;
  readonly deadlineText: Bilingual | null;
}

/** Everything that is known of a county, under one set of parameters. */
export interface CountyFacts {
  readonly county: Omit<County, 'geometry'>;
  readonly params: ScreeningParams;
  readonly boilers: number;
  readonly totals: readonly VerdictTotal[];
  readonly areaKm2: number;
  readonly coveredKm2: number;
  readonly twoOrMoreKm2: number;
  /** Whether a clause in force here asks for the radius. */
  readonly usesRadius: boolean;
  readonly standing: readonly PlacedUnit[];
  /** Sites that count and reach into the county, the widest reach first. */
  readonly reaching: readonly {
    readonly plant: string;
    readonly reachKm2: number;
    readonly inside: boolean;
  }[];
  readonly coalBan: { readonly inside: Tristate; readonly zone: string | null };
  /** Coal-ban zones of its city that are known in words only. */
  readonly undrawnZones: readonly UndrawnZone[];
  /** Demonstration built-up area in the county, km². */
  readonly builtUpDemoKm2: number;
  readonly stations: readonly StationFact[];
  readonly sidings: readonly SidingFact[];
  /** Of its city, without a public position. */
  readonly unplacedSidings: readonly UnplacedSiding[];
  /** Printed for it, its city, or its region. */
  readonly figures: readonly Figure[];
  readonly documents: Readonly<Record<string, Bilingual>>;
  /** Of its city, oldest first. */
  readonly dustfall: readonly DustfallRecord[];
  readonly clauses: readonly CountyClause[];
}

export interface CountySources {
  readonly facts: PlaceFacts;
  readonly figures: readonly Figure[];
  readonly documents: Readonly<Record<string, Bilingual>>;
  readonly dustfall: readonly DustfallRecord[];
}

/** Null where there is no such county in the 46 places. */
export function* countyFacts(
  screener: Screener,
  adcode: string,
  sources: CountySources,
  boilers: { readonly ledger: BoilerLedger; readonly result: ScreeningResult } | null,
): Steps<CountyFacts | null> {
  const { reference, world, params, qualifying } = screener;
  const { countyByAdcode, counties: locator } = indexReference(reference);
  const index = countyByAdcode.get(adcode);
  const found = index === undefined ? undefined : reference.counties[index];
  if (index === undefined || found === undefined) return null;
  const { geometry, ...county } = found;
  const isHere = ({ lon, lat }: { readonly lon: number; readonly lat: number }) =>
    locator.indexAt(lon, lat) === index;
  const isOfCity = ({ place }: { readonly place: string }) => place === county.place;
  const rows = yield* asPart(rowsOf(boilers?.result.county ?? new Int32Array(), index), 0, 0.5);
  const coverage = yield* asPart(coverageOf(screener, geometry, isHere), 0.5, 1);
  const counted = new Set(qualifying);
  const jurisdiction = screener.jurisdictionOf(index);
  return {
    county,
    params,
    boilers: rows.length,
    totals: boilers === null ? [] : totalVerdicts(boilers.ledger, boilers.result, rows),
    ...coverage,
    usesRadius: jurisdiction.usesRadius,
    standing: world.units.flatMap((unit, i) => (isHere(unit) ? [placeUnit(unit, counted.has(i))] : [])),
    coalBan: { inside: jurisdiction.coalBan, zone: jurisdiction.zone?.name ?? null },
    undrawnZones: sources.facts.undrawnZones.filter(({ places }) => places.includes(county.place)),
    builtUpDemoKm2: builtUpIn(screener, index, county.placeAdcode),
    stations: sources.facts.stations.filter(isHere),
    sidings: sources.facts.sidings.filter(isHere),
    unplacedSidings: sources.facts.unplacedSidings.filter(isOfCity),
    figures: sources.figures.filter(({ area }) => area !== null && isAreaOf(area, county)),
    documents: sources.documents,
    dustfall: sources.dustfall
      .filter(({ place }) => place === county.place)
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    clauses: jurisdiction.rules.map(({ pack, rule, deadline }) => ({
      ruleId: rule.id,
      document:
        pack.documentNumber === null ? pack.title : { zh: pack.documentNumber, en: pack.documentNumber },
      clause: rule.clause,
      statement: rule.statement,
      outcome: rule.outcome,
      deadline,
      deadlineText: rule.deadlineText,
    })),
  };
}

function* coverageOf(
  { world, params, qualifying }: Screener,
  geometry: MultiPolygon,
  isHere: (position: { readonly lon: number; readonly lat: number }) => boolean,
) {
  const set = createPolygonSet([geometry]);
  const radiusM = params.radiusKm * 1000;
  const sites = new Map(
    qualifying.map((unit) => {
      const { plant, lon, lat } = world.units[unit]!;
      return [`${lon} ${lat}`, { plant, lon, lat }];
    }),
  );
  const cover = (of: readonly { readonly lon: number; readonly lat: number }[]) =>
    computeCoverage(
      set,
      of.map(({ lon }) => lon),
      of.map(({ lat }) => lat),
      radiusM,
    );
  const all = cover([...sites.values()]);
  const reaching: { plant: string; reachKm2: number; inside: boolean }[] = [];
  for (const [k, site] of [...sites.values()].entries()) {
    const reachKm2 = cover([site]).coveredM2[0]! * KM2;
    if (reachKm2 > 0) reaching.push({ plant: site.plant, reachKm2, inside: isHere(site) });
    yield (k + 1) / sites.size;
  }
  reaching.sort((a, b) => b.reachKm2 - a.reachKm2);
  return {
    areaKm2: all.areaM2[0]! * KM2,
    coveredKm2: all.coveredM2[0]! * KM2,
    twoOrMoreKm2: all.coveredByTwoOrMoreM2[0]! * KM2,
    reaching,
  };
}

function builtUpIn({ reference }: Screener, index: number, placeAdcode: string): number {
  const ground = groundOf(reference, { kind: 'bundled', layer: 'built-up-demo', id: placeAdcode });
  if (ground === null) return 0;
  const { countySet, counties } = indexReference(reference);
  const insideM2 = ground.overlapM2(countySet, index, (lon, lat) => counties.indexAt(lon, lat) === index);
  return insideM2 < 1 ? 0 : insideM2 * KM2;
}

function isAreaOf(
  { level, code }: NonNullable<Figure['area']>,
  { adcode, placeAdcode, region }: Omit<County, 'geometry'>,
): boolean {
  if (level === 'county') return code === adcode;
  if (level === 'city') return code === placeAdcode;
  return level === 'region' && code === region;
}

function* rowsOf(counties: Int32Array, index: number): Steps<number[]> {
  const rows: number[] = [];
  yield* inSlices(counties.length, (from, to) => {
    for (let i = from; i < to; i++) if (counties[i] === index) rows.push(i);
  });
  return rows;
}
