import { PALETTES } from '../../src/state/palette.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';
import { PictureDriver } from './picture-driver.ts';
import { gb18030Ledger } from './sample-ledger.ts';

test('pictures of the map show the same at any sharpness, and an atlas has a page for each city', async ({
  app,
  page,
}) => {
  const pictures = new PictureDriver(page);
  await app.importLedger(gb18030Ledger(), 'GCJ-02');
  await app.viewResults();
  // The only boiler that must close is now in the middle of the map.
  await app.goToBoiler('GL-01');
  await pictures.open('地图图片');
  await expectNoViolations(page, 'picture of the map');
  const once = await pictures.save(1);
  expect(once.name).toMatch(/^演示-京津冀及周边“2\+26”城市燃煤锅炉筛查图-.*\.png$/);
  const red = PALETTES.light.verdictClose;
  // The legend, below, has the mark too.
  const small = await pictures.blot(once, red, 0.55);
  const large = await pictures.blot(await pictures.save(2), red, 0.55);
  expect(small.pixels).toBeGreaterThan(40);
  expect(small.x).toBeCloseTo(small.width / 2, 0);
  expect([large.width, large.height]).toEqual([2 * small.width, 2 * small.height]);
  expect(large.x / 2).toBeCloseTo(small.x, 0);
  expect(large.y / 2).toBeCloseTo(small.y, 0);
  expect(large.pixels / small.pixels).toBeGreaterThan(3);
  await pictures.close();

  await pictures.open('图集');
  await expectNoViolations(page, 'atlas');
  const atlas = await pictures.makeAtlas(['沧州市', '德州市']);
  await expect(pictures.dialog).toContainText('已保存');
  const { pages, outline } = await readPdf(new Blob([new Uint8Array(atlas.bytes)]));
  expect(outline.map(({ title }) => title)).toEqual(['目录', '沧州市', '德州市']);
  expect(pages.map(({ pictures: drawn }) => drawn.length)).toEqual([0, 1, 1]);
  expect(pages[1]!.texts.map(({ text }) => text)).toContain('应关停锅炉 1 台');
  // Two maps of 300 dpi are no blank sheets.
  expect(atlas.bytes.length).toBeGreaterThan(200_000);
});
