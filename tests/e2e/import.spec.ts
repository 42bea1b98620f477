import { expect, test } from './app-test.ts';
import { gb18030Ledger, SAMPLE } from './sample-ledger.ts';

test('takes a GeoJSON dropped on the map', async ({ app, page }) => {
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: SAMPLE.map(({ id, name, lon, lat, tph, fuel }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { id, name, capacity_tph: Number(tph), fuel },
    })),
  });
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'ledger.geojson'));
    return transfer;
  }, text);
  const map = page.getByRole('main', { name: '地图' });
  await map.dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('松开以导入')).toBeVisible();
  await map.dispatchEvent('drop', { dataTransfer: data });
  await expect(app.screen.dialog).toContainText('ledger.geojson');
  await app.screen.dialog.getByRole('radio', { name: 'WGS-84' }).check();
  await app.screen.dialog.getByRole('button', { name: '导入', exact: true }).click();
  await app.expectRowsAccountedFor(5, 5, 0);
  await app.viewResults();
  await app.expectVerdict('GL-01', 'close');
});

test.describe('without a map', () => {
  test.use({ withMap: false });

  test('imports a GB18030 ledger in GCJ-02: every row accounted for, verdicts and rejects shown', async ({
    app,
    page,
  }) => {
    const { screen } = app;
    await app.startImport(gb18030Ledger());
    const start = screen.dialog.getByRole('button', { name: '导入', exact: true });
    // No datum is taken for granted.
    await expect(screen.dialog.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(start).toBeDisabled();
    await screen.dialog.getByRole('radio', { name: 'GCJ-02' }).check();
    await start.click();

    await app.expectRowsAccountedFor(9, 5, 4);
    await expect(screen.dialog).toContainText('GB18030');
    for (const code of ['position-missing', 'position-zero', 'position-swapped', 'position-not-a-number']) {
      await expect(screen.dialog.getByRole('row').filter({ hasText: code })).toHaveCount(1);
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      screen.dialog.getByRole('button', { name: '下载退回清单' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('退回行.xlsx');

    await app.viewResults();
    await expect(page.getByRole('region', { name: '筛查结果' })).not.toContainText('演示数据');
    await app.expectTotals({ close: 1, retrofit: 1, review: 1, retain: 1, outside: 1 });
    await app.expectVerdict('GL-01', 'close');
    await app.expectVerdict('GL-02', 'retrofit');
    await app.expectVerdict('GL-03', 'review');
    await app.expectVerdict('GL-04', 'retain');
    await app.expectVerdict('GL-05', 'outside');
    await expect(page.getByRole('button', { name: '退回 4 行' })).toBeVisible();

    // Half a kilometre lies between the datums: the position must have come back.
    await app.openBoiler('GL-01');
    const position = await screen.details
      .locator('.fact', { hasText: '坐标（WGS-84）' })
      .locator('dd')
      .textContent();
    const [lon, lat] = position!.match(/\d+\.\d+/g)!.map(Number);
    expect(lon).toBeCloseTo(SAMPLE[0].lon, 5);
    expect(lat).toBeCloseTo(SAMPLE[0].lat, 5);
  });

  test('says why a file cannot be read and keeps the ledger that was there', async ({ app }) => {
    const before = await app.screen.totals();
    const { dialog } = app.screen;
    await app.startImport({ name: 'a.csv', bytes: new Uint8Array(0) });
    await expect(dialog.getByRole('alert')).toContainText('文件为空');
    await expect(dialog).toContainText('原有数据未受影响');
    // A table without positions waits for its columns to be named.
    await dialog.getByRole('button', { name: '导入另一个文件' }).click();
    await app.giveFiles([{ name: 'b.csv', bytes: new TextEncoder().encode('甲,乙\n1,2\n') }]);
    await dialog.getByRole('button', { name: /b\.csv/ }).click();
    await dialog.getByRole('radio', { name: 'WGS-84' }).check();
    await expect(dialog).toContainText('先指定经度、纬度两列');
    await expect(dialog.getByRole('button', { name: '导入', exact: true })).toBeDisabled();
    await app.screen.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect(await app.screen.totals()).toEqual(before);
  });
});
