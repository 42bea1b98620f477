import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../tests/e2e/find-browser.ts';
import { measureApp } from './browser/measure-app.ts';
import { measureLoad } from './browser/measure-load.ts';
import { type Site, serveApp, serveBareMap } from './browser/site.ts';
import { writeCsv } from './browser/write-csv.ts';
import { openBundledData } from './bundled-data.ts';
import { formatTable } from './table.ts';
import { makeLedger } from './workload.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    loads: { type: 'string', default: '3' },
  },
});

/** Measures the app in Chromium; see bench/README.md. */
async function main(sizes: readonly number[], loads: number): Promise<void> {
  const { executablePath, env } = await findBrowser();
  process.stderr.write('building the app and the bare map …\n');
  const sites = [await serveApp(), await serveBareMap()] as const;
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--lang=zh-CN'],
  });
  try {
    await measureAll(browser, sites, sizes, loads);
  } finally {
    await browser.close();
    for (const site of sites) await site.close();
  }
}

async function measureAll(
  browser: Browser,
  [app, bare]: readonly [Site, Site],
  sizes: readonly number[],
  loads: number,
): Promise<void> {
  const [{ model = 'unknown processor' } = {}] = cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)} · ${model.trim()} × ${cpus().length} · Chromium ${browser.version()}, software rendering · load ${loadavg()[0]!.toFixed(1)}`,
  );
  const pages = [
    ['bare MapLibre page', await measureLoad(browser, bare.url, loads)],
    ['Lantu', await measureLoad(browser, app.url, loads)],
  ] as const;
  console.log(
    formatTable(
      ['page load', 'first paint s', 'map drawn s', '× bare', 'scripts kB'],
      pages.map(([name, load]) => [
        name,
        load.paintS.toFixed(2),
        load.mapS.toFixed(2),
        (load.mapS / pages[0][1].mapS).toFixed(1),
        load.scriptKb.toFixed(0),
      ]),
    ),
  );
  const { centres } = await openBundledData();
  const rows: string[][] = [];
  for (const size of sizes) {
    process.stderr.write(`${size} boilers …\n`);
    const path = join(process.cwd(), `.cache/bench/ledger-${size}.csv`);
    const bytes = await writeCsv(makeLedger(centres, size), path);
    const load = loadavg()[0]!;
    const times = await measureApp(browser, app.url, path, size);
    rows.push([
      size.toLocaleString('en'),
      (bytes / 1e6).toFixed(0),
      times.inspectS.toFixed(2),
      times.importS.toFixed(2),
      times.mapS === null ? '> 60' : times.mapS.toFixed(2),
      times.importTasks.longestMs.toFixed(0),
      times.tableS.toFixed(2),
      times.tableTasks.longestMs.toFixed(0),
      `${times.slider.medianMs.toFixed(0)} / ${times.slider.mostMs.toFixed(0)}`,
      times.slider.tasks.longestMs.toFixed(0),
      times.heapMb.toFixed(0),
      times.peakMb === null ? '–' : times.peakMb.toFixed(0),
      load.toFixed(1),
    ]);
  }
  console.log();
  console.log(formatTable(HEADER, rows));
}

const HEADER = [
  'boilers',
  'CSV MB',
  'inspect s',
  'verdicts s',
  'map drawn s',
  'longest task ms',
  'table s',
  'longest task ms',
  'slider step ms',
  'longest task ms',
  'heap MB',
  'process peak MB',
  'load',
];

await main(values.sizes.split(',').map(Number), Number(values.loads));
