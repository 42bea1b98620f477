import { expect, test, vi } from 'vitest';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { composeMethods, printMethods, saveMethods } from '../../../src/commands/methods-pages.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import { APP_VERSION } from '../../../src/data/storage/app-version.ts';
import { ENGINE_VERSION } from '../../../src/domain/engine-version.ts';
import { patchView } from '../../../src/state/store.ts';
import { readPdf } from '../../fixtures/read-pdf.ts';
import { UNIT } from '../../fixtures/small-world.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

async function opened(): Promise<SomeApp> {
  const app = someApp();
  await loadDemo(app);
  return app;
}

/** All that can be read in the saved document, line breaks and spaces aside. */
async function savedText(app: SomeApp): Promise<string> {
  const { pages } = await readPdf(app.saved[0]!.content);
  return pages
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '');
}

test('the document names versions, hashes and every rule, and says that the ledger is a demonstration', async () => {
  const app = await opened();
  const pages = await composeMethods(app);
  await saveMethods(app, pages);
  expect(app.saved[0]!.name).toBe('演示-方法与依据-2020-03-31.pdf');
  const text = await savedText(app);
  const { dataHash, rules } = app.store.getState().project.reference!;
  for (const said of [APP_VERSION, ENGINE_VERSION, dataHash, '含演示数据', '不得引用'])
    expect(text).toContain(said);
  for (const { id, clause } of rules) {
    expect(text).toContain(id);
    expect(text).toContain(clause);
  }
});

test('it is in the language of the window', async () => {
  const app = await opened();
  patchView(app.store, { lang: 'en' });
  await saveMethods(app, await composeMethods(app));
  expect(app.saved[0]!.name).toBe('demo-Methods and grounds-2020-03-31.pdf');
  expect(await savedText(app)).toContain('Howaverdictisreached');
});

test('a unit that was taken out by hand makes it a scenario', async () => {
  const app = await opened();
  setParams(app, { unitOverrides: { [UNIT.unitId]: 'out' } });
  await saveMethods(app, await composeMethods(app));
  const text = await savedText(app);
  expect(text).toContain('结果属于情景');
  expect(text).toContain(UNIT.plant);
});

test('without a ledger it says so', async () => {
  const app = someApp();
  const { reference } = (await opened()).store.getState().project;
  app.store.setState(({ project }) => ({ project: { ...project, reference } }));
  await saveMethods(app, await composeMethods(app));
  expect(await savedText(app)).toContain('未打开台账');
});

test('where the browser opens no tab, what was to be printed is saved', async () => {
  const app = await opened();
  const pages = await composeMethods(app);
  expect(await printMethods(app, pages)).toBe('opened');
  expect(app.saved).toEqual([]);
  vi.mocked(app.page.open).mockReturnValueOnce(false);
  expect(await printMethods(app, pages)).toBe('saved');
  expect(app.saved).toHaveLength(1);
});
