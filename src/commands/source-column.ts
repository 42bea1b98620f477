import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import type { ImportReport } from '../domain/import-report.ts';
import { splitByExtra, withSameExtra } from '../domain/join-ledgers.ts';
import type { FinishedImport } from '../state/finished-import.ts';

/** Name of the column that says which file a boiler came from, where a ledger is made of several. */
const SOURCE_COLUMN = '来源文件';

/** The ledger with its file's name beside each boiler, unless it has that already. */
export function nameSource(ledger: BoilerLedger, { provenance }: ImportReport): BoilerLedger {
  return ledger.extras.some(({ name }) => name === SOURCE_COLUMN)
    ? ledger
    : withSameExtra(ledger, SOURCE_COLUMN, provenance.fileName);
}

/** The boilers that one file of several brought, and all the others. */
export function partOfLedger(
  ledger: BoilerLedger,
  { provenance }: ImportReport,
  files: number,
): Pick<FinishedImport['before'], 'others'> & { readonly own: BoilerLedger } {
  return files === 1
    ? { own: ledger, others: null }
    : splitByExtra(ledger, SOURCE_COLUMN, provenance.fileName);
}
