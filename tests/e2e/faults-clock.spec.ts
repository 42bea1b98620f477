import type { Browser } from '@playwright/test';
import { AppDriver } from './app-driver.ts';
import { expect, takeWebGlAway, test } from './app-test.ts';

test.use({ withMap: false });

interface Machine {
  readonly timezoneId: string;
  /** What its clock says at start; the right time where it is not given. */
  readonly clock?: string;
}

/** What a user of that machine gets: the same steps, with everything in it that has to do with days. */
async function useAt(browser: Browser, baseURL: string, { timezoneId, clock }: Machine) {
  const viewport = { width: 1280, height: 720 };
  const context = await browser.newContext({ baseURL, timezoneId, locale: 'zh-CN', viewport });
  const page = await context.newPage();
  await page.addInitScript(takeWebGlAway);
  await page.addInitScript(() => localStorage.setItem('lantu.tour', 'shown'));
  if (clock !== undefined) await page.clock.install({ time: new Date(clock) });
  if (clock !== undefined) await page.clock.resume();
  const app = new AppDriver(page);
  await app.open();
  const asOf = page.getByLabel('截至', { exact: true });
  const before = await asOf.inputValue();
  // The last day of one plan's campaign; a day off decides otherwise.
  await asOf.fill('2019-10-01');
  await app.screen.settled();
  const totals = await app.screen.totals();
  const { name, text } = await app.export({ what: '关停清单', format: 'CSV' });
  await app.closeExport();
  await page.getByRole('button', { name: '时间轴' }).click();
  const timeline = await page.getByRole('region', { name: '时间轴' }).innerText();
  await app.setRadius(16);
  await expect(page.locator('.save-status')).toHaveAttribute('data-save', 'saved');
  const shown = await page.evaluate(() => new Date().toDateString());
  await page.reload();
  await app.screen.settled();
  const after = await asOf.inputValue();
  await context.close();
  return { shown, result: { before, totals, name, text, timeline, after } };
}

test('another time zone, or a clock that is wrong by years, changes no date, verdict, file or saved project', async ({
  browser,
  baseURL,
}) => {
  const here = await useAt(browser, baseURL!, { timezoneId: 'Asia/Shanghai' });
  // 22:30 there on the last day of the year: in China, and in UTC, the next year has begun.
  const there = await useAt(browser, baseURL!, {
    timezoneId: 'America/Los_Angeles',
    clock: '2040-01-01T06:30:00Z',
  });
  expect(there.shown).toBe('Sat Dec 31 2039');
  expect(here.result.after).toBe('2019-10-01');
  expect(here.result.name).toContain('2019-10-01');
  expect(there.result).toEqual(here.result);
});
