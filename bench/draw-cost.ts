import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { AppDriver } from '../tests/e2e/app-driver.ts';
import { findBrowser } from '../tests/e2e/find-browser.ts';
import { dragMap, type GlUse, takeGlUse, watchGl } from '../tests/e2e/watch-gl.ts';
import { serveApp } from './browser/site.ts';
import { writeCsv } from './browser/write-csv.ts';
import { openBundledData } from './bundled-data.ts';
import { formatTable } from './table.ts';
import { makeLedger } from './workload.ts';

const { values } = parseArgs({ options: { boilers: { type: 'string', default: '100000' } } });
const LONG_MS = 600_000;

/** Draw calls and bytes uploaded per frame, with a ledger of that size on the map; see bench/README.md. */
async function main(count: number): Promise<void> {
  const { centres } = await openBundledData();
  const path = join(process.cwd(), `.cache/bench/ledger-${count}.csv`);
  await writeCsv(makeLedger(centres, count), path);
  const site = await serveApp();
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--lang=zh-CN'],
  });
  try {
    const context = await browser.newContext({ baseURL: site.url, locale: 'zh-CN', reducedMotion: 'reduce' });
    await context.addInitScript(() => localStorage.setItem('lantu.tour', 'shown'));
    const page = await context.newPage();
    page.setDefaultTimeout(LONG_MS);
    await watchGl(page);
    const app = new AppDriver(page);
    await app.open();
    await app.startImport(path);
    await app.screen.dialog.getByRole('radio', { name: 'WGS-84' }).check({ timeout: LONG_MS });
    await app.confirmImport();
    await app.screen.dialog.getByRole('button', { name: '查看结果' }).click({ timeout: LONG_MS });
    const rest = () => page.waitForSelector('[data-map-state="idle"]', { timeout: LONG_MS });
    await page.waitForTimeout(2000);
    await rest();
    const rows = [row('first drawing', await takeGlUse(page))];
    await page.waitForTimeout(3000);
    rows.push(row('at rest, 3 s', await takeGlUse(page)));
    await dragMap(page, 20);
    rows.push(row('panning, 20 steps', await takeGlUse(page)));
    await page.waitForTimeout(1000);
    await rest();
    await takeGlUse(page);
    await page.getByRole('button', { name: '放大' }).click();
    await page.waitForTimeout(1000);
    await rest();
    rows.push(row('zooming in by one', await takeGlUse(page)));
    await page.getByRole('spinbutton', { name: '半径（公里）' }).fill('16');
    await page.waitForTimeout(2000);
    await rest();
    rows.push(row('a step of the radius', await takeGlUse(page)));
    console.log(`${count} boilers, Chromium ${browser.version()}`);
    console.log(formatTable(HEADER, rows));
  } finally {
    await browser.close();
    await site.close();
  }
}

function row(name: string, use: GlUse): string[] {
  const each = (value: number) => (use.frames === 0 ? '–' : (value / use.frames).toFixed(1));
  return [
    name,
    String(use.frames),
    each(use.draws),
    each(use.instancedDraws),
    each(use.uploadedBytes / 1000),
    (use.mostBytesInAFrame / 1000).toFixed(0),
    (use.boilerBytes / 1000).toFixed(0),
  ];
}

const HEADER = [
  '',
  'frames',
  'draws / frame',
  'of boilers',
  'kB / frame',
  'most kB in a frame',
  'kB of boilers in all',
];

await main(Number(values.boilers));
