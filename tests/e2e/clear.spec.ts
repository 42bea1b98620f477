import { expect, test } from './app-test.ts';
import { gb18030Ledger } from './sample-ledger.ts';

test.use({ withMap: false, serviceWorkers: 'allow' });

test('clearing everything leaves nothing of this app in the browser, and everything of others', async ({
  app,
  page,
}) => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await app.importLedger(gb18030Ledger(), 'GCJ-02');
  await app.viewResults();
  await expect(page.locator('.save-status')).toHaveAttribute('data-save', 'saved');
  const kept = () =>
    page.evaluate(async () => {
      const opening = indexedDB.open('lantu');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const count = async (store: string) => {
        const asked = db.transaction(store).objectStore(store).count();
        return new Promise<number>((resolve) => {
          asked.onsuccess = () => resolve(asked.result);
        });
      };
      const records = (await count('projects')) + (await count('parts'));
      db.close();
      const isMarked = (await caches.match('/marker')) !== undefined;
      return {
        records,
        isMarked,
        others: await caches.has('other-program'),
        local: Object.keys(localStorage).sort(),
      };
    });
  await page.evaluate(async () => {
    const own = (await caches.keys()).find((name) => name.startsWith('workbox-precache'))!;
    await (await caches.open(own)).put('/marker', new Response('kept'));
    await caches.open('other-program');
    localStorage.setItem('lantu.backdrop', '{"key":"secret"}');
    localStorage.setItem('other.program', 'kept');
    sessionStorage.setItem('lantu.marker', 'kept');
  });
  const before = await kept();
  expect(before).toMatchObject({ isMarked: true, others: true });
  expect(before.records).toBeGreaterThan(1);
  // The columns of the file that was imported are remembered.
  expect(before.local.filter((name) => name.startsWith('lantu.')).length).toBeGreaterThan(1);

  await page.getByRole('group', { name: '项目' }).getByRole('button').first().click();
  await page.getByRole('button', { name: '清除全部数据' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('连同导入的台账与图层');
  await expect(dialog).toContainText('其他已打开的蓝图窗口请先关闭');
  await Promise.all([page.waitForEvent('load'), dialog.getByRole('button', { name: '全部清除' }).click()]);
  await expect(page.locator('.totals').getByText('演示数据')).toBeVisible();
  // The tests' own start says again that the tour was shown.
  expect(await kept()).toEqual({
    records: 0,
    isMarked: false,
    others: true,
    local: ['lantu.tour', 'other.program'],
  });
  expect(await page.evaluate(() => sessionStorage.getItem('lantu.marker'))).toBeNull();
});
