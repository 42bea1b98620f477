import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  chooseBriefing,
  closeBriefing,
  openBriefing,
  runBriefing,
  signBriefing,
  stopBriefing,
} from '../../../src/commands/briefing.ts';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { runAnalysis } from '../../../src/commands/run-analysis.ts';
import { formatNumber, formatShare } from '../../../src/domain/figure-format.ts';
import type { BriefingRun } from '../../../src/state/briefing-session.ts';
import { readPdf } from '../../fixtures/read-pdf.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

async function openApp(parts: 'all' | 'office' = 'office'): Promise<SomeApp> {
  const app = someApp();
  await loadDemo(app);
  await runAnalysis(app);
  openBriefing(app);
  if (parts !== 'all') {
    chooseBriefing(app, { parts: { pptx: true, xlsx: true, methods: false, atlas: false } });
  }
  return app;
}

const run = (app: SomeApp) => app.store.getState().view.briefing?.run;

async function filesOf(content: Blob): Promise<string[]> {
  return Object.keys(unzipSync(new Uint8Array(await content.arrayBuffer())));
}

describe('a briefing pack', () => {
  it('is one zip of what is ticked, named for area, date and demonstration data', async () => {
    const app = await openApp('all');
    await runBriefing(app);
    expect(app.saved.map(({ name }) => name)).toEqual(['演示-汇报材料包-2+26-2020-03-31-15km.zip']);
    expect(await filesOf(app.saved[0]!.content)).toEqual([
      '演示-汇报-2+26-2020-03-31-15km.pptx',
      '演示-汇报数据-2+26-2020-03-31-15km.xlsx',
      '演示-方法说明-2+26-2020-03-31-15km.pdf',
      '演示-图集-2+26-2020-03-31-15km.pdf',
      'README.txt',
    ]);
    expect(run(app)).toMatchObject({ step: 'done', troubles: [] });
  });

  it('has PDF files that say the same as the figures of the areas', async () => {
    const app = await openApp('all');
    chooseBriefing(app, { isZip: false });
    await runBriefing(app);
    const { project } = app.store.getState();
    const figures = await app.workers.analysis.ask(project, (api) => api.areaFigures(project.params));
    const textOf = async (name: string) => {
      const { pages } = await readPdf(app.saved.find((file) => file.name.includes(name))!.content);
      return pages.map(({ texts }) =>
        texts
          .map(({ text }) => text)
          .join(' ')
          .replaceAll('\u2009', ' '),
      );
    };
    const methods = (await textOf('方法说明')).join(' ').replaceAll(' ', '');
    expect(methods).toContain(project.reference!.dataHash);
    const [, ...atlas] = await textOf('图集');
    const cities = figures!.city.filter(({ coverage }) => coverage.region === '2+26');
    expect(atlas).toHaveLength(cities.length);
    cities.forEach(({ coverage, totals }, page) => {
      expect(atlas[page]).toContain(coverage.name);
      expect(atlas[page]).toContain(formatShare(coverage.coveredShare).replace('\u2009', ' '));
      for (const { boilers } of totals!) expect(atlas[page]).toContain(formatNumber(boilers));
    });
  });

  it('states the hash of each file', async () => {
    const app = await openApp();
    await runBriefing(app);
    const entries = unzipSync(new Uint8Array(await app.saved[0]!.content.arrayBuffer()));
    const readme = new TextDecoder().decode(entries['README.txt']);
    for (const [name, bytes] of Object.entries(entries)) {
      if (name === 'README.txt') continue;
      const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
      expect(readme).toContain(`${Buffer.from(digest).toString('hex')}  ${name}`);
    }
  });

  it('comes as single files where the user says so', async () => {
    const app = await openApp();
    chooseBriefing(app, { isZip: false, area: { placeAdcode: '131000' } });
    await runBriefing(app);
    expect(app.saved.map(({ name }) => name)).toEqual([
      '演示-汇报-廊坊市-2020-03-31-15km.pptx',
      '演示-汇报数据-廊坊市-2020-03-31-15km.xlsx',
    ]);
  });

  it('names the part that fails, and brings the rest', async () => {
    const app = await openApp();
    app.failNext('writeExport', 'no memory');
    await runBriefing(app);
    expect(app.saved.map(({ name }) => name)).toEqual(['演示-汇报-2+26-2020-03-31-15km.pptx']);
    expect(run(app)).toMatchObject({
      step: 'done',
      troubles: [{ step: 'xlsx', code: 'briefing-part-failed', params: { detail: 'no memory' } }],
    });
  });

  it('makes slides without maps where none can be drawn, and says so', async () => {
    const app = await openApp();
    app.openMapDrawer = async () => ({
      draw: async () => ({ ok: false, code: 'picture-no-webgl', params: {} }),
      close: () => undefined,
    });
    await runBriefing(app);
    expect(app.saved).toHaveLength(1);
    expect(run(app)).toMatchObject({ troubles: [{ step: 'pictures', code: 'picture-no-webgl' }] });
  });

  it('brings the atlas without maps that cannot be drawn, and names their areas', async () => {
    const app = await openApp('all');
    app.openMapDrawer = async () => ({
      draw: async () => ({ ok: false, code: 'picture-failed', params: { detail: '' } }),
      close: () => undefined,
    });
    chooseBriefing(app, { isZip: false, hasPictures: false });
    await runBriefing(app);
    expect(app.saved.some(({ name }) => name.includes('图集'))).toBe(true);
    const { troubles } = run(app) as Extract<BriefingRun, { step: 'done' }>;
    expect(troubles).toMatchObject([{ step: 'atlas', code: 'briefing-maps-missing' }]);
    expect(troubles[0]!.params.names).toContain('廊坊市');
  });

  it('saves nothing once it is stopped or closed', async () => {
    for (const leave of [stopBriefing, closeBriefing]) {
      const app = await openApp();
      const made = runBriefing(app);
      leave(app);
      await made;
      expect(app.saved).toEqual([]);
      expect(run(app) ?? null).toBeNull();
    }
  });

  it('keeps what was filled in, and who made it with the project', async () => {
    const app = await openApp();
    chooseBriefing(app, { title: '冬季攻坚', level: 'county' });
    signBriefing(app, { maker: '某局' });
    closeBriefing(app);
    openBriefing(app);
    expect(app.store.getState().view.briefing?.form).toMatchObject({ title: '冬季攻坚', level: 'county' });
    expect(app.store.getState().project.pageLayout.maker).toBe('某局');
  });

  it('gives coverage alone where no ledger is open', async () => {
    const app = someApp();
    await runAnalysis(app);
    openBriefing(app);
    await runBriefing(app);
    expect(app.saved.map(({ name }) => name)).toEqual(['汇报材料包-2+26-2020-03-31-15km.zip']);
    expect(run(app)).toMatchObject({ troubles: [] });
  });
});
