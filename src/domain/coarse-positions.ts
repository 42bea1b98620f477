import type { BoilerLedger } from './boiler-ledger.ts';
import type { ScreeningResult } from './screening.ts';
import { reasonBit } from './vocabulary.ts';

/**
 * Boilers that are for review at the radius because their coordinates are too coarse: what the decimals leave open is
 * more than the distance to the line. More decimals, not a new survey, would decide them.
 */
export function findCoarsePositions(
  ledger: BoilerLedger,
  result: ScreeningResult,
  radiusKm: number,
): number[] {
  const bit = reasonBit('near-radius');
  const coarse: number[] = [];
  for (let i = 0; i < ledger.count; i++) {
    const marginM = Math.abs(result.distanceM[i]! - radiusKm * 1000);
    if (result.reasons[i]! & bit && ledger.precisionM[i]! > marginM) coarse.push(i);
  }
  return coarse;
}
