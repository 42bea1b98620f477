import { VERDICTS } from '../../domain/vocabulary.ts';
import type { BoilerSource } from '../column-cells.ts';
import { type BoilerRequest, type FilterDimension, siftBoilers } from '../sift-boilers.ts';
import { type BarCodes, type BarColumn, barCodes } from './bar-codes.ts';

/** What a bar counts, by verdict in the order of VERDICTS. A boiler of unknown capacity counts in `boilers` only. */
export interface Bar {
  /** A shown value of the chart's column, '' where there is none; empty for a bin. */
  readonly key: string;
  readonly boilers: readonly number[];
  readonly capacityTph: readonly number[];
  readonly capacityUnknown: readonly number[];
  readonly overdue: readonly number[];
}

/** The charts of boilers. Each counts what passes everything that is asked, but what is asked in the chart itself. */
export interface ChartData {
  /** Boilers that pass everything, and those of them that are demonstration data. */
  readonly listed: number;
  readonly synthetic: number;
  readonly radiusKm: number;
  /** Places of the plans in the order of the reference, those without boilers left out; '' is outside of all. */
  readonly cities: readonly Bar[];
  /** Dates, oldest first, then what states none; boilers that no clause decides are in none. */
  readonly deadlines: readonly Bar[];
  /** One a bin, the last is what is not known. */
  readonly capacity: readonly Bar[];
  readonly distance: readonly Bar[];
}

const COLUMNS = ['city', 'deadline', 'capacityTph', 'distanceM'] as const satisfies readonly BarColumn[];

/** Counts all charts at once. Some tens of milliseconds for a million boilers: meant for the worker. */
export function chartData(source: BoilerSource, request: BoilerRequest): ChartData {
  const { count, synthetic } = source.ledger;
  const { dimensions, fails, lastFail } = siftBoilers(source, request);
  const tallies = COLUMNS.map((column) => createTally(source, barCodes(source, column)));
  /** By dimension: the chart over it. */
  const columns: readonly FilterDimension[] = COLUMNS;
  const ownChart = dimensions.map((dimension) => columns.indexOf(dimension));
  let listed = 0;
  let listedSynthetic = 0;
  for (let i = 0; i < count; i++) {
    if (fails[i] === 0) {
      listed++;
      listedSynthetic += synthetic[i]!;
      for (let chart = 0; chart < tallies.length; chart++) tallies[chart]!.add(i);
    } else if (fails[i] === 1) tallies[ownChart[lastFail[i]!]!]?.add(i);
  }
  const [cities, deadlines, capacity, distance] = tallies.map((tally) => tally.bars());
  return {
    listed,
    synthetic: listedSynthetic,
    radiusKm: source.radiusKm,
    cities: cities!.filter(hasBoilers),
    deadlines: deadlines!.filter((bar) => bar.key !== '' && hasBoilers(bar)),
    capacity: capacity!,
    distance: distance!,
  };
}

function hasBoilers({ boilers }: Bar): boolean {
  return boilers.some((count) => count > 0);
}

/** Sums by bar and verdict. */
function createTally({ ledger, result }: BoilerSource, { codes, keys }: BarCodes) {
  const width = VERDICTS.length;
  const { capacityTph: tph } = ledger;
  const { verdict, overdue: isOverdue } = result;
  const boilers = new Uint32Array(keys.length * width);
  const capacityUnknown = new Uint32Array(keys.length * width);
  const overdue = new Uint32Array(keys.length * width);
  const capacityTph = new Float64Array(keys.length * width);
  return {
    add(boiler: number): void {
      const at = codes[boiler]! * width + verdict[boiler]!;
      boilers[at]!++;
      overdue[at]! += isOverdue[boiler]!;
      if (Number.isNaN(tph[boiler]!)) capacityUnknown[at]!++;
      else capacityTph[at]! += tph[boiler]!;
    },
    bars(): Bar[] {
      const part = (of: Uint32Array | Float64Array, bar: number) => [
        ...of.subarray(bar * width, (bar + 1) * width),
      ];
      return keys.map((key, bar) => ({
        key,
        boilers: part(boilers, bar),
        capacityTph: part(capacityTph, bar),
        capacityUnknown: part(capacityUnknown, bar),
        overdue: part(overdue, bar),
      }));
    },
  };
}
