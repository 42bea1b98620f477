import { describe, expect, it } from 'vitest';
import { setParams } from '../../../src/commands/set-params.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { someApp } from '../../fixtures/some-app.ts';

describe('setting parameters', () => {
  it.each([
    [{ radiusKm: 0 }],
    [{ radiusKm: 100.5 }],
    [{ radiusKm: Number.NaN }],
    [{ asOf: '2020-02-30' }],
    [{ asOf: '20-02-03' }],
    [{ asOf: '' }],
    [{ minUnitMw: -1 }],
    [{ uncertaintyM: -1 }],
  ])('refuses %o and changes nothing', (patch) => {
    const app = someApp();
    const before = app.store.getState();
    expect(setParams(app, patch)).toBe(false);
    expect(app.store.getState()).toBe(before);
  });

  it('makes a new input of what it accepts', () => {
    const app = someApp();
    expect(setParams(app, { radiusKm: 100, asOf: '2020-02-29' })).toBe(true);
    const { project, analysis } = app.store.getState();
    expect(project.params).toEqual({ ...DEFAULT_PARAMS, radiusKm: 100, asOf: '2020-02-29' });
    expect(project.inputVersion).toBe(1);
    expect(analysis.phase).toEqual({ status: 'running', inputVersion: 1, progress: null });
  });
});
