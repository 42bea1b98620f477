import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { AppDriver } from './app-driver.ts';
import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';
import { gb18030Ledger } from './sample-ledger.ts';

test.use({ withMap: false });

/** Of the sample ledger: the verdicts of its five boilers. */
const OWN_TOTALS = { close: 1, retrofit: 1, review: 1, retain: 1, outside: 1 };

/** Another project takes a moment to open: until then the totals are those of the one before. */
async function expectOwnTotals(app: AppDriver): Promise<void> {
  await expect.poll(() => app.screen.totals(), { timeout: 30_000 }).toMatchObject(OWN_TOTALS);
}

const saveStatus = (page: Page) => page.locator('.save-status');
const saved = (page: Page) => expect(saveStatus(page)).toHaveAttribute('data-save', 'saved');

async function importSample(app: AppDriver): Promise<void> {
  await app.importLedger(gb18030Ledger(), 'GCJ-02');
  await app.expectRowsAccountedFor(9, 5, 4);
  await app.viewResults();
  await app.expectTotals(OWN_TOTALS);
}

async function openPanel(page: Page) {
  const menu = page.getByRole('group', { name: '项目' });
  if ((await menu.locator('.projects').count()) === 0) await menu.getByRole('button').first().click();
  await expect(menu.locator('.project-list').first()).toBeVisible();
  return menu;
}

test('a project survives a reload: ledger, rejects, parameters and view', async ({ app, page }) => {
  await importSample(app);
  await app.setRadius(22);
  await app.switchArea('聊城');
  await app.screen.settled();
  const totals = await app.screen.totals();
  await saved(page);
  await page.reload();
  await app.expectTotals(totals);
  await expect(page.getByRole('spinbutton', { name: '半径（公里）' })).toHaveValue('22');
  await expect(page.getByRole('combobox', { name: '区域' })).toHaveValue('聊城');
  await expect(page.getByRole('button', { name: '退回 4 行' })).toBeVisible();
  await expect(page.getByRole('group', { name: '项目' }).getByRole('button').first()).toHaveText('锅炉台账');
});

test('an import that was cut off is told, and the project is as before', async ({ app, page }) => {
  await importSample(app);
  await saved(page);
  const rows = Array.from(
    { length: 400_000 },
    (_, i) => `B${i},${110 + (i % 900) / 100},${35 + (i % 500) / 100},10,煤`,
  );
  const bytes = new TextEncoder().encode(`编号,经度,纬度,额定蒸发量(t/h),燃料类型\n${rows.join('\n')}\n`);
  await app.importLedger({ name: '大台账.csv', bytes }, 'WGS-84');
  await expect(app.screen.dialog.locator('progress')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('上次导入“大台账.csv”时页面中断');
  await app.expectTotals(OWN_TOTALS);
});

test('several projects: new, rename, open, delete and undo', async ({ app, page }) => {
  await importSample(app);
  await saved(page);
  let panel = await openPanel(page);
  await panel.getByRole('button', { name: '重命名 锅炉台账' }).click();
  await panel.getByRole('textbox', { name: '项目名称' }).fill('廊坊 2020');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button').first()).toHaveText('廊坊 2020');

  await panel.getByRole('button', { name: '新建' }).click();
  await expect(page.getByRole('heading', { name: '拖入锅炉台账，或试用示例台账' })).toBeVisible();
  await page.getByRole('button', { name: '载入演示数据' }).click();
  await app.screen.settled();
  expect((await app.screen.totals()).close).toBeGreaterThan(100);

  panel = await openPanel(page);
  await panel.getByRole('button', { name: '打开 廊坊 2020' }).click();
  await expectOwnTotals(app);
  panel = await openPanel(page);
  await panel.getByRole('button', { name: '复制 廊坊 2020' }).click();
  await expect(panel.getByRole('button', { name: '打开 廊坊 2020 副本' })).toBeVisible();
  await panel.getByRole('button', { name: '删除 廊坊 2020 副本' }).click();
  await expect(panel.getByText('已删除“廊坊 2020 副本”')).toBeVisible();
  await expect(panel.getByRole('button', { name: '打开 廊坊 2020 副本' })).toHaveCount(0);
  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(panel.getByRole('button', { name: '打开 廊坊 2020 副本' })).toBeVisible();

  // The open one goes too; another one opens in its place, and it can be brought back.
  await panel.getByRole('button', { name: '删除 廊坊 2020', exact: true }).click();
  await expect(panel.getByText('最近删除')).toBeVisible();
  await panel.getByRole('button', { name: '恢复 廊坊 2020', exact: true }).click();
  await panel.getByRole('button', { name: '打开 廊坊 2020', exact: true }).click();
  await expectOwnTotals(app);
});

test('a .lantu file opens in another browser to the same result', async ({ app, page, browser, baseURL }) => {
  await importSample(app);
  await app.setRadius(18);
  await app.screen.settled();
  const totals = await app.screen.totals();
  const before = await app.export({ what: '全部结果', format: 'CSV' });
  await app.closeExport();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(download.suggestedFilename()).toBe('锅炉台账.lantu');
  const file = { name: '锅炉台账.lantu', mimeType: '', buffer: await readFile(await download.path()) };

  const elsewhere = await browser.newContext({ baseURL: baseURL!, viewport: { width: 1280, height: 720 } });
  const other = await elsewhere.newPage();
  const there = new AppDriver(other);
  await there.open();
  await other.getByRole('banner').getByRole('button', { name: '导入' }).click();
  const damaged = { ...file, name: '坏的.lantu', buffer: file.buffer.subarray(0, file.buffer.length - 40) };
  await there.screen.dialog.locator('input[type=file]').setInputFiles(damaged);
  await expect(other.getByText('项目文件不完整，末尾缺失')).toBeVisible();
  await other.keyboard.press('Escape');
  expect((await there.screen.totals()).close).toBeGreaterThan(100);

  const panel = await openPanel(other);
  await panel.locator('input[type=file]').setInputFiles(file);
  await there.expectTotals(totals);
  const after = await there.export({ what: '全部结果', format: 'CSV' });
  expect(after.text).toBe(before.text);
  expect(after.name).toBe(before.name);
  await elsewhere.close();
});

test('a second tab can only look, until it takes over', async ({ app, page, context }) => {
  await importSample(app);
  await saved(page);
  const second = await context.newPage();
  const there = new AppDriver(second);
  await second.goto('./');
  await there.expectTotals(OWN_TOTALS);
  await expect(saveStatus(second)).toHaveAttribute('data-save', 'readOnly');
  await app.setRadius(31);
  await second.getByRole('button', { name: '在本页编辑' }).click();
  // What the first tab had not saved yet comes along.
  await expect(second.getByRole('spinbutton', { name: '半径（公里）' })).toHaveValue('31');
  await expect(saveStatus(page)).toHaveAttribute('data-save', 'readOnly');
  await expect(page.getByText('此项目已由另一个标签页接管')).toBeVisible();
});

test('axe finds nothing in the projects panel, light and dark', async ({ app, page }) => {
  await importSample(app);
  await saved(page);
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: /^复制/ }).first().click();
  await panel.getByRole('button', { name: /^删除 .* 副本/ }).click();
  await expect(panel.getByText('最近删除')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expectNoViolations(page, `projects, ${colorScheme}`);
  }
});
