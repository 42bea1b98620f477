import type { Browser } from '@playwright/test';

export interface PageLoad {
  /** Until something is painted, until the map has drawn, seconds. */
  readonly paintS: number;
  readonly mapS: number;
  readonly scriptKb: number;
}

/** Loads a page with an empty cache, several times; the quickest counts. */
export async function measureLoad(browser: Browser, url: string, times: number): Promise<PageLoad> {
  const loads: PageLoad[] = [];
  for (let k = 0; k < times; k++) {
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => document.querySelector('[data-map-state="idle"]') !== null);
    loads.push(
      await page.evaluate(() => {
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
        const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
          ({ name }) => /\.m?js(\?|$)/.test(name),
        );
        const bytes = scripts.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
        return { paintS: paint / 1000, mapS: performance.now() / 1000, scriptKb: bytes / 1000 };
      }),
    );
    await context.close();
  }
  const least = (part: keyof PageLoad) => Math.min(...loads.map((load) => load[part]));
  return { paintS: least('paintS'), mapS: least('mapS'), scriptKb: least('scriptKb') };
}
