import { beforeEach, expect, test } from 'vitest';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import {
  closePage,
  exportPage,
  framePage,
  movePage,
  openPage,
  setLogo,
  setPageLayout,
  stopPage,
} from '../../../src/commands/page.ts';
import { runAnalysis } from '../../../src/commands/run-analysis.ts';
import { patchView } from '../../../src/state/store.ts';
import { printFont } from '../../fixtures/print-font.ts';
import { readPdf } from '../../fixtures/read-pdf.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

const { measure } = printFont();
let app: SomeApp;

beforeEach(async () => {
  app = someApp();
  await runAnalysis(app);
  await loadDemo(app);
});

const session = () => app.store.getState().view.page;

test('opens on the chosen area, and on the view where the window looks closer', async () => {
  await openPage(app);
  expect(session()).toMatchObject({ extentFrom: 'area', reading: false });
  expect(session()?.figures).not.toBeNull();
  closePage(app);
  patchView(app.store, {
    viewport: { lon: 116, lat: 39, zoom: 9, bounds: [115.5, 38.7, 116.5, 39.3] },
  });
  await openPage(app);
  expect(session()).toMatchObject({
    extentFrom: 'view',
    extent: { kind: 'bounds', bounds: [115.5, 38.7, 116.5, 39.3] },
  });
  framePage(app, 'area');
  expect(session()?.extentFrom).toBe('area');
  movePage(app, { kind: 'camera', camera: { lon: 115, lat: 36, zoom: 7 } });
  expect(session()?.extentFrom).toBe('moved');
});

test('writes a PDF with the title, the exact scale and the internal mark as text', async () => {
  await openPage(app);
  setPageLayout(app, { title: '廊坊市供热半径图', scale: 250_000, maker: '某某局' });
  await exportPage(app, { kind: 'pdf' }, measure);
  expect(session()?.run).toMatchObject({ step: 'done', lacking: [] });
  expect(app.saved.map(({ name }) => name)).toEqual(['演示-廊坊市供热半径图-2020-03-31-15km.pdf']);
  const { pages, outline } = await readPdf(app.saved[0]!.content);
  expect(outline[0]?.title).toBe('廊坊市供热半径图');
  expect(pages).toHaveLength(1);
  expect(Math.round(pages[0]!.widthMm)).toBe(297);
  const texts = pages[0]!.texts.map(({ text }) => text).join('\n');
  expect(texts).toContain('廊坊市供热半径图');
  expect(texts).toContain('1:250 000');
  expect(texts).toContain('内部工作用图');
  expect(pages[0]!.pictures).toHaveLength(1);
});

test('asks for the map in print resolution, light, at the scale that the page says', async () => {
  await openPage(app);
  setPageLayout(app, { scale: 500_000 });
  await exportPage(app, { kind: 'pdf' }, measure);
  const [picture] = app.pictured;
  expect(picture).toMatchObject({ pixelRatio: 300 / 96, view: { theme: 'light' } });
  const { lat, zoom } = picture!.camera;
  const metresPx = (2 * Math.PI * 6_378_137 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
  // On a sphere: within the 0.2 % by which the ellipsoid differs.
  expect(Math.abs((metresPx / (0.0254 / 96) / 500_000 - 1) * 100)).toBeLessThan(0.3);
});

test('what cannot be drawn is said, and nothing is saved', async () => {
  await openPage(app);
  app.pictureResult = { ok: false, code: 'picture-no-webgl', params: {} };
  await exportPage(app, { kind: 'pdf' }, measure);
  expect(session()?.run).toMatchObject({ step: 'failed', code: 'picture-no-webgl' });
  expect(app.saved).toEqual([]);
  // Pictures of pages need a browser.
  app.pictureResult = undefined;
  await exportPage(app, { kind: 'png', times: 2 }, measure);
  expect(session()?.run).toMatchObject({ step: 'failed', code: 'page-failed' });
});

test('a stopped page saves nothing, also where it is closed', async () => {
  await openPage(app);
  const running = exportPage(app, { kind: 'pdf' }, measure);
  expect(session()?.run?.step).toBe('running');
  stopPage(app);
  expect(session()?.run).toBeNull();
  await running;
  const again = exportPage(app, { kind: 'pdf' }, measure);
  closePage(app);
  await again;
  expect(app.saved).toEqual([]);
  expect(session()).toBeNull();
});

test('figures that cannot be computed leave the page without them', async () => {
  app.failNext('areaFigures', 'gone');
  app.failNext('pageGeography', 'gone');
  await openPage(app);
  expect(session()).toMatchObject({ figures: null, geography: null, reading: false });
});

test('a logo that is no picture, or too large, is refused', async () => {
  await openPage(app);
  expect(await setLogo(app, new Blob(['<svg/>'], { type: 'image/png' }))).toBe(false);
  expect(await setLogo(app, new Blob([new Uint8Array(1_000_001)]))).toBe(false);
  expect(app.store.getState().project.pageLayout.logo).toBeNull();
});
