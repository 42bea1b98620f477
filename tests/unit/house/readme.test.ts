import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPlaces } from '../../../data/boundaries/read-boundaries.ts';
import { geometryAreaM2 } from '../../../src/geo/area.ts';
import { readPublishedAreas } from '../../fixtures/published-areas.ts';

const README = readFileSync('README.md', 'utf8');

/** The README's table, computed from the boundaries as they are now. */
function areaTable(): string {
  const published = new Map(
    readPublishedAreas().map(({ adcode, publishedAreaKm2 }) => [adcode, publishedAreaKm2]),
  );
  const rows = readPlaces().features.map(({ geometry, properties }) => {
    const areaKm2 = geometryAreaM2(geometry) / 1e6;
    const publishedKm2 = published.get(properties.adcode)!;
    const difference = ((areaKm2 / publishedKm2 - 1) * 100).toFixed(2).replace('-', '−');
    return `| ${properties.name} | ${properties.adcode} | ${areaKm2.toFixed(0)} | ${publishedKm2} | ${difference} |`;
  });
  return [
    '| place | adcode | km² here | km² published | difference % |',
    '|---|---|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

test("the README's table of areas is what the boundaries give", () => {
  const written = /<!-- area-table -->\n([\s\S]*?)\n<!-- \/area-table -->/.exec(README)?.[1];
  expect(written).toBe(areaTable());
});

test('the README links only files that exist', () => {
  for (const [, target] of README.matchAll(/\]\((?!http)([^)#]+)\)/g)) {
    expect(() => readFileSync(target!)).not.toThrow();
  }
});
