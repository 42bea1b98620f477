import { expect, test } from './app-test.ts';

test.use({ withMap: false });

test('script in names is shown as text, in the table, the details and the export', async ({ app, page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const name = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const text = `编号,企业名称,经度,纬度,额定蒸发量(t/h),燃料类型\nX1,${name},117.2501,39.0701,20,煤\n`;
  await app.importLedger({ name: '<b>台账.csv', bytes: new TextEncoder().encode(text) }, 'WGS-84');
  await app.viewResults();
  await expect(app.row('X1')).toContainText(name);
  await app.openBoiler('X1');
  await expect(app.screen.details).toContainText(name);
  const { text: exported } = await app.export({ what: '全部结果', format: 'CSV' });
  expect(exported).toContain(name);
  expect(await page.locator('img[src="x"], script:not([src])').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test('a file that cannot be read leaves the ledger and its verdicts as they were', async ({ app }) => {
  const before = await app.screen.totals();
  await app.startImport({
    name: '坏.xlsx',
    bytes: new TextEncoder().encode(`PK\u0003\u0004${'\0'.repeat(2000)}`),
  });
  await expect(app.screen.dialog).toContainText(/不是|无法|损坏/);
  await app.screen.page.keyboard.press('Escape');
  await expect(app.screen.dialog).toBeHidden();
  expect(await app.screen.totals()).toEqual(before);
});
