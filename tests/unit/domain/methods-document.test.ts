import { expect, test } from 'vitest';
import { OBFUSCATED_ACCURACY_M } from '../../../src/data/crs/obfuscated.ts';
import { FRAMES } from '../../../src/data/crs/reference-frame.ts';
import type { FlowBlock, FlowTable } from '../../../src/domain/flow-document.ts';
import { gatherMethods } from '../../../src/domain/gather-methods.ts';
import type { Methods, MethodsFile } from '../../../src/domain/methods.ts';
import { methodsDocument, methodsFoot } from '../../../src/domain/methods-document.ts';
import { DATUM_PROSE, VERDICT_STEPS } from '../../../src/domain/methods-prose-words.ts';
import { APPROXIMATE_PLANT_M } from '../../../src/domain/radius-test.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { ledgerOf, smallWorld } from '../../fixtures/small-world.ts';

const FILE: MethodsFile = {
  provenance: {
    fileName: '台账.xlsx',
    table: '锅炉',
    format: 'xlsx',
    encoding: '',
    importedAt: '2026-11-24T08:30:00.000Z',
    datumHistory: [{ from: { id: 'gcj02', centralMeridian: null }, by: 'user', accuracyM: 1 }],
  },
  rowsRead: 1200,
  accepted: 1150,
  rejected: 50,
  doubtful: 7,
};

function methodsOf(changes: Partial<Methods> = {}): Methods {
  const screener = createScreener(smallWorld(), DEFAULT_PARAMS);
  const ledger = ledgerOf([{ lon: 117, lat: 39, fuel: 'coal', capacityTph: 10 }]);
  const request = { files: [FILE], layers: [], appVersion: '1.2.3', madeAt: '2026-11-24T09:00:00.000Z' };
  return { ...gatherMethods(screener, ledger, request, []), ...changes };
}

function allText(blocks: readonly FlowBlock[]): string {
  return JSON.stringify(blocks);
}

function tables(methods: Methods, lang: 'zh' | 'en' = 'zh'): FlowTable[] {
  return methodsDocument(methods, lang).blocks.filter((block) => block.kind === 'table');
}

test('a file of the ledger is told with its datum and what became of its rows', () => {
  const table = tables(methodsOf()).find(({ columns }) => columns[0]!.title === '文件')!;
  expect(table.rows[0]!.cells).toEqual([
    '台账.xlsx\n锅炉',
    'xlsx',
    'GCJ-02 ±1 m (使用者确认)',
    '2026-11-24 08:30',
    '1\u2009200',
    '1\u2009150',
    '50',
    '7',
  ]);
  expect(table.columns.map(({ align }) => align).join(' ')).toBe('start start start start end end end end');
});

test('a plan that is not yet issued on the date says that it decides nothing', () => {
  const early = methodsOf();
  const before = createScreener(smallWorld(), { ...DEFAULT_PARAMS, asOf: '2016-01-01' });
  const request = { files: [], layers: [], appVersion: '1.2.3', madeAt: '2026-11-24T09:00:00.000Z' };
  const then = gatherMethods(before, null, request, []);
  expect(early.plans.every(({ isInForce }) => isInForce)).toBe(true);
  expect(then.plans.some(({ isInForce }) => isInForce)).toBe(false);
  expect(allText(methodsDocument(then, 'zh').blocks)).toContain('尚未施行');
});

test('a document number that is not printed is not made up', () => {
  for (const { documentNumber, title } of methodsOf().plans.filter((plan) => plan.documentNumber === null)) {
    expect(documentNumber).toBeNull();
    expect(allText(methodsDocument(methodsOf(), 'zh').blocks)).toContain(title.zh);
  }
  expect(allText(methodsDocument(methodsOf(), 'zh').blocks)).toContain('文号：所据文本未印');
});

test('the foot marks demonstration data and scenarios, and nothing else', () => {
  expect(methodsFoot(methodsOf(), 'zh').mark).toBe('');
  const marked = methodsOf({
    ledger: { boilers: 2, synthetic: 1, files: [] },
    units: { qualifying: 1, approximate: 0, overridden: [{ name: '电厂 1', state: 'in' }] },
  });
  expect(methodsFoot(marked, 'zh').mark).toBe('含演示数据 · 情景');
});

test('what the prose says of errors is what the engine takes', () => {
  const [, errors] = DATUM_PROSE;
  for (const lang of ['zh', 'en'] as const) {
    const said = errors![lang];
    expect(said).toContain(`GCJ-02 ${OBFUSCATED_ACCURACY_M.gcj02} m`);
    expect(said).toContain(`BD-09 ${OBFUSCATED_ACCURACY_M.bd09} m`);
    for (const [frame, name] of [
      ['cgcs2000', { zh: 'CGCS2000', en: 'CGCS2000' }],
      ['beijing54', { zh: '北京 54', en: 'Beijing 54' }],
      ['xian80', { zh: '西安 80', en: "Xi'an 80" }],
    ] as const)
      expect(said).toContain(`${name[lang]} ${FRAMES[frame].accuracyM} m`);
    expect(VERDICT_STEPS.some((step) => step[lang].includes(`${APPROXIMATE_PLANT_M / 1000} km`))).toBe(true);
  }
});

test('in English nothing but names stays Chinese', () => {
  const { blocks, subtitle } = methodsDocument(methodsOf({ outdatedCounties: [] }), 'en');
  const prose = blocks.filter(({ kind }) => kind !== 'table' && kind !== 'heading');
  expect(
    subtitle + allText(prose).replace(/Applies to: [^"]*|Number: [^"]*|及以[上下]|以下|及/g, ''),
  ).not.toMatch(/\p{Script=Han}/u);
});
