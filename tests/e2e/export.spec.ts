import AxeBuilder from '@axe-core/playwright';
import { read, utils } from '@e965/xlsx';
import { expect, test } from './app-test.ts';

test.use({ withMap: false });

/** Rows of a simple CSV of ours as records. */
function parseCsv(text: string): Record<string, string>[] {
  expect(text.startsWith('\ufeff')).toBe(true);
  const [header, ...rows] = text.slice(1).trim().split('\r\n');
  const names = header!.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [names[i]!, cell])));
}

test('two actions give the closure list as a workbook; as CSV it has the same boilers, and only those', async ({
  app,
}) => {
  const { close } = await app.screen.totals();
  const workbook = await app.export();
  expect(workbook.name).toBe('演示-关停清单-2020-03-31-15km.xlsx');
  await expect(app.screen.exportPanel).toBeHidden();
  const book = read(workbook.bytes);
  expect(book.SheetNames).toEqual(['关停清单', '汇总', '条文', '来源与参数']);
  const listed = utils.sheet_to_json<Record<string, string>>(book.Sheets.关停清单!);
  expect(listed).toHaveLength(close);
  expect(new Set(listed.map(({ 结论 }) => 结论))).toEqual(new Set(['应关停淘汰']));
  expect(new Set(listed.map(({ 演示数据 }) => 演示数据))).toEqual(new Set(['是']));

  const { name, text } = await app.export({ what: '关停清单', format: 'CSV' });
  expect(name).toBe('演示-关停清单-2020-03-31-15km.csv');
  const rows = parseCsv(text);
  expect(rows).toHaveLength(close);
  expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['close']));
  for (const { decided_by, clause } of rows) {
    expect(decided_by).not.toBe('');
    expect(clause).not.toBe('');
  }
});

test('the full result and the coverage hold what is on screen, and the ticked boilers go out as GeoJSON', async ({
  app,
  page,
}) => {
  const totals = await app.screen.totals();
  const results = parseCsv((await app.export({ what: '全部结果', format: 'CSV' })).text);
  expect(results).toHaveLength(5000);
  for (const [verdict, boilers] of Object.entries(totals)) {
    expect(results.filter((row) => row.verdict === verdict)).toHaveLength(boilers);
  }
  // The format is the one chosen before.
  const coverage = await app.export({ what: '供热覆盖' });
  expect(coverage.name).toBe('供热覆盖-2020-03-31-15km.csv');
  expect(parseCsv(coverage.text).filter(({ level }) => level === 'city')).toHaveLength(46);
  const outlines = await app.export({ format: 'GeoJSON' });
  const covered = JSON.parse(outlines.text) as { features: { geometry: { type: string } }[] };
  expect(new Set(covered.features.map(({ geometry }) => geometry.type))).toEqual(new Set(['MultiPolygon']));

  await app.closeExport();
  for (const row of [0, 2]) await app.screen.rows.nth(row).getByRole('checkbox').check();
  await expect(page.getByText('已勾选 2 台')).toBeVisible();
  const { name, text } = await app.export({ what: '选中锅炉', format: 'GeoJSON' });
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

test('every format comes, in another datum that name and file tell; what a format cannot hold is said', async ({
  app,
  page,
}) => {
  const beginnings = {
    FlatGeobuf: ['fgb', 'fgb\u0003'],
    'Shapefile（ZIP）': ['shp.zip', 'PK'],
    KML: ['kml', '<?xml'],
    'GeoJSON（逐行）': ['geojsonl', '{"type":"Feature"'],
    CSV: ['csv', 'row,id'],
  };
  for (const [format, [ending, beginning]] of Object.entries(beginnings)) {
    const system = { system: 'GCJ-02（高德、腾讯）' };
    const encoding = format === 'CSV' ? { encoding: 'GB18030（GBK）' } : {};
    const file = await app.export({ what: '关停清单', format, ...system, ...encoding });
    expect(file.name).toBe(`演示-关停清单-2020-03-31-15km-gcj02.${ending}`);
    expect(file.text.startsWith(beginning!), format).toBe(true);
    if (format === 'CSV') {
      expect(new TextDecoder('gb18030', { fatal: true }).decode(file.bytes)).toContain('天津市');
    }
    await app.closeExport();
  }

  await app.openExport();
  const panel = app.screen.exportPanel;
  await panel.getByRole('radio', { name: 'KML', exact: true }).check();
  await panel.getByRole('combobox', { name: '坐标系' }).selectOption({ label: 'CGCS2000 高斯 3° 带' });
  await panel.getByRole('button', { name: '导出文件' }).click();
  await expect(panel.getByRole('alert')).toContainText('KML 只能用经纬度');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('the export panel works by keyboard and has no accessibility faults', async ({ app, page }) => {
  await app.tabTo(app.screen.topBar.getByRole('button', { name: '导出', exact: true }));
  await page.keyboard.press('Enter');
  const panel = app.screen.exportPanel;
  await app.tabTo(panel.getByRole('radio', { name: '关停清单' }));
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('radio', { name: '全部结果' })).toBeChecked();
  const { violations } = await new AxeBuilder({ page }).include('.export-panel').analyze();
  expect(violations).toEqual([]);
  await app.tabTo(panel.getByRole('button', { name: '导出文件' }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('演示-筛查结果-2020-03-31-15km.xlsx');
});
