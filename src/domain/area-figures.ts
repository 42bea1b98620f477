import type { BoilerLedger } from './boiler-ledger.ts';
import { areasAt, coverCounties, sumCoverage } from './coverage-rows.ts';
import type { Reference } from './reference.ts';
import type { CoverageRow, ScreeningParams, ScreeningResult, VerdictTotal } from './screening.ts';
import { totalVerdicts } from './totals.ts';
import type { UserLayer } from './user-layer.ts';

/** What is said of an area wherever it is shown: on a slide, on its page, in a table. */
export interface AreaFigures {
  readonly coverage: CoverageRow;
  /** Boilers that stand in the area, in the order of VERDICTS; null where no ledger is screened. */
  readonly totals: readonly VerdictTotal[] | null;
}

/** Boilers in no area of the plans, in the order of VERDICTS; null where no ledger is screened. */
export type OutsideFigures = readonly VerdictTotal[] | null;

export interface FiguresByArea {
  readonly region: readonly AreaFigures[];
  readonly city: readonly AreaFigures[];
  readonly county: readonly AreaFigures[];
  readonly outside: OutsideFigures;
}

/** A ledger with its verdicts. */
export interface ScreenedLedger {
  readonly ledger: BoilerLedger;
  readonly result: Pick<ScreeningResult, 'county' | 'verdict' | 'overdue'>;
}

/** Coverage and totals of every area, each level in the order of `sumCoverage`. */
export function areaFigures(
  reference: Reference,
  params: ScreeningParams,
  layers: readonly UserLayer[],
  screened: ScreenedLedger | null,
): FiguresByArea {
  const counties = coverCounties(reference, params, layers);
  const figures = (level: CoverageRow['level']): AreaFigures[] => {
    const { areaOf } = areasAt(reference.counties, level);
    const rows = sumCoverage(reference, counties, level);
    const boilers = screened && boilersByArea(screened, areaOf, rows.length);
    return rows.map((coverage, area) => ({
      coverage,
      totals: screened && totalVerdicts(screened.ledger, screened.result, boilers![area]!),
    }));
  };
  return {
    region: figures('region'),
    city: figures('city'),
    county: figures('county'),
    outside: screened && totalVerdicts(screened.ledger, screened.result, outsideOf(screened)),
  };
}

/** Boilers by the area that they stand in, in ledger order. */
export function boilersByArea({ result }: ScreenedLedger, areaOf: Uint32Array, areas: number): number[][] {
  const boilers = Array.from({ length: areas }, (): number[] => []);
  result.county.forEach((county, boiler) => {
    if (county >= 0) boilers[areaOf[county]!]!.push(boiler);
  });
  return boilers;
}

function outsideOf({ result }: ScreenedLedger): number[] {
  const boilers: number[] = [];
  result.county.forEach((county, boiler) => {
    if (county < 0) boilers.push(boiler);
  });
  return boilers;
}
