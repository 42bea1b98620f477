import { type AreaFigures, areaFigures } from './area-figures.ts';
import { type BoilerLedger, FUEL_UNKNOWN } from './boiler-ledger.ts';
import type {
  Briefing,
  BriefingArea,
  BriefingBasis,
  BriefingBoiler,
  BriefingRequest,
  BriefingUnits,
} from './briefing.ts';
import { sumClauses, sumDeadlines, sumReasons } from './briefing-sums.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { boundsOfGeometries } from './layer-bounds.ts';
import type { MethodsData } from './methods.ts';
import type { County } from './reference.ts';
import { citationOf } from './rule-book.ts';
import type { Screener } from './screener.ts';
import type { ScreeningResult } from './screening.ts';
import { textAt } from './text-column.ts';
import { FUELS, REVIEW_REASONS, reasonsOf, VERDICTS, type Verdict } from './vocabulary.ts';

/** A ledger with all that was decided of it. */
export interface DecidedLedger {
  readonly ledger: BoilerLedger;
  readonly result: ScreeningResult;
}

/**
 * A briefing of an area under the screener's parameters; null where the plans have no such area. `data` are the
 * bundled layers as the manifest describes them. O(n log n) for the n boilers of the area.
 */
export function makeBriefing(
  screener: Screener,
  decided: DecidedLedger | null,
  request: BriefingRequest,
  data: readonly MethodsData[],
): Briefing | null {
  const { reference, params, world } = screener;
  const figures = areaFigures(reference, params, world.layers, decided);
  const inArea = reference.counties.map((county) => isInBriefing(county, request.area));
  const whole = findWhole(figures, request.area);
  if (whole === undefined) return null;
  const isPlace = 'placeAdcode' in request.area;
  const level = isPlace ? 'county' : request.level;
  const adcodes = new Set(
    reference.counties.flatMap(({ adcode, placeAdcode }, i) =>
      inArea[i] ? [level === 'county' ? adcode : placeAdcode] : [],
    ),
  );
  const boilers = decided === null ? [] : boilersIn(decided.result, inArea);
  return {
    area: {
      kind: isPlace ? 'place' : 'region',
      name: whole.coverage.name,
      adcode: whole.coverage.adcode,
      region: whole.coverage.region,
      bounds: boundsOfGeometries(
        reference.counties.flatMap(({ geometry }, i) => (inArea[i] ? [geometry] : [])),
      )!,
    },
    level,
    params,
    whole,
    parts: figures[level].filter(({ coverage }) => adcodes.has(coverage.adcode)),
    ledger: decided && {
      boilers: decided.ledger.count,
      inArea: boilers.length,
      outside: decided.result.county.reduce((sum, county) => sum + (county < 0 ? 1 : 0), 0),
      synthetic: boilers.reduce((sum, boiler) => sum + decided.ledger.synthetic[boiler]!, 0),
      sources: request.sources,
    },
    clauses: decided === null ? [] : sumClauses(screener, decided, boilers),
    reasons: decided === null ? [] : sumReasons(decided, boilers),
    deadlines: decided === null ? [] : sumDeadlines(screener, decided, boilers),
    closing: listBoilers(screener, decided, boilers, 'close', request.mostListed),
    checking: listBoilers(screener, decided, boilers, 'review', request.mostListed),
    units: describeUnits(screener, whole),
    hasRadiusClause: inArea.some((isIn, county) => isIn && screener.jurisdictionOf(county).usesRadius),
    basis: describeBasis(screener, inArea, data),
  };
}

/** The boilers that stand in an area, in ledger order. */
export function briefingBoilers(
  { reference }: Screener,
  { county }: Pick<ScreeningResult, 'county'>,
  area: BriefingArea,
): number[] {
  const inArea = reference.counties.map((each) => isInBriefing(each, area));
  return boilersIn({ county }, inArea);
}

function isInBriefing({ region, placeAdcode }: County, area: BriefingArea): boolean {
  return 'region' in area ? region === area.region : placeAdcode === area.placeAdcode;
}

function findWhole(figures: ReturnType<typeof areaFigures>, area: BriefingArea): AreaFigures | undefined {
  return 'region' in area
    ? figures.region.find(({ coverage }) => coverage.region === area.region)
    : figures.city.find(({ coverage }) => coverage.adcode === area.placeAdcode);
}

function boilersIn({ county }: Pick<ScreeningResult, 'county'>, inArea: readonly boolean[]): number[] {
  const boilers: number[] = [];
  county.forEach((at, boiler) => {
    if (inArea[at] === true) boilers.push(boiler);
  });
  return boilers;
}

/** Boilers of a verdict among some, largest first, unknown capacities last. */
export function listBoilers(
  screener: Screener,
  decided: DecidedLedger | null,
  boilers: readonly number[],
  verdict: Verdict,
  most: number,
): Briefing['closing'] {
  if (decided === null) return { count: 0, rows: [] };
  const { ledger, result } = decided;
  const code = VERDICTS.indexOf(verdict);
  const sizeOf = (boiler: number) => {
    const capacityTph = ledger.capacityTph[boiler]!;
    return Number.isNaN(capacityTph) ? -1 : capacityTph;
  };
  const found = boilers
    .filter((boiler) => result.verdict[boiler] === code)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  return {
    count: found.length,
    rows: found.slice(0, most).map((boiler) => describeBoiler(screener, decided, boiler)),
  };
}

function describeBoiler(screener: Screener, { ledger, result }: DecidedLedger, i: number): BriefingBoiler {
  const county = screener.reference.counties[result.county[i]!];
  const rule = screener.rules[result.decidedBy[i]!];
  const reasons = reasonsOf(result.reasons[i]!);
  return {
    row: ledger.row[i]!,
    id: textAt(ledger.id, i),
    name: textAt(ledger.name, i),
    city: county?.place ?? '',
    county: county?.name ?? '',
    fuel: ledger.fuel[i] === FUEL_UNKNOWN ? null : (FUELS[ledger.fuel[i]!] ?? null),
    capacityTph: ledger.capacityTph[i]!,
    citation: rule === undefined ? null : citationOf(rule),
    deadline: screener.deadlineOf(result.decidedBy[i]!, result.county[i]!),
    overdue: result.overdue[i] === 1,
    distanceM: result.distanceM[i]!,
    reasons: reasons.filter((reason) => (REVIEW_REASONS as readonly string[]).includes(reason)),
    synthetic: ledger.synthetic[i] === 1,
  };
}

function describeUnits({ world, qualifying, params }: Screener, { coverage }: AreaFigures): BriefingUnits {
  const overridden = Object.entries(params.unitOverrides).map(([unitId, state]) => {
    const unit = world.units.find((each) => each.unitId === unitId);
    return { name: unit === undefined ? unitId : `${unit.plant} ${unit.unit}`.trim(), state };
  });
  return {
    standing: coverage.qualifyingUnits,
    qualifying: qualifying.length,
    approximate: qualifying.filter((unit) => world.units[unit]!.locationAccuracy === 'approximate').length,
    overridden,
  };
}

function describeBasis(
  { reference, world }: Screener,
  inArea: readonly boolean[],
  data: readonly MethodsData[],
): BriefingBasis {
  return {
    engineVersion: ENGINE_VERSION,
    dataHash: reference.dataHash,
    layersHash: world.layersHash,
    layers: world.layers.map(({ name, kind, synthetic }) => ({ name, kind, synthetic })),
    outdatedCounties: reference.counties.filter(({ outdated }, i) => inArea[i] && outdated).length,
    data,
  };
}
