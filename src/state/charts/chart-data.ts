import { VERDICTS } from '../../domain/vocabulary.ts';
import { type BoilerSource, columnCells } from '../column-cells.ts';
import {
  type BoilerRequest,
  type FilterDimension,
  passingBoilers,
  type Sieve,
  siftBoilers,
} from '../sift-boilers.ts';
import { type Bin, binOf, CAPACITY_BINS, distanceBins } from './bins.ts';

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

/** Counts all charts at once. Some tens of milliseconds for a million boilers: meant for the worker. */
export function chartData(source: BoilerSource, request: BoilerRequest): ChartData {
  const { ledger, result, radiusKm } = source;
  const sieve = siftBoilers(source, request);
  const rowsWithout = createRows(sieve);
  const listed = passingBoilers(sieve);
  const distances = distanceBins(radiusKm);
  const metres = result.distanceM;
  return {
    listed: listed.length,
    synthetic: listed.reduce((sum, boiler) => sum + ledger.synthetic[boiler]!, 0),
    radiusKm,
    cities: countCodes(source, rowsWithout('city'), 'city'),
    deadlines: countCodes(source, rowsWithout('deadline'), 'deadline').filter(({ key }) => key !== ''),
    capacity: countBins(
      source,
      rowsWithout('capacityTph'),
      CAPACITY_BINS,
      (boiler) => ledger.capacityTph[boiler]!,
    ),
    // As the table's column has it: to the last bit, or a bar would count others than its click lists.
    distance: countBins(
      source,
      rowsWithout('distanceM'),
      distances,
      (boiler) => metres[boiler]! * (1 / 1000),
    ),
  };
}

/** Boilers that pass with one dimension left out; those that are asked nothing there share one list. */
function createRows(sieve: Sieve): (except: FilterDimension) => Uint32Array {
  const all = passingBoilers(sieve);
  return (except) => (sieve.dimensions.includes(except) ? passingBoilers(sieve, except) : all);
}

/** Bars of a column of a few values; values of one name are one bar, and empty cells are the last. */
function countCodes(source: BoilerSource, rows: Uint32Array, column: 'city' | 'deadline'): Bar[] {
  const cells = columnCells(column, source);
  if (cells.kind !== 'codes') throw new Error(`the column ${column} has no codes`);
  const { codes, values } = cells;
  const keys = [...new Set(values), ''];
  const place = new Map(keys.map((key, i) => [key, i]));
  const barOf = values.map((value) => place.get(value)!);
  const tally = createTally(source, keys.length);
  for (let k = 0; k < rows.length; k++) {
    const boiler = rows[k]!;
    tally.add(barOf[codes[boiler]!] ?? keys.length - 1, boiler);
  }
  return tally.bars(keys).filter(({ boilers }) => boilers.some((count) => count > 0));
}

function countBins(
  source: BoilerSource,
  rows: Uint32Array,
  bins: readonly Bin[],
  numberOf: (boiler: number) => number,
): Bar[] {
  const tally = createTally(source, bins.length + 1);
  for (let k = 0; k < rows.length; k++) {
    const boiler = rows[k]!;
    const value = numberOf(boiler);
    tally.add(Number.isNaN(value) ? bins.length : binOf(bins, value), boiler);
  }
  return tally.bars(Array.from({ length: bins.length + 1 }, () => ''));
}

/** Sums by bar and verdict. */
function createTally({ ledger, result }: BoilerSource, bars: number) {
  const width = VERDICTS.length;
  const sums = () => new Float64Array(bars * width);
  const boilers = sums();
  const capacityTph = sums();
  const capacityUnknown = sums();
  const overdue = sums();
  return {
    add(bar: number, boiler: number): void {
      const at = bar * width + result.verdict[boiler]!;
      const tph = ledger.capacityTph[boiler]!;
      boilers[at]!++;
      if (Number.isNaN(tph)) capacityUnknown[at]!++;
      else capacityTph[at]! += tph;
      overdue[at]! += result.overdue[boiler]!;
    },
    bars(keys: readonly string[]): Bar[] {
      const part = (of: Float64Array, bar: number) => [...of.subarray(bar * width, (bar + 1) * width)];
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
