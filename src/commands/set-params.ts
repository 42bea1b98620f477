import { areAcceptable } from '../domain/param-limits.ts';
import type { ScreeningParams } from '../domain/screening.ts';
import type { CommandContext } from './command-context.ts';
import { runAnalysis } from './run-analysis.ts';

/** Changes parameters and analyses anew. Returns false, and changes nothing, where a value is not acceptable. */
export function setParams(context: CommandContext, patch: Partial<ScreeningParams>): boolean {
  const { store } = context;
  const params = { ...store.getState().project.params, ...patch };
  if (!areAcceptable(params)) return false;
  store.setState(({ project }) => ({
    project: { ...project, params, inputVersion: project.inputVersion + 1 },
  }));
  void runAnalysis(context);
  return true;
}
