import { describe, expect, it } from 'vitest';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { runAnalysis } from '../../../src/commands/run-analysis.ts';
import { setLedger } from '../../../src/commands/set-ledger.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import { switchArea } from '../../../src/commands/switch-area.ts';
import { AREA_IDS } from '../../../src/state/areas.ts';
import { createMapModelSelector } from '../../../src/state/select-map-model.ts';
import {
  hasRadiusClause,
  selectAreaCoverage,
  selectAreaHasRadiusClause,
  selectTheme,
} from '../../../src/state/selectors.ts';
import { patchView } from '../../../src/state/store.ts';
import { ledgerOf } from '../../fixtures/small-world.ts';
import { someApp } from '../../fixtures/some-app.ts';

async function opened() {
  const app = someApp();
  await loadDemo(app);
  return app;
}

describe('the coverage of the chosen area', () => {
  it('is found for every area of the switcher, and says where no clause uses the radius', async () => {
    const app = await opened();
    const clauses = AREA_IDS.map((area) => {
      switchArea(app, area);
      const state = app.store.getState();
      expect(selectAreaCoverage(state)).not.toBeNull();
      return selectAreaHasRadiusClause(state);
    });
    expect(clauses).toEqual([true, false, false, true, true]);
  });

  it('has no clause anywhere before the plans were issued', async () => {
    const app = await opened();
    setParams(app, { asOf: '2016-12-31' });
    await runAnalysis(app);
    expect(selectAreaHasRadiusClause(app.store.getState())).toBe(false);
  });

  it('marks rows of every level', async () => {
    const app = await opened();
    const { analysis, project } = app.store.getState();
    const marked = (level: 'region' | 'city' | 'county', name: string) =>
      hasRadiusClause(
        analysis.coverage!.rows[level].find((row) => row.name === name)!,
        project.reference!,
        analysis.coverage!,
      );
    expect(marked('region', '2+26')).toBe(true);
    expect(marked('region', '汾渭平原')).toBe(false);
    expect(marked('city', '太原市')).toBe(true);
    expect(marked('county', '盐湖区')).toBe(false);
  });
});

describe('the theme', () => {
  it('is the chosen one, else the system’s', async () => {
    const { store } = someApp();
    expect(selectTheme(store.getState())).toBe('light');
    patchView(store, { systemDark: true });
    expect(selectTheme(store.getState())).toBe('dark');
    patchView(store, { theme: 'light' });
    expect(selectTheme(store.getState())).toBe('light');
  });
});

describe('the map model', () => {
  it('keeps the boilers’ identity while ledger and verdicts are the same', async () => {
    const app = await opened();
    const select = createMapModelSelector();
    const first = select(app.store.getState());
    expect(first.boilers).toMatchObject({ count: 5, synthetic: true });
    switchArea(app, '廊坊');
    expect(select(app.store.getState()).boilers).toBe(first.boilers);
    setParams(app, { radiusKm: 16 });
    await runAnalysis(app);
    const second = select(app.store.getState());
    expect(second.boilers).not.toBe(first.boilers);
    expect(second.boilers!.version).toBe(first.boilers!.version);
    expect(second.radiusKm).toBe(16);
  });

  it('shows no boilers of a ledger that is not screened yet', async () => {
    const app = await opened();
    const replaced = setLedger(app, ledgerOf([]), { kind: 'demo' });
    expect(createMapModelSelector()(app.store.getState()).boilers).toBeNull();
    await replaced;
    expect(createMapModelSelector()(app.store.getState()).boilers!.count).toBe(0);
  });
});
