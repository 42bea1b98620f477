import { useEffect, useState } from 'react';
import { traceBoiler } from '../../commands/trace-boiler.ts';
import type { Trace } from '../../domain/screening.ts';
import { useApp, useAppState } from '../app-context.ts';

export type TraceState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly trace: Trace; readonly boiler: number }
  | { readonly status: 'failed'; readonly detail: string };

/** The reasoning behind one boiler under the current parameters; asked anew when either changes. */
export function useTrace(boiler: number): TraceState {
  const app = useApp();
  const ledger = useAppState(({ project }) => project.ledger);
  const layers = useAppState(({ project }) => project.layers);
  const params = useAppState(({ project }) => project.params);
  const [state, setState] = useState<TraceState>({ status: 'loading' });
  useEffect(() => {
    if (ledger === null) return;
    let wanted = true;
    // The one on screen stays until the next is there, unless it is another boiler's.
    setState((shown) =>
      shown.status === 'ready' && shown.boiler === boiler ? shown : { status: 'loading' },
    );
    traceBoiler(app, { ledger, layers }, params, boiler).then(
      (trace) => {
        if (wanted) setState({ status: 'ready', trace, boiler });
      },
      (failure: unknown) => {
        if (wanted) setState({ status: 'failed', detail: String(failure) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [app, ledger, layers, params, boiler]);
  return state;
}
