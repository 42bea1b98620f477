import { expect, test } from './app-test.ts';
import { countBlobs, importAndClear, measureHeld } from './import-cycles.ts';

/** `npm run test:cycles` runs a thousand. */
const CYCLES = Number(process.env.LANTU_CYCLES ?? 5);
const ROWS = 5000;

test.use({ withMap: false });

const rows = Array.from(
  { length: ROWS },
  (_, i) => `B${i},企业${i},${114 + (i % 97) / 40},${36 + (i % 89) / 40},${1 + (i % 60)},煤`,
);
const CSV = `编号,企业名称,经度,纬度,额定蒸发量(t/h),燃料类型\n${rows.join('\n')}\n`;

test(`${CYCLES} imports and deletions leave nothing behind`, async ({ page, app }) => {
  test.setTimeout(60_000 + CYCLES * 6000);
  await page.addInitScript(countBlobs);
  await page.reload();
  await app.screen.settled();
  // What is fetched and made once.
  await importAndClear(page, CSV, 2);
  const before = await measureHeld(page);
  for (let done = 0; done < CYCLES; done += 50) {
    await importAndClear(page, CSV, Math.min(50, CYCLES - done));
    if (CYCLES > 50) console.log(done + 50, JSON.stringify(await measureHeld(page)));
  }
  const after = await measureHeld(page);
  expect(after.workers).toBe(before.workers);
  expect(after.blobs).toBe(before.blobs);
  expect(after.records).toBe(before.records);
  // A ledger that stays takes some 900 kB; compiled code and caches settle over the first cycles.
  expect((after.heapBytes - before.heapBytes) / CYCLES).toBeLessThan(CYCLES > 100 ? 20_000 : 250_000);
  expect((after.domNodes - before.domNodes) / CYCLES).toBeLessThan(20);
  expect((after.listeners - before.listeners) / CYCLES).toBeLessThan(5);
});
