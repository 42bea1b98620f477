import { expect, test } from './app-test.ts';
import { copiedCells } from './import-files.ts';
import { gb18030Ledger, SAMPLE } from './sample-ledger.ts';

test.use({ withMap: false });

test('cells copied from a sheet are pasted into the window, or into a field by keyboard', async ({
  app,
  page,
}) => {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, copiedCells());
  const { dialog } = app.screen;
  await expect(dialog).toContainText('粘贴的表格');
  await dialog.getByRole('radio', { name: 'WGS-84' }).check();
  await app.confirmImport();
  await app.expectRowsAccountedFor(5, 5, 0);

  await dialog.getByRole('button', { name: '导入另一个文件' }).click();
  await dialog.getByLabel('粘贴表格').fill('沧州');
  await dialog.getByRole('button', { name: '使用粘贴内容' }).click();
  await expect(dialog.getByRole('alert')).toContainText('没有可用的表格');
  await dialog.getByLabel('粘贴表格').fill(copiedCells());
  await dialog.getByRole('button', { name: '使用粘贴内容' }).click();
  await expect(dialog.getByLabel('“经度 / 东坐标”对应的列')).toHaveValue('2');
});

test('an address on the own server is read, any other is refused with its reason', async ({ app }) => {
  const { dialog } = app.screen;
  await app.openImport();
  await dialog.getByLabel('网址').fill('https://example.org/a.csv');
  await dialog.getByRole('button', { name: '读取', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('安全策略不允许读取');
  await dialog.getByLabel('网址').fill('samples/demo-ledger.csv');
  await dialog.getByRole('button', { name: '读取', exact: true }).click();
  await expect(dialog).toContainText('demo-ledger.csv');
  await expect(dialog.getByLabel('“编号”对应的列')).toHaveValue('0');
});

test('several files are confirmed in turn; one that cannot be read does not stop the others', async ({
  app,
}) => {
  const { dialog } = app.screen;
  const ledger = gb18030Ledger();
  await app.openImport();
  await app.giveFiles([
    { ...ledger, name: '一.csv' },
    { name: '空.csv', bytes: new Uint8Array(0) },
    { name: '二.tsv', bytes: new TextEncoder().encode(copiedCells()) },
  ]);
  const queue = dialog.getByRole('navigation', { name: '文件列表' });
  await expect(queue.getByRole('button', { name: /空\.csv/ })).toContainText('未能读取');
  await dialog.getByRole('radio', { name: 'GCJ-02' }).check();
  await app.confirmImport();
  await app.expectRowsAccountedFor(9, 5, 4);
  await dialog.getByRole('button', { name: '下一个文件：二.tsv' }).click();
  await dialog.getByRole('radio', { name: /追加到现有台账/ }).check();
  await dialog.getByRole('radio', { name: 'WGS-84' }).check();
  await app.confirmImport();
  await app.expectRowsAccountedFor(5, 5, 0);
  await expect(queue.getByRole('button', { name: /一\.csv/ })).toContainText('接收 5，退回 4');
  await app.viewResults();
  await expect(app.row('GL-01')).toHaveCount(2);
});

test('a rejected row is corrected in the report, the correction taken back, and made in a file of its own', async ({
  app,
}) => {
  const { dialog } = app.screen;
  await app.importLedger(gb18030Ledger(), 'GCJ-02');
  await app.expectRowsAccountedFor(9, 5, 4);
  await dialog.getByRole('button', { name: /改正表格第 9 行/ }).click();
  // Longitude and latitude were swapped.
  await dialog.getByLabel('经度', { exact: true }).fill('116.5');
  await dialog.getByLabel('纬度', { exact: true }).fill('39.3');
  await dialog.getByLabel('纬度', { exact: true }).press('Enter');
  await app.expectRowsAccountedFor(9, 6, 3);
  await dialog.getByRole('button', { name: '撤销对第 9 行的改正' }).click();
  await app.expectRowsAccountedFor(9, 5, 4);
  // Escape leaves the row, not the dialog.
  await dialog.getByRole('button', { name: /改正表格第 8 行/ }).click();
  await dialog.getByLabel('经度', { exact: true }).press('Escape');
  await expect(dialog.getByLabel('经度', { exact: true })).toBeHidden();
  await expect(dialog).toBeVisible();

  // Rows that were corrected elsewhere come back alone.
  await dialog.getByRole('button', { name: '导入另一个文件' }).click();
  const { lon, lat } = SAMPLE[0];
  const list = [
    'row,编号,企业名称,经度,纬度,额定蒸发量(t/h),燃料类型,氮氧化物,reason,message,suggestion',
    `6,GL-91,缺坐标,${lon},${lat},10,煤,,position-missing,,`,
  ].join('\n');
  await app.giveFiles([{ name: '退回行.csv', bytes: new TextEncoder().encode(list) }]);
  await expect(dialog.getByRole('radio', { name: /改正 锅炉台账\.csv 的退回行/ })).toBeChecked();
  await app.confirmImport();
  await app.expectRowsAccountedFor(9, 6, 3);
  await app.viewResults();
  await expect(app.row('GL-91')).toHaveCount(1);
});
