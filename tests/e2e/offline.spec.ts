import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { AppDriver } from './app-driver.ts';
import { expect } from './app-test.ts';
import { test } from './dist-test.ts';

test.use({ withMap: false, serviceWorkers: 'allow' });

/** Opens the app on the server of this test, and waits until the browser keeps it whole. */
async function openKept(page: Page): Promise<AppDriver> {
  const app = new AppDriver(page);
  await page.goto('./');
  await expect(app.screen.total('close')).toHaveAttribute('data-boilers', /^[1-9]/);
  await page.evaluate(() => navigator.serviceWorker.ready);
  return app;
}

test('without network it opens again, with data read by range and parts that were never opened', async ({
  page,
  context,
  server,
}) => {
  const app = await openKept(page);
  const totals = await app.screen.totals();
  await context.setOffline(true);
  server.close();
  await page.reload();
  await app.expectTotals(totals);
  const part = await page.evaluate(async () => {
    const answer = await fetch('data/counties.fgb', { headers: { range: 'bytes=0-7' } });
    return { status: answer.status, bytes: [...new Uint8Array(await answer.arrayBuffer())] };
  });
  expect(part).toEqual({ status: 206, bytes: [0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, part.bytes[7]] });
  await app.openImport();
  await app.screen.dialog.getByRole('button', { name: '关闭' }).click();
});

const LIST = 'service-worker.js';
const CHANGED = 'data/tasks.json';

/** A build whose list of files names another content of one of them. */
function withOtherHash(content: string): (worker: string) => string {
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  const before = hash(readFileSync(join(import.meta.dirname, '../../dist', CHANGED), 'utf8'));
  const after = hash(content);
  return (worker) =>
    worker.replace(before.slice(0, 16), after.slice(0, 16)).replace(`sha256-${before}`, `sha256-${after}`);
}

test('a new version is taken whole, on the user’s word; half of one is not taken at all', async ({
  page,
  server,
}) => {
  const app = await openKept(page);
  await page.reload();
  await app.screen.settled();
  const update = page.getByRole('button', { name: '更新并重新打开' });
  const look = () =>
    page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      await registration.update().catch(() => undefined);
      // Whatever is being installed ends as kept or as refused.
      while (registration.installing !== null) await new Promise((resolve) => setTimeout(resolve, 100));
      return registration.waiting !== null;
    });
  const tasks = () => page.evaluate(async () => (await fetch('data/tasks.json')).text());

  server.change(LIST, withOtherHash('[ ]'));
  expect(await look()).toBe(false);
  await expect(update).toBeHidden();
  expect(await tasks()).not.toBe('[ ]');

  server.change(CHANGED, () => '[ ]');
  expect(await look()).toBe(true);
  // Until the user says so, the old version answers.
  expect(await tasks()).not.toBe('[ ]');
  await Promise.all([page.waitForEvent('framenavigated'), update.click()]);
  await app.screen.settled();
  await expect(async () => expect(await tasks()).toBe('[ ]')).toPass();
  await expect(update).toBeHidden();
});
