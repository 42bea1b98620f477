import { expect, test } from './app-test.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

// Yuncheng, Fenwei: a coal boiler of 20 t/h closes inside a built-up area and is retained outside.
const LEDGER = `id,name,lon,lat,capacity_tph,fuel
B1,城内供热站,111.0030,35.0260,20,coal
B2,城外供热站,110.7000,35.2000,20,coal
`;
const BUILT_UP = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { 名称: '盐湖区建成区' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [110.95, 34.99],
            [111.05, 34.99],
            [111.05, 35.07],
            [110.95, 35.07],
            [110.95, 34.99],
          ],
        ],
      },
    },
  ],
});

test('a built-up area of the user decides, is drawn, named, found, and removed with undo', async ({
  app,
  page,
}) => {
  await app.importLedger(file('台账.csv', LEDGER), 'WGS-84');
  await app.viewResults();
  await app.expectVerdict('B1', 'review');

  await app.startImport(file('建成区.geojson', BUILT_UP));
  await app.screen.dialog.getByRole('radio', { name: 'WGS-84' }).check();
  await app.confirmImport();
  await app.screen.dialog.getByRole('button', { name: '查看图层' }).click();
  await expect(app.screen.dialog).toBeHidden();
  await app.expectVerdict('B1', 'close');

  const entry = page.locator('[data-user-layer]');
  await expect(entry).toContainText('建成区');
  await expect(entry).toContainText('导入');
  await expect(entry.locator('.source')).toContainText('建成区.geojson');
  await entry.getByRole('button', { name: /^显示设置/ }).click();
  await entry.getByRole('button', { name: '缩放至图层' }).click();
  await app.clickMap(60, 40);
  await expect(app.screen.details).toContainText('盐湖区建成区');

  await entry.getByRole('button', { name: '重命名' }).click();
  await page.getByLabel('图层名称').fill('运城建成区');
  await page.keyboard.press('Enter');
  await expect(entry).toContainText('运城建成区');

  await entry.getByRole('button', { name: '移除' }).click();
  await expect(entry).toHaveCount(0);
  await app.expectVerdict('B1', 'review');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(entry).toHaveCount(1);
  await app.expectVerdict('B1', 'close');
});
