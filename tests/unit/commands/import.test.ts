import { describe, expect, it } from 'vitest';
import { chooseColumn, chooseJoin, chooseSystem } from '../../../src/commands/import-choices.ts';
import { correctRow, undoCorrection } from '../../../src/commands/import-correct.ts';
import { reviseImport } from '../../../src/commands/import-inspect.ts';
import { closeImport, openImport } from '../../../src/commands/import-queue.ts';
import {
  cancelImport,
  importChosen,
  resumeImport,
  showImportReport,
} from '../../../src/commands/import-run.ts';
import { importPastedCells } from '../../../src/commands/import-sources.ts';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { isPastedTable } from '../../../src/domain/pasted-table.ts';
import { cellTextAt, textAt } from '../../../src/domain/text-column.ts';
import type { ImportFile, ImportStage } from '../../../src/state/import-session.ts';
import { selectIsDemo } from '../../../src/state/selectors.ts';
import { rejectList } from '../../fixtures/import-outcomes.ts';
import { middleOf } from '../../fixtures/small-world.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

const WGS84 = { id: 'wgs84', centralMeridian: null } as const;
const { lon: LON, lat: LAT } = middleOf('东丽区');

/** Three boilers of which the second has its position swapped and the third a fuel that nobody knows. */
const LEDGER = [
  '编号,企业名称,经度,纬度,额定蒸发量(t/h),燃料类型,备注',
  `A,甲厂,${LON},${LAT},10,煤,一`,
  `B,乙厂,${LAT},${LON},20,煤,二`,
  `C,丙厂,${LON},${LAT},40,柴禾堆,三`,
].join('\n');

const csv = (text: string, name = '台账.csv') => new File([text], name);

function files(app: SomeApp): readonly ImportFile[] {
  return app.store.getState().view.importSession?.files ?? [];
}

function stageOf<Step extends ImportStage['step']>(
  app: SomeApp,
  step: Step,
  id = 1,
): Extract<ImportStage, { step: Step }> {
  const stage = files(app).find((file) => file.id === id)?.stage;
  if (stage?.step !== step) throw new Error(`${id} is ${stage?.step}, not ${step}`);
  return stage as Extract<ImportStage, { step: Step }>;
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !holds(); turn++) await new Promise((resume) => setTimeout(resume, 2));
  if (!holds()) throw new Error('did not come about');
}

const inspected = (app: SomeApp) =>
  until(() =>
    files(app).every(
      ({ stage }) => !['waiting', 'inspecting'].includes(stage.step) && !('busy' in stage && stage.busy),
    ),
  );

/** Imports a file as WGS-84, whatever is proposed. */
async function importWgs84(app: SomeApp, file: File, id = 1, join: 'replace' | 'append' = 'replace') {
  openImport(app, [file]);
  await inspected(app);
  chooseSystem(app, id, WGS84);
  chooseJoin(app, id, join);
  await importChosen(app, id);
}

function ids(app: SomeApp): string[] {
  const { columns } = app.store.getState().project.ledger!;
  return Array.from({ length: columns.count }, (_, i) => textAt(columns.id, i));
}

describe('confirming a file', () => {
  it('takes no coordinate system for granted, and does not start without one', async () => {
    const app = someApp();
    openImport(app, [csv('编号,经度,纬度\nA,116.7,38.1\n')]);
    await inspected(app);
    expect(stageOf(app, 'choosing').choice.system).toBeNull();
    await importChosen(app, 1);
    expect(stageOf(app, 'choosing').choice.system).toBeNull();
  });

  it('keeps what the user set when the file is looked at again', async () => {
    const app = someApp();
    openImport(app, [csv(LEDGER)]);
    await inspected(app);
    chooseSystem(app, 1, { id: 'bd09', centralMeridian: null });
    chooseColumn(app, 1, 'use', 6);
    await inspected(app);
    expect(stageOf(app, 'choosing').choice).toMatchObject({
      system: { id: 'bd09' },
      systemBy: 'user',
      mapping: { use: 6, lon: 2, lat: 3 },
      byHand: ['use'],
    });
  });

  it('lets a column serve one field', async () => {
    const app = someApp();
    openImport(app, [csv(LEDGER)]);
    await inspected(app);
    chooseColumn(app, 1, 'name', 0);
    await inspected(app);
    const { mapping } = stageOf(app, 'choosing').choice;
    expect(mapping.name).toBe(0);
    expect(mapping.id).toBeUndefined();
  });

  it('takes another header row, with the columns that it names', async () => {
    const app = someApp();
    openImport(app, [csv('甲,乙,丙\n编号,经度,纬度\nA,116.7,38.1\n')]);
    await inspected(app);
    await reviseImport(app, 1, { headerRows: { first: 0, last: 0 } });
    const { choice, inspection } = stageOf(app, 'choosing');
    expect(inspection.tables[0]!.header).toEqual(['甲', '乙', '丙']);
    expect(choice.mapping.lon).toBeUndefined();
  });

  it('remembers the columns for the next file with the same header', async () => {
    const app = someApp();
    openImport(app, [csv(LEDGER)]);
    await inspected(app);
    chooseColumn(app, 1, 'use', 6);
    await inspected(app);
    chooseSystem(app, 1, WGS84);
    await importChosen(app, 1);
    openImport(app, [csv(LEDGER.replace('A,甲厂', 'D,丁厂'), '又一份.csv')]);
    await inspected(app);
    const { choice } = stageOf(app, 'choosing', 2);
    expect(choice.mapping.use).toBe(6);
    expect(choice.remembered).toContain('use');
    // The system is another file's: it is asked for again.
    expect(choice.systemBy === 'user' && choice.system !== null).toBe(false);
  });

  it('goes on where the system is chosen while the file is looked at again', async () => {
    const app = someApp();
    openImport(app, [csv(LEDGER)]);
    await inspected(app);
    const looking = reviseImport(app, 1, { headerRows: { first: 0, last: 0 } });
    chooseSystem(app, 1, WGS84);
    await looking;
    expect(stageOf(app, 'choosing')).toMatchObject({
      busy: false,
      choice: { system: WGS84, systemBy: 'user' },
    });
  });

  it('takes the answer to the newest change only', async () => {
    const app = someApp();
    openImport(app, [csv(LEDGER)]);
    await inspected(app);
    const first = reviseImport(app, 1, { kind: 'stations' });
    const second = reviseImport(app, 1, { kind: 'boilers' });
    await Promise.all([first, second]);
    expect(stageOf(app, 'choosing').choice.kind).toBe('boilers');
    expect(stageOf(app, 'choosing').busy).toBe(false);
  });
});

describe('a queue of files', () => {
  it('goes on after one that cannot be read', async () => {
    const app = someApp();
    openImport(app, [csv(LEDGER, 'a.csv'), csv('', 'b.csv'), csv(LEDGER, 'c.csv')]);
    await inspected(app);
    expect(files(app).map(({ stage }) => stage.step)).toEqual(['choosing', 'failed', 'choosing']);
    expect(stageOf(app, 'failed', 2).problem.code).toBe('file-empty');
  });

  it('shows the first, and adds files that come later', async () => {
    const app = someApp();
    openImport(app, [csv(LEDGER, 'a.csv')]);
    openImport(app, [csv(LEDGER, 'b.csv')]);
    await inspected(app);
    expect(app.store.getState().view.importSession!.shown).toBe(1);
    expect(files(app).map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  });
});

describe('pasted cells', () => {
  it('are a table where there is more than one cell', () => {
    expect(isPastedTable('编号\t经度\nA\t116')).toBe(true);
    expect(isPastedTable('一行\r\n两行')).toBe(true);
    expect(isPastedTable('沧州热力一站\n')).toBe(false);
  });

  it('become a file of the queue', async () => {
    const app = someApp();
    importPastedCells(app, LEDGER.replaceAll(',', '\t'), '粘贴的表格');
    await inspected(app);
    expect(stageOf(app, 'choosing').inspection.tables[0]!.header[2]).toBe('经度');
  });
});

describe('importing', () => {
  it('accounts for every row and replaces the demonstration ledger', async () => {
    const app = someApp();
    await loadDemo(app);
    await importWgs84(app, csv(LEDGER));
    const { report } = stageOf(app, 'finished').finished;
    expect(report).toMatchObject({ rowsRead: 3, accepted: 2 });
    expect(report.accepted + report.rejects.count).toBe(report.rowsRead);
    expect(rejectList(report.rejects).map(({ code }) => code)).toEqual(['position-swapped']);
    expect(report.issues.counts).toMatchObject({ 'fuel-unreadable': 1 });
    expect(selectIsDemo(app.store.getState())).toBe(false);
    expect(ids(app)).toEqual(['A', 'C']);
    expect([...app.store.getState().analysis.screening!.result.verdict]).toHaveLength(2);
    closeImport(app);
    showImportReport(app);
    expect(stageOf(app, 'finished').finished.report).toBe(report);
  });

  it('keeps the loaded ledger when a file cannot be read, says why and leads back', async () => {
    const app = someApp();
    await loadDemo(app);
    const before = app.store.getState().project.ledger;
    openImport(app, [csv(LEDGER)]);
    await inspected(app);
    chooseSystem(app, 1, WGS84);
    for (const [result, code] of [
      [{ ok: false as const, error: { code: 'file-empty', params: {} } }, 'file-empty'],
      [new Error('out of memory'), 'import-crashed'],
    ] as const) {
      app.importResult = result;
      await importChosen(app, 1);
      expect(stageOf(app, 'failed').problem.code).toBe(code);
      expect(app.store.getState().project.ledger).toBe(before);
      resumeImport(app, 1);
      expect(stageOf(app, 'choosing').choice.system).toEqual(WGS84);
    }
  });

  it('goes back to the choices when cancelled, with nothing changed', async () => {
    const app = someApp();
    app.importResult = null;
    openImport(app, [csv(LEDGER)]);
    await inspected(app);
    chooseSystem(app, 1, WGS84);
    const running = importChosen(app, 1);
    cancelImport(app, 1);
    await running;
    expect(app.workers.importer.cancel).toHaveBeenCalledOnce();
    expect(stageOf(app, 'choosing').choice.system).toEqual(WGS84);
    expect(app.store.getState().project.ledger).toBeNull();
  });

  it('adds a second file to the ledger and says of each boiler where it came from', async () => {
    const app = someApp();
    await importWgs84(app, csv(LEDGER, '一.csv'));
    await importWgs84(app, csv(LEDGER.replace('A,甲厂', 'D,丁厂'), '二.csv'), 2, 'append');
    expect(ids(app)).toEqual(['A', 'C', 'D', 'C']);
    const { columns, origin } = app.store.getState().project.ledger!;
    const source = columns.extras.find(({ name }) => name === '来源文件')!;
    expect([0, 1, 2, 3].map((i) => cellTextAt(source.cells, i))).toEqual([
      '一.csv',
      '一.csv',
      '二.csv',
      '二.csv',
    ]);
    const note = columns.extras.find(({ name }) => name === '备注')!;
    expect([0, 1, 2, 3].map((i) => cellTextAt(note.cells, i))).toEqual(['一', '三', '一', '三']);
    expect(origin.kind === 'file' && origin.reports.map(({ provenance }) => provenance.fileName)).toEqual([
      '一.csv',
      '二.csv',
    ]);
  });

  it('adds another kind as a layer and leaves the ledger alone', async () => {
    const app = someApp();
    await importWgs84(app, csv(LEDGER));
    openImport(app, [csv(`站点名称,经度,纬度\n市监测站,${LON},${LAT}\n`, '站点.csv')]);
    await inspected(app);
    await reviseImport(app, 2, { kind: 'stations' });
    chooseColumn(app, 2, 'lon', 1);
    chooseColumn(app, 2, 'lat', 2);
    await inspected(app);
    chooseSystem(app, 2, WGS84);
    await importChosen(app, 2);
    expect(stageOf(app, 'finished', 2).finished.report).toMatchObject({ kind: 'stations', accepted: 1 });
    expect(app.store.getState().project.layers).toMatchObject([{ kind: 'stations' }]);
    expect(ids(app)).toEqual(['A', 'C']);
  });
});

describe('correcting rows', () => {
  const corrected = { row: 2, sheetRow: 3, cells: ['B', '乙厂', String(LON), String(LAT), '20', '煤', '二'] };

  it('takes a rejected row once it is right, and gives it back when undone', async () => {
    const app = someApp();
    await importWgs84(app, csv(LEDGER));
    await correctRow(app, 1, corrected);
    expect(stageOf(app, 'finished').finished.report).toMatchObject({ rowsRead: 3, accepted: 3 });
    expect(ids(app)).toEqual(['A', 'C', 'B']);
    await undoCorrection(app, 1);
    const { report } = stageOf(app, 'finished').finished;
    expect(report).toMatchObject({ rowsRead: 3, accepted: 2 });
    expect(rejectList(report.rejects)).toMatchObject([
      { row: 2, code: 'position-swapped', cells: { 0: 'B' } },
    ]);
    expect(ids(app)).toEqual(['A', 'C']);
  });

  it('rejects it again, with its new cells, where it is still wrong', async () => {
    const app = someApp();
    await importWgs84(app, csv(LEDGER));
    await correctRow(app, 1, { ...corrected, cells: ['B', '乙厂', '0', '0', '20', '煤', '二'] });
    const { report } = stageOf(app, 'finished').finished;
    expect(report.accepted + report.rejects.count).toBe(3);
    expect(rejectList(report.rejects)).toMatchObject([{ row: 2, sheetRow: 3, code: 'position-zero' }]);
  });

  it('corrects an accepted row in its place, without a second boiler', async () => {
    const app = someApp();
    await importWgs84(app, csv(LEDGER));
    const cells = ['C', '丙厂', String(LON), String(LAT), '40', '天然气', '三'];
    await correctRow(app, 1, { row: 3, sheetRow: 4, cells });
    expect(ids(app)).toEqual(['A', 'C']);
    expect(stageOf(app, 'finished').finished.report.issues.counts['fuel-unreadable']).toBeUndefined();
  });

  it('takes a corrected list of rejects back, alone', async () => {
    const app = someApp();
    await importWgs84(app, csv(LEDGER));
    const list = [
      'row,编号,企业名称,经度,纬度,额定蒸发量(t/h),燃料类型,备注,reason,message,suggestion',
      `2,B,乙厂,${LON},${LAT},20,煤,二,position-swapped,x,y`,
      `1,A,改名,${LON},${LAT},20,煤,一,,,`,
    ].join('\n');
    openImport(app, [csv(list, '退回行.csv')]);
    await inspected(app);
    expect(stageOf(app, 'choosing', 2).choice.join).toBe('correct');
    await importChosen(app, 2);
    expect(stageOf(app, 'finished', 2).finished.report).toMatchObject({ rowsRead: 3, accepted: 3 });
    // Row 1 was accepted: a list of rejects does not touch it.
    expect(ids(app)).toEqual(['A', 'C', 'B']);
    expect(textAt(app.store.getState().project.ledger!.columns.name, 0)).toBe('甲厂');
  });

  it('changes nothing once another ledger has taken the place', async () => {
    const app = someApp();
    await importWgs84(app, csv(LEDGER));
    await importWgs84(app, csv(LEDGER.replace('A,甲厂', 'D,丁厂'), '二.csv'), 2);
    await correctRow(app, 1, corrected);
    expect(ids(app)).toEqual(['D', 'C']);
  });
});
