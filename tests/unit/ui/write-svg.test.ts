import { expect, test } from 'vitest';
import type { ChartModel } from '../../../src/ui/charts/chart-model.ts';
import { writeSvg } from '../../../src/ui/charts/write-svg.ts';

const MODEL: ChartModel = {
  id: 'closures',
  title: '应关停锅炉 <按城市> & "区县"',
  unit: '台',
  caveat: '',
  source: '台账',
  note: '',
  synthetic: true,
  direction: 'columns',
  categories: [],
  series: [
    { id: 'close', name: '应关停', colour: 'verdictClose', kind: 'bar', pattern: 'plain', values: [] },
    { id: 'review', name: '待核实', colour: 'verdictReview', kind: 'bar', pattern: 'dots', values: [] },
  ],
  marks: [],
  band: null,
  limit: null,
  decimals: 0,
  choice: '',
  clear: () => undefined,
  pick: null,
  ranges: false,
} as unknown as ChartModel;

const measure = (text: string) => text.length * 14;
const drawn = () => '<svg width="896" height="440"><text>12</text></svg>';

async function svgOf(demo: string | null, footer: readonly string[] = []): Promise<string> {
  return writeSvg(MODEL, { footer, demo }, measure, drawn).text();
}

test('texts stay texts, whatever is in them', async () => {
  const svg = await svgOf(null, ['来源：<甲> & 乙\u0007']);
  expect(svg).toContain('应关停锅炉 &lt;按城市&gt; &amp; &quot;区县&quot;（台）</text>');
  expect(svg).toContain('>来源：&lt;甲&gt; &amp; 乙</text>');
  expect(svg).toContain('>应关停</text>');
  expect(svg).not.toContain('\u0007');
});

test('the chart stands in its place, below title and legend', async () => {
  expect(await svgOf(null)).toContain('<svg x="32" y="88" width="896" height="440"><text>12</text>');
});

test('demonstration data is stamped, the bureau’s own is not', async () => {
  expect(await svgOf('演示数据')).toContain('>演示数据</text>');
  expect(await svgOf(null)).not.toContain('演示数据');
});

test('a long line goes on below, none of it lost', async () => {
  const line = '依据'.repeat(60);
  const svg = await svgOf(null, [line]);
  const lines = [...svg.matchAll(/<text[^>]*>((?:依据|据依|依|据)+)<\/text>/g)].map(([, text]) => text);
  expect(lines.length).toBe(2);
  expect(lines.join('')).toBe(line);
});
