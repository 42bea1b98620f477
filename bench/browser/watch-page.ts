import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

declare global {
  interface Window {
    longTasks: number[];
  }
}

/** Collects the page's tasks of 50 ms and more (W3C Long Tasks) from its beginning. */
export async function watchLongTasks(page: Page): Promise<void> {
  // What runs TypeScript here wraps named functions in this helper, which a page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

export interface LongTasks {
  readonly count: number;
  /** Milliseconds; 0 where there was none. */
  readonly longestMs: number;
}

/** Long tasks since the last call. */
export async function takeLongTasks(page: Page): Promise<LongTasks> {
  // The observer is told of a task after it has ended.
  await page.waitForTimeout(200);
  const tasks = await page.evaluate(() => window.longTasks.splice(0));
  return { count: tasks.length, longestMs: Math.max(0, ...tasks) };
}

/** The page's own JavaScript heap after a collection, MB; typed arrays and workers are not in it. */
export async function readHeapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/**
 * Most resident memory so far of the process that runs the page and its workers, MB: buffers, workers and garbage
 * included. Null where the system does not tell (it needs Linux).
 */
export async function readPeakMb(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  try {
    const peaks = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))![1]));
    return Math.max(...peaks) / 1000;
  } catch {
    return null;
  }
}
