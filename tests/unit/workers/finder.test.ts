import { beforeAll, describe, expect, it } from 'vitest';
import { folderSource } from '../../../src/cli/files.ts';
import { loadLayer, loadManifest } from '../../../src/data/load-layer.ts';
import { loadReference } from '../../../src/data/load-reference.ts';
import { packTexts } from '../../../src/domain/text-column.ts';
import { createFinder, type Finder } from '../../../src/workers/finder.ts';
import { ledgerOf } from '../../fixtures/small-world.ts';

/** In 三河市, degrees. */
const SANHE = { lon: 117.07, lat: 39.98 };

let finder: Finder;
beforeAll(async () => {
  const manifest = await loadManifest(folderSource);
  finder = createFinder(await loadReference(folderSource), (layer) =>
    loadLayer(folderSource, manifest, layer),
  );
});

const titles = async (query: string) => (await finder.find(query)).map(({ title }) => title);
const first = async (query: string) => (await finder.find(query))[0];

describe('the search over the bundled data', () => {
  it.each([
    ['sjz', 'city', '石家庄市'],
    ['石家庄', 'city', '石家庄市'],
    ['hanshanqu', 'county', '邯山区'],
    ['xx', 'county', '浚县'],
    ['laoting', 'county', '乐亭县'],
    ['sx', 'county', '单县'],
    ['乐陵', 'county', '乐陵市'],
    ['xxxq', 'zone', '西咸新区'],
    ['2+26', 'area', '2+26'],
    ['fwpy', 'area', '汾渭平原'],
    ['qz', 'area', '钦州'],
  ])('%s finds among the %ss %s', async (query, kind, title) => {
    expect((await finder.find(query)).filter((hit) => hit.kind === kind).map((hit) => hit.title)).toContain(
      title,
    );
  });

  it('puts a city before what only has its name', async () => {
    expect(await first('廊坊')).toMatchObject({ kind: 'city', title: '廊坊市', place: '河北' });
    expect(await first('定州')).toMatchObject({ kind: 'county', title: '定州市' });
    expect((await finder.find('廊坊')).map(({ kind }) => kind)).toContain('plant');
  });

  it('finds plants by initials that stand apart, and units by their number only', async () => {
    expect(await titles('tsrd')).toContain('大唐国际唐山北郊热电');
    const hits = await finder.find('唐山北郊');
    expect(hits.map(({ kind }) => kind)).toEqual(['plant']);
    expect((await finder.find('唐山北郊热电1')).map(({ kind }) => kind)).toContain('unit');
  });

  it('narrows by the place before a space', async () => {
    const all = (await finder.find('新华区')).filter(({ kind }) => kind === 'county');
    expect(all.length).toBeGreaterThan(1);
    const [only, ...others] = await finder.find('石家庄 新华区');
    expect(only).toMatchObject({ title: '新华区', place: '石家庄市' });
    expect(others.filter(({ kind }) => kind === 'county')).toEqual([]);
  });

  it('gives cards their columns, and finds them again by id', async () => {
    const plant = (await finder.find('国电华北电力廊坊热电厂'))[0]!;
    expect(plant).toMatchObject({ kind: 'plant', place: '廊坊市' });
    expect(JSON.parse(String(plant.columns!.units))[0]).toMatchObject({ plant: plant.title });
    expect(await finder.findById('plant', plant.id)).toMatchObject({ title: plant.title });
    expect(await finder.findById('plant', '131002')).toBeNull();
    expect((await finder.findById('county', '131002'))!.columns).not.toHaveProperty('geometry');
  });

  it('knows the county of a position', () => {
    expect(finder.countiesAt([SANHE, { lon: 100, lat: 30 }])).toEqual([
      expect.objectContaining({ name: '三河市', place: '廊坊市' }),
      null,
    ]);
  });

  it('finds nothing for nothing', async () => {
    expect(await finder.find('zzzz')).toEqual([]);
    expect(await finder.find('  ')).toEqual([]);
  });
});

describe('the search over a ledger', () => {
  const boilers = (names: readonly string[]) =>
    ledgerOf(names.map((name) => ({ ...SANHE, fuel: 'coal', capacityTph: 10, name })));

  it('finds names as written, by any reading of a character, and ids; the whole name first', async () => {
    const ledger = boilers(['重庆路锅炉房', '乐陵东锅炉', '热力ＡＢ站', 'ab', '其他']);
    const names = async (query: string) =>
      (await finder.findBoilers(ledger, query))!.hits.map(({ title }) => title.split(' · ')[0]);
    expect(await names('cqlglf')).toEqual(['重庆路锅炉房']);
    expect(await names('zhongqing')).toEqual(['重庆路锅炉房']);
    expect(await names('锅炉')).toEqual(['重庆路锅炉房', '乐陵东锅炉']);
    expect(await names('AB')).toEqual(['ab', '热力ＡＢ站']);
    expect(await names('陵东guo')).toEqual(['乐陵东锅炉']);
    expect(await names('没有')).toEqual([]);
  });

  it('never lets a match go on into the next name', async () => {
    expect((await finder.findBoilers(boilers(['东锅', '炉房']), '锅炉'))!.count).toBe(0);
    expect((await finder.findBoilers(boilers(['东锅', '炉房']), 'gl'))!.count).toBe(0);
  });

  it('counts all, lists the first few, and says where they are', async () => {
    const ledger = boilers(Array.from({ length: 300 }, (_, i) => `锅炉${i}`));
    const { count, hits } = (await finder.findBoilers(ledger, 'guolu'))!;
    expect(count).toBe(300);
    expect(hits.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(hits[0]!.place).toBe('廊坊市 三河市');
  });

  it('leaves off for a later query', async () => {
    const ledger = boilers(['锅炉']);
    const earlier = finder.findBoilers(ledger, 'g');
    const later = finder.findBoilers(ledger, 'gl');
    expect(await earlier).toBeNull();
    expect((await later)!.count).toBe(1);
  });

  it("finds features of the user's layers", async () => {
    const layers = [{ layer: 'l1', name: '企业', names: packTexts(['凤祥股份', '祥光铜业']) }];
    expect(await finder.findRows(layers, 'xg')).toMatchObject([
      { layer: 'l1', row: 1, title: '祥光铜业', layerName: '企业', score: 80 },
      { title: '凤祥股份', score: 60 },
    ]);
  });
});
