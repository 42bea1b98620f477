import { describe, expect, it } from 'vitest';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { cancelAnalysis, runAnalysis } from '../../../src/commands/run-analysis.ts';
import { setLedger } from '../../../src/commands/set-ledger.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import type { ScreeningParams } from '../../../src/domain/screening.ts';
import { selectScreened, selectScreeningIsCurrent } from '../../../src/state/selectors.ts';
import { ledgerOf } from '../../fixtures/small-world.ts';
import { SOME_BOILERS, someApp } from '../../fixtures/some-app.ts';

async function opened() {
  const app = someApp();
  await loadDemo(app);
  return app;
}

describe('running the analysis', () => {
  it('ends with verdicts and coverage of the current input', async () => {
    const { store } = await opened();
    const { analysis, project } = store.getState();
    expect(analysis.phase).toEqual({ status: 'done', inputVersion: project.inputVersion });
    expect([...analysis.screening!.result.verdict]).toEqual([0, 0, 1, 2, 4]);
    expect(analysis.coverage!.inputVersion).toBe(project.inputVersion);
    expect(analysis.coverage!.rows.county).toHaveLength(10);
  });

  it('computes the newest of many quick changes and none of those between', async () => {
    const app = await opened();
    app.calls.length = 0;
    setParams(app, { radiusKm: 16 });
    await new Promise((resume) => setTimeout(resume));
    for (const radiusKm of [17, 18, 19, 20]) setParams(app, { radiusKm });
    await runAnalysis(app);
    const { analysis, project } = app.store.getState();
    expect(analysis.screening!.params.radiusKm).toBe(20);
    expect(analysis.coverage!.params.radiusKm).toBe(20);
    expect(analysis.phase).toEqual({ status: 'done', inputVersion: project.inputVersion });
    // The one under way when the rest came, and the newest.
    expect(app.calls.filter((call) => call === 'screen')).toHaveLength(2);
  });

  it('never calls an output of earlier parameters current', async () => {
    const app = await opened();
    const seen: boolean[] = [];
    app.store.subscribe((state) => {
      const { screening } = state.analysis;
      if (selectScreeningIsCurrent(state)) seen.push(screening?.params === state.project.params);
    });
    setParams(app, { radiusKm: 30 });
    setParams(app, { radiusKm: 5 });
    await runAnalysis(app);
    expect(seen).not.toHaveLength(0);
    expect(seen.every(Boolean)).toBe(true);
  });

  it('drops verdicts of a ledger that was replaced meanwhile', async () => {
    const app = await opened();
    const mixed: number[] = [];
    app.store.subscribe((state) => {
      const screened = selectScreened(state);
      const { count } = screened?.ledger.columns ?? { count: 0 };
      if (screened !== null && screened.screening.result.count !== count) mixed.push(count);
    });
    setParams(app, { radiusKm: 16 });
    await setLedger(app, ledgerOf(SOME_BOILERS.slice(0, 1)), { kind: 'demo' });
    expect(selectScreened(app.store.getState())!.screening.result.count).toBe(1);
    expect(mixed).toEqual([]);
  });

  it('says when it fails, keeps what was shown, and works again', async () => {
    const app = await opened();
    const before = app.store.getState().analysis.screening;
    app.failNext('screen', 'the worker died');
    setParams(app, { radiusKm: 16 });
    await runAnalysis(app);
    const failed = app.store.getState();
    expect(failed.analysis.phase).toMatchObject({ status: 'failed', message: 'the worker died' });
    expect(failed.analysis.screening).toBe(before);
    expect(selectScreeningIsCurrent(failed)).toBe(false);
    await runAnalysis(app);
    expect(app.store.getState().analysis.phase.status).toBe('done');
    expect(selectScreeningIsCurrent(app.store.getState())).toBe(true);
  });

  it('covers without a ledger too', async () => {
    const app = someApp();
    await runAnalysis(app);
    const { analysis, project } = app.store.getState();
    expect(analysis.phase.status).toBe('done');
    expect(analysis.screening).toBeNull();
    expect(analysis.coverage!.heat.rings.features).toHaveLength(1);
    expect(project.reference!.counties).toHaveLength(10);
  });
});

/** An app whose analysis answers when the test says so, as a worker with a large ledger does. */
async function slowApp() {
  const app = await opened();
  const screenings: { answer: (left: 'done' | null) => void; onProgress: (done: number) => void }[] = [];
  const told: string[] = [];
  const { ask } = app.workers.analysis;
  const workers = {
    ...app.workers,
    analysis: {
      ...app.workers.analysis,
      supersede: () => told.push('supersede'),
      cancel: () => told.push('cancel'),
      ask: ((subject, exchange) =>
        ask(subject, (api) =>
          exchange(
            new Proxy(api, {
              get: (target, method) =>
                method !== 'screen'
                  ? Reflect.get(target, method)
                  : async (params: ScreeningParams, onProgress: (done: number) => void) => {
                      const left = await new Promise((answer) => screenings.push({ answer, onProgress }));
                      return left === null ? null : target.screen(params);
                    },
            }),
          ),
        )) as typeof ask,
    },
  };
  const context = { ...app, workers };
  /** The screening of that number, once it has begun. */
  const screening = async (number: number) => {
    while (screenings.length <= number) await new Promise((resume) => setTimeout(resume));
    return screenings[number]!;
  };
  return { context, screening, told };
}

describe('an analysis that takes long', () => {
  it('is superseded by newer input, and never shown', async () => {
    const { context, screening, told } = await slowApp();
    const shown = context.store.getState().analysis.screening;
    setParams(context, { radiusKm: 16 });
    const first = await screening(0);
    setParams(context, { radiusKm: 17 });
    expect(told).toEqual(['supersede']);
    first.answer(null);
    const second = await screening(1);
    expect(context.store.getState().analysis.screening).toBe(shown);
    second.answer('done');
    await runAnalysis(context);
    expect(context.store.getState().analysis.screening!.params.radiusKm).toBe(17);
  });

  it('tells how far it is, but not of earlier input', async () => {
    const { context, screening } = await slowApp();
    const phase = () => context.store.getState().analysis.phase;
    setParams(context, { radiusKm: 16 });
    const first = await screening(0);
    first.onProgress(0.4);
    expect(phase()).toMatchObject({ status: 'running', progress: 0.4 });
    setParams(context, { radiusKm: 17 });
    first.onProgress(0.6);
    expect(phase()).toMatchObject({ status: 'running', progress: null });
    first.answer(null);
    (await screening(1)).answer('done');
  });

  it('is cancelled by the user: what was shown stays, not current, and can be had after all', async () => {
    const { context, screening, told } = await slowApp();
    const { store } = context;
    const shown = store.getState().analysis.screening;
    setParams(context, { radiusKm: 16 });
    const first = await screening(0);
    cancelAnalysis(context);
    expect(told).toEqual(['cancel']);
    expect(store.getState().analysis.phase.status).toBe('cancelled');
    first.answer(null);
    await new Promise((resume) => setTimeout(resume, 5));
    expect(store.getState().analysis.phase.status).toBe('cancelled');
    expect(store.getState().analysis.screening).toBe(shown);
    expect(selectScreeningIsCurrent(store.getState())).toBe(false);
    const again = runAnalysis(context);
    (await screening(1)).answer('done');
    await again;
    expect(store.getState().analysis.phase.status).toBe('done');
    expect(selectScreeningIsCurrent(store.getState())).toBe(true);
  });
});

describe('the demonstration ledger', () => {
  it('does not replace a ledger that was imported while it was loading', async () => {
    const app = someApp();
    const loading = loadDemo(app);
    await setLedger(app, ledgerOf([]), { kind: 'demo' });
    await loading;
    expect(app.store.getState().project.ledger!.columns.count).toBe(0);
  });

  it('says when it cannot be read', async () => {
    const app = someApp();
    app.failNext('loadDemoLedger', 'HTTP 404');
    await loadDemo(app);
    expect(app.store.getState().view.notice).toMatchObject({ code: 'demo-failed' });
    expect(app.store.getState().project.ledger).toBeNull();
    await runAnalysis(app);
    expect(app.store.getState().analysis.phase.status).toBe('done');
  });
});
