import { describe, expect, test, vi } from 'vitest';
import {
  chooseAtlas,
  closeAtlas,
  moveAtlasPage,
  openAtlas,
  runAtlas,
  stopAtlas,
  tickAreas,
} from '../../../src/commands/atlas.ts';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { setLedger } from '../../../src/commands/set-ledger.ts';
import { formatNumber, formatShare } from '../../../src/domain/figure-format.ts';
import { adcodeOf, areasInOrder } from '../../../src/state/atlas/atlas-pages.ts';
import type { AtlasRun } from '../../../src/state/atlas/atlas-session.ts';
import type { MapPicture } from '../../../src/state/map-picture.ts';
import { printFont } from '../../fixtures/print-font.ts';
import { type ReadPage, readPdf } from '../../fixtures/read-pdf.ts';
import { type BoilerWords, ledgerOf, middleOf } from '../../fixtures/small-world.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

const measure = async () => printFont().measure;

async function opened(): Promise<SomeApp> {
  const app = someApp();
  await loadDemo(app);
  await openAtlas(app);
  return app;
}

function session(app: SomeApp) {
  const { atlas } = app.store.getState().view;
  if (atlas === null || atlas.areas === null) throw new Error('the areas are not read');
  return { ...atlas, areas: atlas.areas };
}

function runOf(app: SomeApp): AtlasRun | null {
  return app.store.getState().view.atlas?.run ?? null;
}

/** Leaves only these areas ticked. */
function tickOnly(app: SomeApp, names: readonly string[]): void {
  const { areas, choice } = session(app);
  const all = areas[choice.level];
  tickAreas(app, all.map(adcodeOf), false);
  tickAreas(app, all.filter(({ figures }) => names.includes(figures.coverage.name)).map(adcodeOf), true);
}

const textOf = ({ texts }: ReadPage) => texts.map(({ text }) => text).join('\n');

describe('an atlas', () => {
  test('has a page for each ticked area with its own figures, in the order of the list', async () => {
    const app = await opened();
    tickOnly(app, ['天津市', '廊坊市']);
    chooseAtlas(app, { order: 'adcode' });
    moveAtlasPage(app, '131000', 0);
    await runAtlas(app, measure);
    expect(runOf(app)).toMatchObject({ step: 'done', pages: 3, troubled: [], lacking: [] });
    const [file] = app.saved;
    expect(file?.name).toMatch(/^演示-.*图集-.*\.pdf$/);
    const { pages, outline } = await readPdf(file!.content);
    expect(outline.map(({ title, page }) => [title, page + 1])).toEqual([
      ['目录', 1],
      ['廊坊市', 2],
      ['天津市', 3],
    ]);
    const { city } = (await app.workers.analysis.ask(app.store.getState().project, (api) =>
      api.areaFigures(app.store.getState().project.params),
    ))!;
    for (const [name, at] of [
      ['廊坊市', 1],
      ['天津市', 2],
    ] as const) {
      const { coverage, totals } = city.find((each) => each.coverage.name === name)!;
      const text = textOf(pages[at]!);
      expect(text).toContain(name);
      // The font has no thin space: what is printed for it is a space.
      const said = (figure: string) => figure.replaceAll('\u2009', ' ');
      expect(text).toContain(said(formatShare(coverage.coveredShare)));
      expect(text).toContain(said(formatNumber(coverage.coveredKm2)));
      for (const { boilers } of totals!) expect(text.split('\n')).toContain(said(formatNumber(boilers)));
      expect(text).toContain(`第 ${at + 1} 页 / 共 3 页`);
      expect(text).toContain('演示数据');
      expect(text).toContain('内部工作用图');
      // Each area has its own line in the contents, with its page.
      expect(textOf(pages[0]!)).toContain(name);
    }
    // Each map is of its own place.
    const [langfang, tianjin] = app.pictured.map(({ camera }) => camera);
    expect(tianjin!.lon).toBeCloseTo(110.5, 6);
    expect(langfang!.lon).toBeCloseTo(112.5, 6);
    expect(app.pictured.every(({ pixelRatio }) => pixelRatio === 3.125)).toBe(true);
  });

  test('a list that is longer than its page goes on, no boiler lost', async () => {
    const app = await withBoilers(90);
    tickOnly(app, ['天津市']);
    await runAtlas(app, measure);
    const { pages } = await readPdf(app.saved[0]!.content);
    expect(pages.length).toBeGreaterThan(2);
    // Each page says on its own that it is of demonstration data.
    for (const page of pages) expect(textOf(page)).toContain('演示数据');
    const text = pages.slice(1).map(textOf).join('\n');
    for (let i = 0; i < 90; i++)
      expect(text.split('\n').some((line) => line.startsWith(`煤炉${i}号`))).toBe(true);
    expect(textOf(pages.at(-1)!)).toContain(`第 ${pages.length} 页 / 共 ${pages.length} 页`);
  });

  test('a list that is to end with its page says how many are left off', async () => {
    const app = await withBoilers(90);
    tickOnly(app, ['天津市']);
    chooseAtlas(app, { longLists: 'cut' });
    await runAtlas(app, measure);
    const { pages } = await readPdf(app.saved[0]!.content);
    expect(pages).toHaveLength(2);
    const text = textOf(pages[1]!);
    const listed = text.split('\n').filter((line) => line.startsWith('煤炉')).length;
    expect(text).toContain(`另有 ${90 - listed} 行未列出`);
  });

  test('a map that cannot be drawn is named, the others are there', async () => {
    const app = await opened();
    tickOnly(app, ['天津市', '廊坊市']);
    failPictures(app, [
      { ok: false, code: 'picture-lost', params: {} },
      { ok: false, code: 'picture-lost', params: {} },
    ]);
    await runAtlas(app, measure);
    expect(runOf(app)).toMatchObject({
      step: 'done',
      pages: 3,
      troubled: [{ name: '天津市', code: 'picture-lost' }],
    });
    const { pages } = await readPdf(app.saved[0]!.content);
    expect(pages[2]!.pictures).toHaveLength(1);
  });

  test('a map that fails once is drawn again', async () => {
    const app = await opened();
    tickOnly(app, ['天津市']);
    failPictures(app, [{ ok: false, code: 'picture-lost', params: {} }]);
    await runAtlas(app, measure);
    expect(runOf(app)).toMatchObject({ step: 'done', troubled: [] });
  });

  test('without WebGL it says so and saves nothing', async () => {
    const app = await opened();
    failPictures(app, [{ ok: false, code: 'picture-no-webgl', params: {} }]);
    await runAtlas(app, measure);
    expect(runOf(app)).toMatchObject({ step: 'failed', code: 'picture-no-webgl' });
    expect(app.saved).toEqual([]);
  });

  test('stopping it saves nothing, closes the drawer and leaves no trace', async () => {
    const app = await opened();
    const close = vi.fn();
    app.openMapDrawer = async () => ({
      draw: async () => {
        stopAtlas(app);
        return { ok: false, code: 'cancelled', params: {} };
      },
      close,
    });
    await runAtlas(app, measure);
    expect(runOf(app)).toBeNull();
    expect(app.saved).toEqual([]);
    expect(close).toHaveBeenCalledOnce();
    closeAtlas(app);
    expect(app.store.getState().view.atlas).toBeNull();
  });

  test('another scope forgets the order by hand', async () => {
    const app = await opened();
    moveAtlasPage(app, '450700', 0);
    expect(areasInOrder(session(app).areas.city, session(app).choice)[0]!.figures.coverage.name).toBe(
      '钦州市',
    );
    chooseAtlas(app, { scope: { kind: 'region', region: '2+26' } });
    expect(session(app).choice.byHand).toBeNull();
  });
});

/** The next pictures fail like this. */
function failPictures(app: SomeApp, failures: readonly MapPicture[]): void {
  const { openMapDrawer } = app;
  const left = [...failures];
  app.openMapDrawer = async () => {
    const drawer = await openMapDrawer();
    return { ...drawer, draw: async (request) => left.shift() ?? drawer.draw(request) };
  };
}

/** So many boilers that must close in one county. */
async function withBoilers(count: number): Promise<SomeApp> {
  const app = await opened();
  const boilers = Array.from(
    { length: count },
    (_, i): BoilerWords => ({ ...middleOf('东丽区'), fuel: 'coal', capacityTph: 10, name: `煤炉${i}号` }),
  );
  await setLedger(app, ledgerOf(boilers), { kind: 'demo' });
  await openAtlas(app);
  return app;
}
