import { afterEach, expect, test, vi } from 'vitest';
import { followDiagnostics, noteTrouble } from '../../../src/commands/follow-diagnostics.ts';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { runAnalysis } from '../../../src/commands/run-analysis.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import { withTiming, withTrouble } from '../../../src/state/diagnostics.ts';
import { patchKeeping, patchView } from '../../../src/state/store.ts';
import { troubleText } from '../../../src/ui/diagnostics/diagnostics-text.ts';
import { translateIn } from '../../../src/ui/i18n/translate.ts';
import { someApp } from '../../fixtures/some-app.ts';

let stop: () => void = () => undefined;
afterEach(() => stop());

function followed() {
  const app = someApp();
  const page = Object.assign(new EventTarget(), { document: new EventTarget() });
  stop = followDiagnostics(app, page as unknown as Window);
  return { app, page, troubles: () => app.store.getState().diagnostics.troubles };
}

test('what goes wrong is noted by its code, without what the user works on', async () => {
  const { app, page, troubles } = followed();
  patchView(app.store, { notice: { code: 'map-error', detail: '廊坊热力.csv at 116.71234' } });
  patchView(app.store, { notice: { code: 'import-unfinished', detail: 'Boiler list' } });
  patchView(app.store, { notice: { code: 'layer-removed', detail: '我的图层' } });
  patchKeeping(app.store, { save: { status: 'failed', code: 'storage-full', detail: 'no room' } });
  app.failNext('screen', 'worker: “一号锅炉” is odd');
  await loadDemo(app);
  await vi.waitFor(() => expect(app.store.getState().analysis.phase.status).toBe('failed'));
  page.dispatchEvent(Object.assign(new Event('error'), { error: new RangeError('bad 《台账》') }));
  page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: '一号' }));
  page.document.dispatchEvent(
    Object.assign(new Event('securitypolicyviolation'), {
      effectiveDirective: 'script-src-elem',
      blockedURI: 'http://gateway.example/ads.js?user=7',
      sourceFile: '',
      lineNumber: 0,
    }),
  );
  expect(troubles().map(({ code, detail }) => [code, detail.split(' @ ')[0]])).toEqual([
    ['map-error', '*.csv at #'],
    ['import-unfinished', ''],
    ['storage-full', 'no room'],
    ['analysis-failed', 'worker: “…” is odd'],
    ['error', 'RangeError: bad “…”'],
    ['rejection', '…'],
    ['policy', 'script-src-elem http://gateway.example'],
  ]);
});

test('work is timed from beginning to end, and the start from the page’s', async () => {
  const { app } = followed();
  await loadDemo(app);
  await runAnalysis(app);
  setParams(app, { radiusKm: 22 });
  await runAnalysis(app);
  const { timings } = app.store.getState().diagnostics;
  expect(timings.dataRead).toHaveLength(1);
  expect(timings.firstResult).toHaveLength(1);
  expect(timings.analysis!.length).toBeGreaterThanOrEqual(2);
  expect(timings.import).toBeUndefined();
});

test('only the last are kept, and repetitions are counted', () => {
  const { app, troubles } = followed();
  for (let i = 0; i < 3; i++) noteTrouble(app.store, 'error', 'the same');
  expect(troubles()).toMatchObject([{ code: 'error', times: 3 }]);
  expect(troubleText(troubles()[0]!, translateIn('zh'))).toMatch(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ error \(.*\) {2}the same$/,
  );
  let diagnostics = app.store.getState().diagnostics;
  for (let i = 0; i < 80; i++) {
    diagnostics = withTrouble(diagnostics, { at: '', code: 'error', detail: String(i) });
    diagnostics = withTiming(diagnostics, 'save', i);
  }
  expect(diagnostics.troubles).toHaveLength(50);
  expect(diagnostics.troubles.at(-1)!.detail).toBe('79');
  expect(diagnostics.timings.save).toEqual([75, 76, 77, 78, 79]);
});
