import type { BoilerLedger } from './boiler-ledger.ts';
import type { ShownResult, VerdictTotal } from './screening.ts';
import { VERDICTS } from './vocabulary.ts';

/**
 * Boilers and t/h by verdict, always five rows in the order of VERDICTS. A boiler of unknown capacity counts as
 * a boiler and in `capacityUnknown`, never as 0 t/h without saying so. `rows` limits the totals to a selection.
 */
export function totalVerdicts(
  ledger: BoilerLedger,
  result: Pick<ShownResult, 'verdict' | 'overdue'>,
  rows?: ArrayLike<number>,
): VerdictTotal[] {
  const totals = VERDICTS.map((verdict) => ({
    verdict,
    boilers: 0,
    capacityTph: 0,
    capacityUnknown: 0,
    overdue: 0,
  }));
  for (let k = 0; k < (rows?.length ?? ledger.count); k++) {
    const i = rows === undefined ? k : rows[k]!;
    const total = totals[result.verdict[i]!]!;
    const capacityTph = ledger.capacityTph[i]!;
    total.boilers++;
    if (Number.isNaN(capacityTph)) total.capacityUnknown++;
    else total.capacityTph += capacityTph;
    total.overdue += result.overdue[i]!;
  }
  return totals;
}
