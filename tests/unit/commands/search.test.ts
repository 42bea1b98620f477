import { describe, expect, it } from 'vitest';
import { addLayer } from '../../../src/commands/add-layer.ts';
import {
  addBookmark,
  goToBookmark,
  removeBookmark,
  renameBookmark,
} from '../../../src/commands/bookmarks.ts';
import { goToHit, goToTyped } from '../../../src/commands/go-to-hit.ts';
import { searchFor } from '../../../src/commands/search.ts';
import { setLedger } from '../../../src/commands/set-ledger.ts';
import { patchView } from '../../../src/state/store.ts';
import { ledgerOf, middleOf } from '../../fixtures/small-world.ts';
import { SOME_BOILERS, type SomeApp, someApp } from '../../fixtures/some-app.ts';
import { someLayer } from '../../fixtures/some-layer.ts';

const stateOf = (app: SomeApp) => app.store.getState();
const searchOf = (app: SomeApp) => stateOf(app).view.search;
const viewport = { lon: 117, lat: 39, zoom: 8, bounds: [116, 38, 118, 40] } as const;

describe('the search', () => {
  it('finds places, own features, bookmarks and boilers at once', async () => {
    const app = someApp();
    patchView(app.store, { viewport });
    await setLedger(app, ledgerOf(SOME_BOILERS), { kind: 'demo' });
    await addLayer(app, someLayer('other', undefined, { rows: [['三河水泥厂', '']] }));
    addBookmark(app, '三河一带');
    await searchFor(app, '三河');
    expect(
      searchOf(app)
        .hits.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['bookmark', 'county', 'own']);
    expect(searchOf(app).busy).toBe(false);
    await searchFor(app, 'shyd');
    expect(searchOf(app).hits).toMatchObject([{ kind: 'bookmark', title: '三河一带' }]);
    await searchFor(app, 'rqz');
    expect(searchOf(app).boilers).toMatchObject({ count: 1, hits: [{ kind: 'boiler', id: '2' }] });
  });

  it('keeps only what the last text found', async () => {
    const app = someApp();
    await Promise.all([searchFor(app, '三河'), searchFor(app, '东丽')]);
    expect(searchOf(app).text).toBe('东丽');
    expect(searchOf(app).hits.map(({ title }) => title)).toEqual(['东丽区']);
    await searchFor(app, ' ');
    expect(searchOf(app)).toMatchObject({ hits: [], boilers: null, typed: null });
  });

  it('says so where the worker fails, and goes on', async () => {
    const app = someApp();
    app.failNext('find', 'broken');
    await searchFor(app, '三河');
    expect(stateOf(app).view.notice).toMatchObject({ code: 'search-failed' });
    await searchFor(app, '三河市');
    expect(searchOf(app).hits).toHaveLength(1);
  });

  it('flies to a county and opens its card, and selects a boiler', async () => {
    const app = someApp();
    await setLedger(app, ledgerOf(SOME_BOILERS), { kind: 'demo' });
    await searchFor(app, '三河市');
    goToHit(app, searchOf(app).hits[0]!);
    expect(stateOf(app).selection.picked?.features[0]).toMatchObject({ kind: 'county', title: '三河市' });
    expect(stateOf(app).view.flight).toMatchObject({ to: 'bounds' });
    await searchFor(app, '运城供热');
    goToHit(app, searchOf(app).boilers!.hits[0]!);
    expect(stateOf(app).selection).toMatchObject({ boiler: 3, picked: null });
  });

  it('asks of typed coordinates which datum they are in, and marks the answer', async () => {
    const app = someApp();
    const { lon, lat } = middleOf('三河市');
    await searchFor(app, `${lat.toFixed(5)}, ${lon.toFixed(5)}`);
    const typed = searchOf(app).typed!;
    expect(typed.reversed).toBe(true);
    expect(typed.places.map(({ system }) => system.id)).toEqual([
      'wgs84',
      'cgcs2000',
      'gcj02',
      'bd09',
      'stated',
      'stated',
    ]);
    const [wgs84, , gcj02] = typed.places;
    expect(wgs84).toMatchObject({ county: { name: '三河市' } });
    // The offset of GCJ-02 is some 300 to 700 m here.
    const offsetM = Math.hypot((gcj02!.lon - wgs84!.lon) * 85_000, (gcj02!.lat - wgs84!.lat) * 111_000);
    expect(offsetM).toBeGreaterThan(200);
    expect(offsetM).toBeLessThan(900);
    expect(gcj02!.precisionM).toBeGreaterThan(wgs84!.precisionM);
    goToTyped(app, gcj02!);
    expect(stateOf(app).view).toMatchObject({ mark: gcj02, flight: { to: 'view', lon: gcj02!.lon } });
  });

  it('says where coordinates lie outside China, in the plans or not', async () => {
    const app = someApp();
    await searchFor(app, '2.35, 48.85');
    expect(searchOf(app).typed).toEqual({ reversed: false, places: [] });
    await searchFor(app, '121.5, 31.2');
    expect(searchOf(app).typed!.places[0]).toMatchObject({ county: null });
  });

  it('offers, of metres without a zone, the zones that lie within the plans', async () => {
    const app = someApp();
    const { createConverter } = await import('../../../src/data/crs/create-converter.ts');
    const { lon, lat } = middleOf('三河市');
    const centralMeridian = 3 * Math.round(lon / 3);
    const converter = await createConverter({ id: 'cgcs2000-gk3', centralMeridian });
    const [x, y] = converter.ok ? converter.fromWgs84(lon, lat) : [0, 0];
    await searchFor(app, `${(x % 1_000_000).toFixed(1)} ${y.toFixed(1)}`);
    const { places } = searchOf(app).typed!;
    expect(places.length).toBeLessThanOrEqual(12);
    expect(places.every(({ county }) => county !== null)).toBe(true);
    expect(places).toContainEqual(
      expect.objectContaining({
        system: { id: 'cgcs2000-gk3', centralMeridian },
        county: expect.objectContaining({ name: '三河市' }),
      }),
    );
  });
});

describe('bookmarks', () => {
  it('keep the view by name, and lead back to it', () => {
    const app = someApp();
    expect(addBookmark(app, '未动过')).toBeNull();
    patchView(app.store, { viewport });
    expect(addBookmark(app, '  ')).toBeNull();
    const { id } = addBookmark(app, ' 天津 ')!;
    expect(stateOf(app).project.bookmarks).toEqual([{ id, name: '天津', lon: 117, lat: 39, zoom: 8 }]);
    renameBookmark(app, id, '东丽');
    renameBookmark(app, id, ' ');
    expect(stateOf(app).project.bookmarks[0]!.name).toBe('东丽');
    goToBookmark(app, id);
    expect(stateOf(app).view.flight).toEqual({ to: 'view', lon: 117, lat: 39, zoom: 8 });
    removeBookmark(app, id);
    expect(stateOf(app).project.bookmarks).toEqual([]);
  });
});
