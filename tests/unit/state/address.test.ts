import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAddress } from '../../../src/commands/apply-address.ts';
import { DEFAULT_LOOK } from '../../../src/domain/layer-look.ts';
import { escapeValue, unescapeValue } from '../../../src/state/address.ts';
import { AREA_IDS } from '../../../src/state/areas.ts';
import { LAYER_IDS } from '../../../src/state/layer-catalog.ts';
import { readAddress } from '../../../src/state/read-address.ts';
import { patchView } from '../../../src/state/store.ts';
import { RESULT_TABS } from '../../../src/state/view.ts';
import { selectStaysHere } from '../../../src/state/what-travels.ts';
import { writeAddress } from '../../../src/state/write-address.ts';
import { ledgerOf } from '../../fixtures/small-world.ts';
import { SOME_BOILERS, type SomeApp, someApp } from '../../fixtures/some-app.ts';
import { someLayer } from '../../fixtures/some-layer.ts';

const stateOf = (app: SomeApp) => app.store.getState();
const VIEWPORT = { lon: 116.40741, lat: 39.90419, zoom: 9.25, bounds: [116, 39, 117, 40] } as const;

/** Parts of an address with every kind of content. */
const FULL =
  '#v1&at=116.4074,39.9042,9.25&area=fenwei&tab=coverage&level=county&date=2019-12-31&r=12.5&mw=350&band=100' +
  '&units=all&in=G1&out=G2,G3&off=labels&look=stations~o50~z6-12~few,boilers~o80&verdict=close&only=area,view' +
  '&f=capacityTph:10..35;distanceM:(0..15000)?;city:%E7%9F%B3%E5%AE%B6%E5%BA%84%E5%B8%82&group=city' +
  '&sort=-capacityTph&sel=county:130102&lang=en';

describe('the address', () => {
  it('is read whole, part by part', () => {
    const { address, ignored } = readAddress(FULL)!;
    expect(ignored).toEqual([]);
    expect(address).toMatchObject({
      at: { lon: 116.4074, lat: 39.9042, zoom: 9.25 },
      area: '汾渭平原',
      tab: 'coverage',
      level: 'county',
      params: {
        asOf: '2019-12-31',
        radiusKm: 12.5,
        minUnitMw: 350,
        uncertaintyM: 100,
        chpSet: 'all',
        unitOverrides: { G1: 'in', G2: 'out', G3: 'out' },
      },
      visible: { labels: false },
      looks: {
        stations: { ...DEFAULT_LOOK, opacity: 0.5, minZoom: 6, maxZoom: 12, labels: 'few' },
        boilers: { ...DEFAULT_LOOK, opacity: 0.8 },
      },
      verdict: 'close',
      areaOnly: true,
      inView: true,
      groupBy: 'city',
      sort: { column: 'capacityTph', descending: true },
      selection: { kind: 'county', id: '130102' },
      lang: 'en',
    });
    expect(address.conditions).toEqual([
      { kind: 'between', column: 'capacityTph', least: 10, most: 35, unknown: false },
      { kind: 'between', column: 'distanceM', least: 0, most: 15000, unknown: true, open: 'both' },
      { kind: 'one-of', column: 'city', values: ['石家庄市'] },
    ]);
  });

  it('gives the same state on another machine, and the same address again', async () => {
    const app = someApp();
    await applyAddress(app, readAddress(FULL)!.address, 'all', true);
    patchView(app.store, { viewport: VIEWPORT });
    app.store.setState(({ project }) => ({
      project: {
        ...project,
        reference: {
          counties: [],
          rules: [],
          layers: [],
          dataHash: '',
          timeline: [],
          units: ['G1', 'G2', 'G3'].map((unitId) => ({ unitId, plant: '', unit: '', capacityMw: 0 })),
        },
      },
    }));
    const written = writeAddress(stateOf(app));
    const other = someApp();
    await applyAddress(other, readAddress(written)!.address, 'all', true);
    patchView(other.store, { viewport: VIEWPORT });
    app.store.setState(({ project }) => ({ project }));
    expect(stateOf(other).project.params).toEqual(stateOf(app).project.params);
    expect(stateOf(other).view.table).toEqual(stateOf(app).view.table);
    expect(stateOf(other).view.layerLooks).toEqual(stateOf(app).view.layerLooks);
    expect(stateOf(other).view.visibleLayers).toEqual(stateOf(app).view.visibleLayers);
    expect(stateOf(other).view.lang).toBe('en');
    expect(stateOf(other).view.flight).toMatchObject({ to: 'view', zoom: 9.25 });
    expect(written.length).toBeLessThan(500);
  });

  it('is short and legible at first', () => {
    const app = someApp();
    patchView(app.store, { viewport: VIEWPORT });
    expect(writeAddress(stateOf(app))).toBe('v1&at=116.4074,39.9042,9.25&lang=zh');
  });

  it('brings back any state that it can hold', async () => {
    const words = fc.record({
      area: fc.constantFrom(...AREA_IDS),
      tab: fc.constantFrom(...RESULT_TABS),
      hidden: fc.subarray([...LAYER_IDS]),
      radiusKm: fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10),
      asOf: fc
        .integer({ min: 0, max: 7000 })
        .map((days) => new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10)),
      look: fc.record({
        opacity: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
        minZoom: fc.integer({ min: 0, max: 10 }),
        maxZoom: fc.integer({ min: 10, max: 24 }),
        labels: fc.constantFrom('none', 'few', 'normal', 'all'),
        filter: fc.option(
          fc.oneof(
            fc.record({
              kind: fc.constant('values' as const),
              column: fc.string({ minLength: 1, unit: 'grapheme' }),
              values: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }),
            }),
            fc.record({
              kind: fc.constant('ranges' as const),
              column: fc.string({ minLength: 1 }),
              ranges: fc.array(
                fc.record({ least: fc.integer({ min: -99, max: 99 }), below: fc.option(fc.integer()) }),
                { minLength: 1, maxLength: 3 },
              ),
              unknown: fc.boolean(),
            }),
          ),
        ),
      }),
      values: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 }),
      between: fc.record({
        least: fc.option(
          fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(3)) + 0),
        ),
        most: fc.option(fc.integer({ min: -1000, max: 1000 })),
        unknown: fc.boolean(),
      }),
    });
    await fc.assert(
      fc.asyncProperty(words, async ({ area, tab, hidden, radiusKm, asOf, look, values, between }) => {
        const app = someApp();
        app.store.setState(({ project, view }) => ({
          project: { ...project, params: { ...project.params, radiusKm, asOf } },
          view: {
            ...view,
            area,
            tab,
            viewport: VIEWPORT,
            visibleLayers: {
              ...view.visibleLayers,
              ...Object.fromEntries(hidden.map((id) => [id, !view.visibleLayers[id]])),
            },
            layerLooks: { stations: look },
            table: {
              ...view.table,
              filter: {
                inView: false,
                within: [],
                conditions: [
                  { kind: 'one-of', column: 'city', values },
                  { kind: 'between', column: 'capacityTph', ...between },
                ],
              },
            },
          },
        }));
        const { address, ignored } = readAddress(`#${writeAddress(stateOf(app))}`)!;
        expect(ignored).toEqual([]);
        const other = someApp();
        await applyAddress(other, address, 'view', true);
        expect(stateOf(other).project.params).toEqual(stateOf(app).project.params);
        expect(stateOf(other).view).toMatchObject({
          area,
          tab,
          visibleLayers: stateOf(app).view.visibleLayers,
        });
        expect(stateOf(other).view.layerLooks.stations ?? DEFAULT_LOOK).toEqual(look);
        expect(address.conditions).toEqual(stateOf(app).view.table.filter.conditions);
      }),
      { seed: 20261124, numRuns: 150 },
    );
  });

  it('escapes any text in a value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeValue(text);
        expect(escaped).toMatch(/^[\w%*+@!$[\]-]*$|^[^,;|~:&=#]*$/);
        expect(unescapeValue(escaped)).toBe(text);
      }),
      { seed: 4 },
    );
  });

  it.each([
    ['#v1&r=-3&tab=coverage', ['r'], { tab: 'coverage' }],
    ['#v1&r=1e9&date=2019-13-01&lang=zh', ['r', 'date'], { lang: 'zh' }],
    ['#v1&at=116,39&area=moon', ['at', 'area'], {}],
    ['#v1&__proto__=x&constructor=y&toString', ['__proto__', 'constructor', '…'], {}],
    ['#v1&on=labels,evil&off=labels', ['on'], { visible: { labels: false } }],
    ['#v1&sort=password&f=name:=x&group=x', ['sort', 'f', 'group'], {}],
    ['#v1&sel=county:%ZZ&look=stations~o900', ['sel', 'look'], {}],
    ['#v1&tab=coverage&tab=dust', ['tab'], { tab: 'coverage' }],
    ['#v1&<script>alert(1)</script>=1', ['scriptalert1'], {}],
  ])('%s: the damaged parts are named, the others count', (hash, ignored, address) => {
    expect(readAddress(hash)).toEqual({ ignored, address });
  });

  it.each(['', '#', '#section', '#v2&r=3', '#V1&r=3', '#=v1'])('%j is no address of ours', (hash) => {
    expect(readAddress(hash)).toBeNull();
  });

  it('takes any text without throwing, and what it takes is in range', () => {
    const names = [
      'at',
      'area',
      'tab',
      'level',
      'date',
      'r',
      'mw',
      'band',
      'units',
      'in',
      'out',
      'on',
      'off',
      'look',
      'order',
      'verdict',
      'only',
      'f',
      'group',
      'sort',
      'theme',
      'sel',
      'lang',
    ];
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,:;|~()%-eE?v&=<>city') }),
      fc.constantFrom(
        '1e309',
        'NaN',
        'Infinity',
        '0x10',
        '-0',
        '%',
        '%E4',
        '..',
        '__proto__',
        'capacityTph:..',
      ),
    );
    const part = fc
      .tuple(fc.oneof(fc.constantFrom(...names), fc.string()), value)
      .map(([name, text]) => `${name}=${text}`);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const { address } = readAddress(`#v1&${parts.join('&')}`)!;
        const { at, params } = address;
        if (at) expect(Math.abs(at.lon) <= 180 && Math.abs(at.lat) <= 85 && at.zoom >= 0).toBe(true);
        if (params?.radiusKm !== undefined) expect(params.radiusKm > 0 && params.radiusKm <= 100).toBe(true);
        for (const look of Object.values(address.looks ?? {}))
          expect(look.opacity >= 0 && look.opacity <= 1).toBe(true);
        expect(Object.getPrototypeOf(address)).toBe(Object.prototype);
        expect(JSON.stringify(address).length).toBeLessThan(20_000);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('changes one character of an address: what is left is read, the rest is named', () => {
    for (let at = 3; at < FULL.length; at++) {
      for (const other of ['', '~', '%', '&', 'é']) {
        const damaged = FULL.slice(0, at) + other + FULL.slice(at + 1);
        const read = readAddress(damaged);
        expect(read?.address.lang ?? 'en', damaged).toMatch(/^(en|zh)$/);
      }
    }
  });

  it('holds nothing that only the user has', () => {
    const app = someApp();
    const secret = '机密锅炉房';
    const columns = ledgerOf([{ ...SOME_BOILERS[0]!, name: secret }]);
    const report = { provenance: { fileName: `${secret}.xlsx` } } as never;
    app.store.setState(({ project, view, selection, keeping }) => ({
      project: {
        ...project,
        ledger: { version: 1, columns, origin: { kind: 'file', reports: [report] } },
        layers: [someLayer('stations', undefined, { id: secret, name: secret })],
        bookmarks: [{ id: secret, name: secret, lon: 1, lat: 2, zoom: 3 }],
        params: { ...project.params, unitOverrides: { [secret]: 'in' } },
      },
      selection: { ...selection, boiler: 0 },
      keeping: { ...keeping, name: secret },
      view: {
        ...view,
        viewport: VIEWPORT,
        hiddenUserLayers: [secret],
        layerLooks: { [secret]: { ...DEFAULT_LOOK, opacity: 0.5 } },
        layerOrder: [secret, 'stations'],
        table: {
          ...view.table,
          sort: { column: `extra:${secret}`, descending: true },
          filter: {
            inView: false,
            within: [{ kind: 'circle', lon: 116.1234, lat: 39, radiusKm: 3 }],
            conditions: [
              { kind: 'contains', column: 'name', text: secret },
              { kind: 'one-of', column: 'name', values: [secret] },
              { kind: 'one-of', column: 'nearestPlant', values: [secret] },
              { kind: 'between', column: `extra:${secret}`, least: 1, most: 2, unknown: false },
            ],
          },
        },
      },
    }));
    const written = decodeURIComponent(writeAddress(stateOf(app)));
    expect(written).toBe('v1&at=116.4074,39.9042,9.25&order=stations&lang=zh');
    expect(selectStaysHere(stateOf(app)).map(({ what }) => what)).toEqual([
      'ledger',
      'layers',
      'bookmarks',
      'project',
      'filter',
      'selection',
      'overrides',
    ]);
  });
});
