import type { ScreeningParams, Trace } from '../domain/screening.ts';
import type { LoadedLedger } from '../state/project.ts';
import type { CommandContext } from './command-context.ts';

/** Asks for the whole reasoning behind one boiler under the given parameters. Rejects where the worker fails. */
export function traceBoiler(
  { workers }: CommandContext,
  ledger: LoadedLedger,
  params: ScreeningParams,
  boiler: number,
): Promise<Trace> {
  return workers.analysis.ask(ledger, (api) => api.trace(params, boiler));
}
