import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../tests/e2e/find-browser.ts';
import { measureApp } from './browser/measure-app.ts';
import { measureLoad, type PageLoad } from './browser/measure-load.ts';
import { type Site, serveApp, serveBareMap } from './browser/site.ts';
import { writeCsv } from './browser/write-csv.ts';
import { openBundledData } from './bundled-data.ts';
import { formatTable } from './table.ts';
import { makeLedger } from './workload.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    loads: { type: 'string', default: '3' },
    'map-up-to': { type: 'string', default: '100000' },
  },
});

/** Measures the app in Chromium; see bench/README.md. */
async function main(sizes: readonly number[], loads: number, mapUpTo: number): Promise<void> {
  process.stderr.write('building the app and the bare map …\n');
  const [app, bare] = [await serveApp(), await serveBareMap()];
  try {
    await compareLoads(app, bare, loads);
    await measureSizes(app, sizes, mapUpTo);
  } finally {
    for (const site of [app, bare]) await site.close();
  }
}

async function compareLoads(app: Site, bare: Site, loads: number): Promise<void> {
  const browser = await launch(true);
  const [{ model = 'unknown processor' } = {}] = cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)} · ${model.trim()} × ${cpus().length} · Chromium ${browser.version()}, software rendering · load ${load()}`,
  );
  const own = await measureLoad(browser, app.url, loads);
  const least = await measureLoad(browser, bare.url, loads);
  const row = (name: string, { paintS, mapS, scriptKb }: PageLoad) => [
    name,
    paintS.toFixed(2),
    mapS.toFixed(2),
    (mapS / least.mapS).toFixed(1),
    scriptKb.toFixed(0),
  ];
  console.log(
    formatTable(
      ['page load', 'first paint s', 'map drawn s', '× bare', 'scripts kB'],
      [row('bare MapLibre page', least), row('Lantu', own)],
    ),
  );
  await browser.close();
}

async function measureSizes(app: Site, sizes: readonly number[], mapUpTo: number): Promise<void> {
  const { centres } = await openBundledData();
  const rows: string[][] = [];
  for (const size of sizes) {
    process.stderr.write(`${size} boilers …\n`);
    const path = join(process.cwd(), `.cache/bench/ledger-${size}.csv`);
    const bytes = await writeCsv(makeLedger(centres, size), path);
    const hasMap = size <= mapUpTo;
    const busy = load();
    const browser = await launch(hasMap);
    const times = await measureApp(browser, app.url, path, size);
    await browser.close();
    const mapS = !hasMap ? '–' : times.mapS === null ? '> 60' : times.mapS.toFixed(2);
    rows.push([
      size.toLocaleString('en'),
      (bytes / 1e6).toFixed(0),
      times.inspectS.toFixed(2),
      times.importS.toFixed(2),
      mapS,
      times.importTasks.longestMs.toFixed(0),
      times.tableS.toFixed(2),
      times.tableTasks.longestMs.toFixed(0),
      `${times.slider.medianMs.toFixed(0)} / ${times.slider.mostMs.toFixed(0)}`,
      times.slider.tasks.longestMs.toFixed(0),
      times.heapMb.toFixed(0),
      times.peakMb === null ? '–' : times.peakMb.toFixed(0),
      busy,
    ]);
  }
  console.log(`\n${formatTable(HEADER, rows)}`);
}

/** A fresh browser; without WebGL the app works on without a map. */
async function launch(hasMap: boolean): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--lang=zh-CN', ...(hasMap ? [] : ['--disable-3d-apis'])],
  });
}

function load(): string {
  return loadavg()[0]!.toFixed(1);
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

await main(values.sizes.split(',').map(Number), Number(values.loads), Number(values['map-up-to']));
