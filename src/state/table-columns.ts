import { type BoilerLedger, FUEL_UNKNOWN } from '../domain/boiler-ledger.ts';
import type { ScreeningResult } from '../domain/screening.ts';
import { textAt } from '../domain/text-column.ts';
import { FUELS } from '../domain/vocabulary.ts';
import type { CountySummary, ReferenceSummary } from './project.ts';

export const TABLE_COLUMNS = [
  'row',
  'verdict',
  'id',
  'name',
  'city',
  'county',
  'fuel',
  'capacityTph',
  'nearestPlant',
  'distanceM',
  'decidedBy',
  'overdue',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface SortOrder {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** What must close comes first. */
export const DEFAULT_SORT: SortOrder = { column: 'verdict', descending: false };

/** One boiler's cell, for sorting: a number, a text, or null where unknown or empty. */
export type SortKey = number | string | null;

/** How to read a column's sort keys. Verdicts sort by strictness, rules by their order in the plans. */
export function sortKeyOf(
  column: TableColumn,
  ledger: BoilerLedger,
  result: ScreeningResult,
  reference: ReferenceSummary,
): (boiler: number) => SortKey {
  const county = (boiler: number): CountySummary | undefined => reference.counties[result.county[boiler]!];
  switch (column) {
    case 'row':
      return (boiler) => ledger.row[boiler]!;
    case 'verdict':
      return (boiler) => result.verdict[boiler]!;
    case 'id':
      return (boiler) => textAt(ledger.id, boiler) || null;
    case 'name':
      return (boiler) => textAt(ledger.name, boiler) || null;
    case 'city':
      return (boiler) => county(boiler)?.place ?? null;
    case 'county':
      return (boiler) => county(boiler)?.name ?? null;
    case 'fuel':
      return (boiler) => fuelRank(ledger, boiler);
    case 'capacityTph':
      return (boiler) => knownNumber(ledger.capacityTph[boiler]!);
    case 'nearestPlant':
      return (boiler) => reference.units[result.nearestUnit[boiler]!]?.plant ?? null;
    case 'distanceM':
      return (boiler) => knownNumber(result.distanceM[boiler]!);
    case 'decidedBy':
      return (boiler) => (result.decidedBy[boiler] === -1 ? null : result.decidedBy[boiler]!);
    case 'overdue':
      return (boiler) => result.overdue[boiler] || null;
  }
}

function knownNumber(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function fuelRank(ledger: BoilerLedger, boiler: number): number | null {
  const fuel = ledger.fuel[boiler]!;
  return fuel === FUEL_UNKNOWN || fuel >= FUELS.length ? null : fuel;
}
