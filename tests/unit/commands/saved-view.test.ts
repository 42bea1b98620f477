import { describe, expect, it } from 'vitest';
import { applySavedView, savedViewOf } from '../../../src/commands/saved-view.ts';
import { DEFAULT_VISIBLE } from '../../../src/state/layer-catalog.ts';
import { DEFAULT_NEAR } from '../../../src/state/near-view.ts';
import { initialView } from '../../../src/state/view.ts';
import { SOME_VIEW } from '../../fixtures/some-project.ts';

const view = initialView({ lang: 'zh', theme: 'auto', singleKeys: true }, 900, DEFAULT_VISIBLE);

describe('what is asked about stations and sidings', () => {
  it('is kept with the project, its answer is not', () => {
    const near = {
      ...DEFAULT_NEAR,
      topic: 'sidings' as const,
      asked: { stations: null, sidings: 'L1' },
      withinKm: 30,
      shareColumn: 3,
      outcome: { status: 'running' as const, done: 0.5 },
    };
    const saved = savedViewOf({ ...view, near });
    expect(saved.near).not.toHaveProperty('outcome');
    expect(applySavedView(view, saved).near).toEqual({ ...near, outcome: { status: 'none' } });
  });

  it('falls back to what this version knows', () => {
    const saved = {
      ...SOME_VIEW,
      near: { ...SOME_VIEW.near, topic: 'ports', activities: ['no', 'sometimes', 'yes'] },
    };
    expect(applySavedView(view, saved).near).toMatchObject({ topic: 'stations', activities: ['yes', 'no'] });
  });
});
