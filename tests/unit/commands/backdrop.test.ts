import { describe, expect, it } from 'vitest';
import {
  chooseBackdrop,
  goOnline,
  noteBackdropTrouble,
  recallBackdrop,
  removeBackdrop,
  retryBackdrop,
  setBackdropStrength,
} from '../../../src/commands/backdrop.ts';
import { endTour, offerTour, showTourStep, startTour } from '../../../src/commands/tour.ts';
import type { TiandituBackdrop, TileBackdrop } from '../../../src/domain/backdrop.ts';
import { backdropStanding, backdropTiles } from '../../../src/state/backdrop.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

const OWN: TileBackdrop = {
  kind: 'tiles',
  address: 'tiles/{z}/{x}/{y}.png',
  datum: 'wgs84',
  credit: '某市测绘院',
  maxZoom: 17,
  strength: 0.7,
};
const TIANDITU: TiandituBackdrop = { kind: 'tianditu', map: 'img', labels: true, key: 'k&y', strength: 1 };

const backdrop = (app: SomeApp) => app.store.getState().view.backdrop;
const standing = (app: SomeApp) => backdropStanding(app.store.getState(), app.page);

describe('a backdrop', () => {
  it('of the own server is drawn at once and kept on this machine', async () => {
    const app = someApp();
    expect(standing(app)).toBe('own');
    expect(await chooseBackdrop(app, OWN)).toBe(true);
    setBackdropStrength(app, 0.5);
    expect(standing(app)).toBe('drawn');
    expect(app.page.goTo).not.toHaveBeenCalled();
    const kept = { ...OWN, strength: 0.5 };
    expect(backdrop(app).choice).toEqual(kept);
    await removeBackdrop(app);
    expect(standing(app)).toBe('own');
    recallBackdrop(app);
    expect(backdrop(app).choice).toBeNull();
  });

  it('of another server leads to the document that may ask it, and waits for that in the first one', async () => {
    const app = someApp();
    expect(await chooseBackdrop(app, TIANDITU)).toBe(true);
    expect(app.page.goTo).toHaveBeenCalledExactlyOnceWith(true);
    // In the first document another time: remembered, but nothing is asked and nobody is taken anywhere.
    recallBackdrop(app);
    expect(backdrop(app).choice).toEqual(TIANDITU);
    expect(standing(app)).toBe('waits-for-online');
    expect(app.page.goTo).toHaveBeenCalledOnce();
    await goOnline(app);
    expect(app.page.goTo).toHaveBeenLastCalledWith(true);
  });

  it('is nothing where what is stored is of another make', () => {
    const app = someApp();
    for (const stored of [
      '',
      '{',
      'null',
      '[]',
      '{"kind":"tianditu","map":"moon","key":"k"}',
      '{"kind":"tiles"}',
    ]) {
      app.page.storage().setItem('lantu.backdrop', stored);
      recallBackdrop(app);
      expect(backdrop(app).choice, stored).toBeNull();
    }
  });

  it('of Tianditu is asked for ground and names with the user’s key, and of no one else', () => {
    const { sets, origins } = backdropTiles(TIANDITU, 'http://localhost/');
    expect(sets.map(({ id }) => id)).toEqual(['img', 'cia']);
    expect(origins).toHaveLength(8);
    expect(origins.every((origin) => /^https:\/\/t\d\.tianditu\.gov\.cn$/.test(origin))).toBe(true);
    expect(JSON.stringify(sets)).toContain('tk=k%26y');
  });

  it('tells its trouble once, and forgets it when asked to try again', () => {
    const app = someApp();
    noteBackdropTrouble(app, { code: 'backdrop-refused', params: { host: 'a', status: '403' } });
    const told = backdrop(app);
    noteBackdropTrouble(app, { code: 'backdrop-refused', params: { host: 'a', status: '403' } });
    expect(backdrop(app)).toBe(told);
    retryBackdrop(app);
    expect(backdrop(app)).toMatchObject({ trouble: null, attempt: 1 });
  });
});

describe('the tour', () => {
  const step = (app: SomeApp) => app.store.getState().view.tour;

  it('is offered once, and shown again when asked for', () => {
    const app = someApp();
    offerTour(app);
    expect(step(app)).toBe(0);
    showTourStep(app, 2);
    showTourStep(app, 3);
    expect(step(app)).toBeNull();
    offerTour(app);
    expect(step(app)).toBeNull();
    startTour(app);
    expect(step(app)).toBe(0);
    endTour(app);
    expect(step(app)).toBeNull();
  });

  it('is not offered where nothing can be remembered', () => {
    const app = someApp();
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    offerTour({ ...app, page: { ...app.page, storage: blocked } });
    expect(step(app)).toBeNull();
  });
});
