import { expect, test } from 'vitest';
import { readParts } from '../../../../fixtures/read-slides.ts';
import { ledgerOf, middleOf, smallWorld, UNIT } from '../../../../fixtures/small-world.ts';
import { SOME_PICTURES, someBriefing } from '../../../../fixtures/some-briefing.ts';

const reference = smallWorld({ units: [{ ...UNIT, lon: 111.5, lat: 35.5 }] });
const boilers = [
  { ...middleOf('霸州市'), fuel: 'coal', capacityTph: 10, name: '<一号> & "锅炉"' },
  { ...middleOf('东丽区'), fuel: 'gas', capacityTph: 4 },
  { ...middleOf('东丽区'), fuel: 'coal', name: '长'.repeat(120), capacityTph: 20 },
] as const;
const make = (pictures = SOME_PICTURES) =>
  someBriefing({ reference, ledger: ledgerOf([...boilers]), area: { region: '2+26' }, pictures });
const made = make();

test('the list of types names every part once, and no part that is not there', async () => {
  const parts = readParts((await made).pptx);
  const types = parts.get('[Content_Types].xml')!;
  const named = [...types.matchAll(/<Override PartName="\/([^"]+)"/g)].map(([, name]) => name!);
  expect(new Set(named).size).toBe(named.length);
  for (const name of named) expect(parts.has(name), name).toBe(true);
  const endings = new Set([...types.matchAll(/<Default Extension="(\w+)"/g)].map(([, ending]) => ending!));
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml') continue;
    expect(named.includes(name) || endings.has(name.split('.').at(-1)!), name).toBe(true);
    if (/^ppt\/.*\.xml$/.test(name)) expect(named, name).toContain(name);
  }
});

test('every relation leads to a part', async () => {
  const parts = readParts((await made).pptx);
  for (const [name, text] of parts) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    for (const [, target] of text.matchAll(/Target="([^"]+)"/g)) {
      const path = new URL(target!, `http://x/${folder}`).pathname.slice(1);
      expect(parts.has(path), `${name} → ${target}`).toBe(true);
    }
  }
});

test('objects of a slide have ids of their own', async () => {
  for (const { ids } of (await made).slides) expect(new Set(ids).size).toBe(ids.length);
});

test('charts have no axis but those that they draw, and are numbered from 1 whatever was made before', async () => {
  const { pptx } = await make();
  const charts = [...readParts(pptx)].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
  expect(charts.map(([name]) => name)).toEqual(['ppt/charts/chart1.xml']);
  for (const [, text] of charts) {
    const named = [...text.matchAll(/<c:axId val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(named).size).toBe(2);
    expect(named).toHaveLength(4);
  }
});

test('both masters have a theme of their own, in fonts that Chinese offices have', async () => {
  const parts = readParts((await made).pptx);
  expect(parts.get('ppt/notesMasters/_rels/notesMaster1.xml.rels')).toContain('theme2.xml');
  for (const theme of ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml']) {
    expect(parts.get(theme)).toContain('<a:ea typeface="微软雅黑"/>');
  }
  expect(parts.get('ppt/slides/slide1.xml')).not.toContain('lang="en-US"');
});

test('pictures and charts say what they show; every slide has a title but the cover', async () => {
  const { slides } = await made;
  expect(slides.flatMap(({ alts }) => alts)).toEqual([
    '“2+26”区域锅炉结论分布图',
    '各地锅炉结论堆积条形图',
    '“2+26”区域供热半径覆盖图',
  ]);
  for (const { title } of slides.slice(1)) expect(title).not.toBe('');
});

test('without pictures the summary has a chart in the place of its map', async () => {
  const { slides } = await make({ verdicts: null, coverage: null });
  expect(slides[1]!.charts).toHaveLength(1);
  expect(slides.flatMap(({ alts }) => alts)).toEqual(['各地锅炉结论堆积条形图', '各地锅炉结论堆积条形图']);
});

test('texts of the ledger stand as they are, what is too long ends in an ellipsis', async () => {
  const names = (await made).slides
    .flatMap(({ tables }) => tables)
    .filter(({ rows: [head] }) => head!.length === 8)
    .flatMap(({ rows: [, ...rows] }) => rows.map((row) => row[1]!));
  expect(names).toContain('<一号> & "锅炉"');
  expect(names.find((name) => name.startsWith('长'))).toMatch(/^长{10,60}…$/);
});

test('the same briefing is the same bytes', async () => {
  const [a, b] = [await make(), await make()];
  expect(Buffer.from(a.pptx).equals(Buffer.from(b.pptx))).toBe(true);
});
