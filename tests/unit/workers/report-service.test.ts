import { expect, test } from 'vitest';
import { createReportService } from '../../../src/workers/report-service.ts';
import { createReportSession } from '../../../src/workers/report-session.ts';
import { WorkerFailure } from '../../../src/workers/worker-client.ts';
import { fakeWorker } from '../../fixtures/fake-worker.ts';
import { printFont } from '../../fixtures/print-font.ts';
import { readPdf } from '../../fixtures/read-pdf.ts';
import { somePng, someSheet } from '../../fixtures/some-sheet.ts';

const FACTS = { title: '图集', subject: '', lang: 'zh', created: '2026-11-24T08:00:00Z' } as const;
const PNG = somePng(12, 8);
const PICTURES = new Map([
  ['map', PNG],
  ['again', PNG],
]);
const font = printFont();

function service(loadFont = async () => font) {
  const fakes: ReturnType<typeof fakeWorker>[] = [];
  const reports = createReportService(() => {
    const fake = fakeWorker(createReportSession(async () => undefined));
    fakes.push(fake);
    return fake.worker;
  }, loadFont);
  return { reports, fakes };
}

test('documents are written side by side, each with its own pages', async () => {
  const { reports, fakes } = service();
  const [one, other] = await Promise.all([
    reports.begin(FACTS),
    reports.begin({ ...FACTS, title: '另一册' }),
  ]);
  await one.addSheet(someSheet({ title: '甲' }), PICTURES);
  await other.addSheet(someSheet({ title: '乙' }), PICTURES);
  await one.addSheet(someSheet({ title: '丙' }), PICTURES);
  const read = async ({ finish }: typeof one) => readPdf((await finish()).pdf);
  expect((await read(one)).outline.map(({ title }) => title)).toEqual(['甲', '丙']);
  const second = await read(other);
  expect(second.info.Title).toBe('另一册');
  expect(second.outline.map(({ title }) => title)).toEqual(['乙']);
  expect(fakes).toHaveLength(1);
});

test('a document dies with its worker and says so; the next one is written by a new worker', async () => {
  const { reports, fakes } = service();
  const lost = await reports.begin(FACTS);
  await lost.addSheet(someSheet(), PICTURES);
  fakes[0]!.die('out of memory');
  const next = await reports.begin(FACTS);
  await expect(lost.addSheet(someSheet(), PICTURES)).rejects.toThrow(WorkerFailure);
  await next.addSheet(someSheet(), PICTURES);
  expect((await next.finish()).pages).toBe(1);
  expect(fakes).toHaveLength(2);
});

test('a document that was dropped takes no more sheets', async () => {
  const { reports } = service();
  const document = await reports.begin(FACTS);
  document.drop();
  await expect(document.addSheet(someSheet(), PICTURES)).rejects.toThrow('not open');
});

test('where the font cannot be had this time, it can the next', async () => {
  let asked = 0;
  const { reports } = service(async () => {
    if (++asked === 1) throw new Error('the print font answered 404');
    return font;
  });
  await expect(reports.begin(FACTS)).rejects.toThrow('404');
  await expect(reports.begin(FACTS)).resolves.toBeDefined();
});
