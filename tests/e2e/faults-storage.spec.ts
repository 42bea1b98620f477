import type { BrowserContext, Page } from '@playwright/test';
import { AppDriver } from './app-driver.ts';
import { expect, takeWebGlAway, test } from './app-test.ts';
import { gb18030Ledger } from './sample-ledger.ts';

test.use({ withMap: false });

/** Of the sample ledger: the verdicts of its five boilers. */
const OWN_TOTALS = { close: 1, retrofit: 1, review: 1, retain: 1, outside: 1 };

const saveStatus = (page: Page) => page.locator('.save-status');

function storageWorker(page: Page) {
  return page.workers().find((worker) => worker.url().includes('storage-worker'))!;
}

async function importSample(app: AppDriver): Promise<void> {
  await app.importLedger(gb18030Ledger(), 'GCJ-02');
  await app.expectRowsAccountedFor(9, 5, 4);
  await app.viewResults();
  await app.expectTotals(OWN_TOTALS);
}

async function importAnother(app: AppDriver): Promise<void> {
  const csv = '编号,经度,纬度,额定蒸发量(t/h),燃料类型\nX1,117.25013,39.07011,20,煤\n';
  await app.importLedger({ name: '另一份.csv', bytes: new TextEncoder().encode(csv) }, 'WGS-84');
  await app.viewResults();
}

/** Opens the app anew in the same browser, as a user would after a crash. */
async function reopen(context: BrowserContext): Promise<{ there: AppDriver; page: Page }> {
  const page = await context.newPage();
  await page.addInitScript(takeWebGlAway);
  await page.goto('./');
  return { there: new AppDriver(page), page };
}

test('storage full: said so, the last saved state stays, and the rest is saved once there is room', async ({
  app,
  page,
  context,
}) => {
  await importSample(app);
  await expect(saveStatus(page)).toHaveAttribute('data-save', 'saved');
  // The real worker, its database and its errors; only the disk's answer is the test's.
  await storageWorker(page).evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(self, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('there is no room', 'QuotaExceededError');
    };
  });
  await importAnother(app);
  const told = page.getByRole('alert').filter({ hasText: '浏览器存储空间已满' });
  await expect(told).toContainText('最近的改动未保存；上次保存的状态完好');
  // What is on screen goes on working, and can be taken out as a file.
  await app.expectVerdict('X1', 'close');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    told.getByRole('button', { name: '保存为文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.lantu$/);
  const beside = await reopen(context);
  await beside.there.expectTotals(OWN_TOTALS);
  await beside.page.close();

  await storageWorker(page).evaluate(() => (self as unknown as { makeRoom(): void }).makeRoom());
  await told.getByRole('button', { name: '重试' }).click();
  await expect(saveStatus(page)).toHaveAttribute('data-save', 'saved');
  await page.reload();
  await app.expectVerdict('X1', 'close');
});

test('a tab that is killed in mid-save: the state before is there, and it is said that changes are missing', async ({
  app,
  page,
  context,
}) => {
  await importSample(app);
  await expect(saveStatus(page)).toHaveAttribute('data-save', 'saved');
  // The save stands still where it would begin to count.
  await storageWorker(page).evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...values: Parameters<typeof put>) {
      if (this.name === 'projects') for (;;);
      return put.apply(this, values);
    };
  });
  await importAnother(app);
  await expect(saveStatus(page)).toHaveAttribute('data-save', 'saving');
  // The longest wait before a save, and the writing of its parts.
  await page.waitForTimeout(4000);
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  const { there, page: after } = await reopen(context);
  await there.expectTotals(OWN_TOTALS);
  await expect(after.getByRole('alert')).toContainText('上次导入“另一份.csv”时页面中断，未完成');
  await expect(after.getByRole('button', { name: '退回 4 行' })).toBeVisible();
  await after.close();
});
