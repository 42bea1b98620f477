import { expect, test } from './app-test.ts';
import { bureauWorkbook, copiedCells, surveyShapefile } from './import-files.ts';

// The preview of a file is a drawing of its own.
test.use({ withMap: false });

test('a workbook with merged headers in GCJ-02: sheet, header, units and datum are found and confirmed', async ({
  app,
}) => {
  const { dialog } = app.screen;
  await app.startImport(await bureauWorkbook());
  // The ledger is on the second sheet, below a title, under two header rows.
  await expect(dialog.getByLabel('工作表或图层')).toHaveValue('1');
  await expect(dialog.getByRole('button', { name: '以第 2 行为表头' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(dialog.getByRole('button', { name: '以第 3 行为表头' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(dialog).toContainText('MW → t/h');
  // The counties that rows name leave no doubt; the map shows what another datum would do.
  await expect(dialog.getByRole('radio', { name: 'GCJ-02' })).toBeChecked();
  await expect(dialog).toContainText('60 行落入所写区县');
  await expect(dialog.locator('.place-map')).toHaveCount(2);
  await expect(dialog).toContainText(/两者相差约 [45]\d\d.m/);
  await app.confirmImport();
  await app.expectRowsAccountedFor(60, 60, 0);
  await expect(dialog).toContainText('合计');
  await app.viewResults();
});

test('another sheet is taken, and another row made the header', async ({ app }) => {
  const { dialog } = app.screen;
  await app.startImport(await bureauWorkbook());
  await dialog.getByLabel('工作表或图层').selectOption({ index: 0 });
  await expect(dialog.getByText('先指定经度、纬度两列')).toBeVisible();
  await dialog.getByRole('button', { name: '以第 2 行为表头' }).click();
  await expect(dialog.getByLabel('“名称”对应的列').locator('option')).toContainText(['不使用', '请如实填写']);
});

test('columns are set by hand and remembered for the next file with that header', async ({ app }) => {
  const { dialog } = app.screen;
  const header = ['甲', '乙', '丙', '丁', '戊', '己'];
  const file = { name: 'a.tsv', bytes: new TextEncoder().encode(copiedCells(header)) };
  await app.startImport(file);
  await dialog.getByLabel('“名称”对应的列').selectOption('乙');
  await dialog.getByLabel('“经度 / 东坐标”对应的列').selectOption('丙');
  await dialog.getByLabel('“纬度 / 北坐标”对应的列').selectOption('丁');
  await dialog.getByRole('radio', { name: 'WGS-84' }).check();
  await app.confirmImport();
  await app.expectRowsAccountedFor(5, 5, 0);

  await dialog.getByRole('button', { name: '导入另一个文件' }).click();
  await app.giveFiles([{ ...file, name: 'b.tsv' }]);
  await expect(dialog).toContainText('沿用上次同表头文件的对应关系');
  await expect(dialog.getByLabel('“经度 / 东坐标”对应的列')).toHaveValue('2');
  // The datum is another file's: it is asked for again, and the ledger that is there is named.
  await expect(dialog.getByRole('button', { name: '导入', exact: true })).toBeDisabled();
  await expect(dialog.getByRole('radio', { name: /追加到现有台账（a\.tsv，5 台）/ })).toBeVisible();
});

test('a GBK Shapefile with its .prj brings names and datum with it', async ({ app }) => {
  const { dialog } = app.screen;
  await app.startImport(surveyShapefile());
  await expect(dialog).toContainText('沧州热力一站');
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(dialog.locator('.candidate-chosen')).toContainText('文件注明');
  await app.confirmImport();
  await app.expectRowsAccountedFor(5, 5, 0);
  await app.viewResults();
  await app.expectVerdict('GL-01', 'close');
});
