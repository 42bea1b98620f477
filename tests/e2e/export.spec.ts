import { expect, test } from './app-test.ts';

/** Rows of a simple CSV of ours as records. */
function parseCsv(text: string): Record<string, string>[] {
  expect(text.startsWith('\ufeff')).toBe(true);
  const [header, ...rows] = text.slice(1).trim().split('\r\n');
  const names = header!.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [names[i]!, cell])));
}

test('the closure list has the boilers that must close, and only those', async ({ app }) => {
  const { close } = await app.screen.totals();
  const { name, text } = await app.export(/关停清单 CSV/);
  expect(name).toBe('演示-关停清单-2020-03-31-15km.csv');
  const rows = parseCsv(text);
  expect(rows).toHaveLength(close);
  expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['close']));
  for (const { decided_by, clause } of rows) {
    expect(decided_by).not.toBe('');
    expect(clause).not.toBe('');
  }
});

test('the full result and the coverage hold what is on screen', async ({ app }) => {
  const totals = await app.screen.totals();
  const results = parseCsv((await app.export(/全部结果 CSV/)).text);
  expect(results).toHaveLength(5000);
  for (const [verdict, boilers] of Object.entries(totals)) {
    expect(results.filter((row) => row.verdict === verdict)).toHaveLength(boilers);
  }
  const coverage = await app.export(/供热覆盖 CSV/);
  expect(coverage.name).toBe('供热覆盖-2020-03-31-15km.csv');
  expect(parseCsv(coverage.text).filter(({ level }) => level === 'city')).toHaveLength(46);
});

test('the ticked boilers go out as GeoJSON', async ({ app, page }) => {
  for (const row of [0, 2]) await app.screen.rows.nth(row).getByRole('checkbox').check();
  await expect(page.getByText('已勾选 2 台')).toBeVisible();
  const { name, text } = await app.export(/选中锅炉 GeoJSON/);
  expect(name).toBe('演示-选中锅炉-2020-03-31-15km.geojson');
  const { features } = JSON.parse(text) as {
    features: { geometry: { type: string; coordinates: number[] }; properties: Record<string, unknown> }[];
  };
  expect(features).toHaveLength(2);
  for (const { geometry, properties } of features) {
    expect(geometry.type).toBe('Point');
    expect(geometry.coordinates[0]).toBeGreaterThan(70);
    expect(properties.verdict).toBe('close');
    expect(properties.synthetic).toBe(true);
  }
});
