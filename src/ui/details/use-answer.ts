import { useCallback, useEffect, useState } from 'react';
import type { PlaceSubject, Report } from '../../commands/ask-place.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { useApp, useAppState } from '../app-context.ts';

export type Answer<Result> =
  /** `done` is the share done, once it takes its time. */
  | { readonly status: 'loading'; readonly before: Result | null; readonly done: number | null }
  | { readonly status: 'ready'; readonly result: Result }
  /** The worker left off, because newer input came or the user stopped it, or has no answer. */
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly detail: string };

/**
 * What the worker answers under the current ledger, layers and parameters; asked anew when any of them changes, or
 * `again`. What was answered before stays until then. `ask` must keep its identity while the question is the same.
 */
export function useAnswer<Result>(
  ask: (context: CommandContext, subject: PlaceSubject, report: Report) => Promise<Result | null>,
): readonly [answer: Answer<Result>, again: () => void] {
  const app = useApp();
  const ledger = useAppState(({ project }) => project.ledger);
  const layers = useAppState(({ project }) => project.layers);
  const params = useAppState(({ project }) => project.params);
  const [asked, setAsked] = useState({ ask, times: 0 });
  const [answer, setAnswer] = useState<Answer<Result>>({ status: 'loading', before: null, done: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another time of asking is a question of its own
  useEffect(() => {
    let wanted = true;
    setAnswer((shown) => ({
      status: 'loading',
      before: asked.ask === ask && shown.status === 'ready' ? shown.result : null,
      done: null,
    }));
    setAsked((known) => (known.ask === ask ? known : { ask, times: 0 }));
    const report = (done: number) => {
      if (wanted) setAnswer((shown) => (shown.status === 'loading' ? { ...shown, done } : shown));
    };
    ask(app, { ledger, layers, params }, report).then(
      (result) => {
        if (wanted) setAnswer(result === null ? { status: 'none' } : { status: 'ready', result });
      },
      (failure: unknown) => {
        if (wanted) setAnswer({ status: 'failed', detail: String(failure) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [app, ask, ledger, layers, params, asked.times]);
  const again = useCallback(() => setAsked((known) => ({ ...known, times: known.times + 1 })), []);
  return [answer, again];
}

/** The result to show: the current one, else the one before while the next is computed. */
export function shownOf<Result>(answer: Answer<Result>): Result | null {
  if (answer.status === 'ready') return answer.result;
  return answer.status === 'loading' ? answer.before : null;
}
