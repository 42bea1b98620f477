import type { Browser, Page } from '@playwright/test';
import { AppDriver } from '../../tests/e2e/app-driver.ts';
import { type LongTasks, readHeapMb, readPeakMb, takeLongTasks, watchLongTasks } from './watch-page.ts';

export interface ImportTimes {
  /** From choosing the file to the question for its datum. */
  readonly inspectS: number;
  /** From the answer to verdicts and totals of every boiler on screen. */
  readonly importS: number;
  /** Until the map has drawn them; null where that took longer than a minute. */
  readonly mapS: number | null;
  readonly importTasks: LongTasks;
  /** Sorting by name and by distance, one verdict only, all ticked, another boiler opened. */
  readonly tableS: number;
  readonly tableTasks: LongTasks;
  /** One step of the radius from 10 to 20 km, until totals and coverage are those of the new one. */
  readonly slider: { readonly medianMs: number; readonly mostMs: number; readonly tasks: LongTasks };
  readonly heapMb: number;
  readonly peakMb: number | null;
}

const LONG_MS = 600_000;
const MOST_DRAWING_MS = 60_000;

/** Opens the app afresh, drops a ledger into it and works with it, as a user would. */
export async function measureApp(
  browser: Browser,
  url: string,
  path: string,
  boilers: number,
): Promise<ImportTimes> {
  const context = await browser.newContext({ baseURL: url, locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(LONG_MS);
  await watchLongTasks(page);
  const app = new AppDriver(page);
  // The tests' own waits give up sooner than a busy machine with a million boilers answers.
  await page.goto(url);
  await waitForTotals(page, null);
  await waitForMap(page, MOST_DRAWING_MS);
  await takeLongTasks(page);
  say('app is open');

  const chosen = performance.now();
  await app.startImport(path);
  const datum = app.screen.dialog.getByRole('radio', { name: 'WGS-84' });
  await datum.waitFor();
  const asked = performance.now();
  say(`inspected after ${seconds(asked - chosen)}`);
  await datum.check();
  const answered = performance.now();
  await app.confirmImport();
  await waitForTotals(page, boilers);
  const decided = performance.now();
  say(`verdicts after ${seconds(decided - answered)}`);
  const isDrawn = await waitForMap(page, MOST_DRAWING_MS);
  const drawn = performance.now();
  const importTasks = await takeLongTasks(page);
  say(`map after ${seconds(drawn - answered)}, longest task ${importTasks.longestMs.toFixed(0)} ms`);
  await app.screen.dialog.getByRole('button', { name: '查看结果' }).click();
  // Without a GPU the marks are drawn on the processor that is measured: from here on without them.
  await page.getByRole('switch', { name: /^锅炉/ }).click();
  await waitForMap(page, MOST_DRAWING_MS);
  await takeLongTasks(page);

  const table = await timeTable(page, app);
  const tableTasks = await takeLongTasks(page);
  say(`table at most ${seconds(table)}, longest task ${tableTasks.longestMs.toFixed(0)} ms`);
  const steps = await timeSlider(page);
  const tasks = await takeLongTasks(page);
  const peakMb = await readPeakMb(browser);
  const heapMb = await readHeapMb(page);
  await context.close();
  return {
    inspectS: (asked - chosen) / 1000,
    importS: (decided - answered) / 1000,
    mapS: isDrawn ? (drawn - answered) / 1000 : null,
    importTasks,
    tableS: table / 1000,
    tableTasks,
    slider: { medianMs: median(steps), mostMs: Math.max(...steps), tasks },
    heapMb,
    peakMb,
  };
}

/** Waits until the totals count so many boilers; any where null. */
async function waitForTotals(page: Page, boilers: number | null): Promise<void> {
  await page.waitForFunction((wanted) => {
    const totals = [...document.querySelectorAll<HTMLElement>('.totals-list [data-boilers]')];
    const sum = totals.reduce((all, total) => all + Number(total.dataset.boilers), 0);
    const isCurrent = document.querySelector('.totals-list')?.getAttribute('aria-busy') === 'false';
    return isCurrent && (wanted === null ? sum > 0 : sum === wanted);
  }, boilers);
}

/** Waits until the map has drawn what it was given; gives up, with false, after so many milliseconds. */
async function waitForMap(page: Page, mostMs: number): Promise<boolean> {
  const isIdle = () => document.querySelector('[data-map-state="idle"]') !== null;
  return page.waitForFunction(isIdle, undefined, { timeout: mostMs }).then(
    () => true,
    () => false,
  );
}

/** The longest of the table's answers, milliseconds. */
async function timeTable(page: Page, app: AppDriver): Promise<number> {
  const { grid } = app.screen;
  const times: number[] = [];
  const time = async (act: () => Promise<void>) => {
    const start = performance.now();
    await act();
    await page.waitForFunction(
      () => document.querySelector('[role=grid]')?.getAttribute('aria-busy') === 'false',
    );
    times.push(performance.now() - start);
  };
  await time(() => grid.getByRole('button', { name: /^名称/ }).click());
  await time(() => grid.getByRole('button', { name: /^距离/ }).click());
  await time(() => app.screen.total('review').click());
  await time(() => app.screen.total('review').click());
  await time(() => grid.getByRole('checkbox', { name: '勾选列出的全部锅炉' }).click());
  await time(() => app.screen.rows.first().click());
  return Math.max(...times);
}

/** Milliseconds of each step, timed in the page: from the slider's event to the frame after both answers. */
async function timeSlider(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('input[type=range]')!;
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
    const isBusy = () =>
      ['.totals-list', '[data-share]'].some(
        (part) => document.querySelector(part)?.getAttribute('aria-busy') !== 'false',
      );
    const frame = () => new Promise(requestAnimationFrame);
    const times: number[] = [];
    for (let km = 10; km <= 20; km++) {
      const start = performance.now();
      setValue.call(slider, String(km));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      do await frame();
      while (isBusy());
      if (km > 10) times.push(performance.now() - start);
    }
    return times;
  });
}

/** A measurement of a million boilers takes minutes: say where it is. */
function say(what: string): void {
  process.stderr.write(`  ${what}\n`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
}
