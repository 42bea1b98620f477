import type { ScreeningParams, Trace } from '../domain/screening.ts';
import type { AnalysisSubject } from '../workers/analysis-service.ts';
import type { CommandContext } from './command-context.ts';

/** Asks for the whole reasoning behind one boiler under the given parameters. Rejects where the worker fails. */
export function traceBoiler(
  { workers }: CommandContext,
  subject: AnalysisSubject,
  params: ScreeningParams,
  boiler: number,
): Promise<Trace> {
  return workers.analysis.ask(subject, (api) => api.trace(params, boiler));
}
