import { read, utils, type WorkBook } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderSource, openReference } from '../../../src/cli/files.ts';
import { loadDemoLedger } from '../../../src/data/load-demo-ledger.ts';
import { type AreaFigures, areaFigures } from '../../../src/domain/area-figures.ts';
import type { Briefing } from '../../../src/domain/briefing.ts';
import { formatMeasured, formatNumber, formatShare } from '../../../src/domain/figure-format.ts';
import { type Lang, reasonText, verdictText } from '../../../src/domain/messages.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { REVIEW_REASONS, reasonBit, VERDICTS, type Verdict } from '../../../src/domain/vocabulary.ts';
import { ledgerOf, middleOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';
import { type SomeBriefing, someBriefing } from '../../fixtures/some-briefing.ts';

/** The cells of a sheet, its head left out. */
function rowsOf(book: WorkBook, name: string): (string | number | null)[][] {
  return utils
    .sheet_to_json<(string | number | null)[]>(book.Sheets[name]!, { header: 1, defval: null })
    .slice(1);
}

/** The rows of a native table over all its slides, heads left out. */
function tableRows({ slides }: SomeBriefing, head: string): string[][] {
  return slides
    .flatMap(({ tables }) => tables)
    .filter(({ rows }) => rows[0]![0] === head)
    .flatMap(({ rows }) => rows.slice(1).map((row) => [...row]));
}

/** What `areaFigures` says of the briefing's area, asked anew. */
function figuresOf({ screener, decided, briefing }: SomeBriefing) {
  const { reference, params } = screener;
  const figures = areaFigures(reference, params, [], decided);
  const { kind, name, adcode } = briefing.area;
  const whole =
    kind === 'region'
      ? figures.region.find(({ coverage }) => coverage.name === name)!
      : figures.city.find(({ coverage }) => coverage.adcode === adcode)!;
  const parts = figures[briefing.level].filter(({ coverage }) =>
    reference.counties.some(
      (county) =>
        (kind === 'region' ? county.region === name : county.placeAdcode === adcode) &&
        coverage.adcode === (briefing.level === 'city' ? county.placeAdcode : county.adcode),
    ),
  );
  return { whole, parts };
}

const of = ({ totals }: AreaFigures, verdict: Verdict) => totals![VERDICTS.indexOf(verdict)]!;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const allOf = ({ totals }: AreaFigures) => sum(totals!.map(({ boilers }) => boilers));
const rounded = (value: number, decimals = 3) => Number(value.toFixed(decimals));

/** Boilers of the area, counted from the columns of the result. */
function boilersOf({ screener, decided, briefing }: SomeBriefing): number[] {
  const { counties } = screener.reference;
  const { kind, name, adcode } = briefing.area;
  return [...decided!.result.county].flatMap((county, boiler) => {
    const at = counties[county];
    const isIn = kind === 'region' ? at?.region === name : at?.placeAdcode === adcode;
    return isIn ? [boiler] : [];
  });
}

const SHOWN: readonly Verdict[] = ['close', 'retrofit', 'review', 'retain'];

function checkParts(made: SomeBriefing, lang: Lang): void {
  const { whole, parts } = figuresOf(made);
  const city = { city: { zh: '城市', en: 'City' }, county: { zh: '县（市、区）', en: 'County' } };
  const head = city[made.briefing.level][lang];
  const rows = tableRows(made, head).filter((row) => row.length === SHOWN.length + 3);
  const line = (name: string, figures: AreaFigures) => [
    name,
    ...SHOWN.map((verdict) => formatNumber(of(figures, verdict).boilers)),
    formatNumber(allOf(figures)),
    formatNumber(of(figures, 'close').capacityTph),
  ];
  const withBoilers = parts.filter((part) => allOf(part) > 0);
  expect(new Set(rows.map((row) => row.join('|')))).toEqual(
    new Set([
      ...withBoilers.map((part) => line(part.coverage.name, part).join('|')),
      ...(withBoilers.length === 0 ? [] : [line(lang === 'zh' ? '合计' : 'Total', whole).join('|')]),
    ]),
  );
}

function checkCharts(made: SomeBriefing): void {
  const { parts } = figuresOf(made);
  const byName = new Map(parts.map((part) => [part.coverage.name, part]));
  for (const { charts, tables } of made.slides) {
    for (const { labels, series, workbook } of charts) {
      if (tables.length === 0) continue;
      expect(labels).toEqual(
        tables[0]!.rows
          .slice(1)
          .map(([name]) => name)
          .slice(0, labels.length),
      );
      series.forEach(({ values }, i) => {
        expect(values).toEqual(labels.map((name) => of(byName.get(name)!, SHOWN[i]!).boilers));
      });
      const [sheet] = Object.values(read(workbook).Sheets);
      expect(utils.sheet_to_json(sheet!, { header: 1 })).toEqual([
        [expect.anything(), ...series.map(({ name }) => name)],
        ...labels.map((name, at) => [name, ...series.map(({ values }) => values[at]!)]),
      ]);
    }
  }
}

function checkCoverage(made: SomeBriefing, lang: Lang): void {
  const { whole, parts } = figuresOf(made);
  const line = (name: string, { coverage }: AreaFigures) =>
    [
      name,
      formatNumber(coverage.areaKm2, 1),
      formatNumber(coverage.coveredKm2, 1),
      formatShare(coverage.coveredShare),
      formatNumber(coverage.qualifyingUnits),
    ].join('|');
  const rows = made.slides
    .flatMap(({ tables }) => tables)
    .filter(({ rows: [head] }) => head!.length === 5 && head![1]!.includes('km²'))
    .flatMap(({ rows: [, ...body] }) => body.map((row) => row.join('|')));
  const all = lang === 'zh' ? '合计' : 'Total';
  expect(new Set(rows)).toEqual(
    new Set([line(all, whole), ...parts.map((part) => line(part.coverage.name, part))]),
  );
  expect(rowsOf(made.book, lang === 'zh' ? '供热覆盖' : 'Heat coverage').map((row) => row.slice(3))).toEqual(
    [...parts, whole].map(({ coverage }) => [
      rounded(coverage.areaKm2),
      rounded(coverage.coveredKm2),
      rounded(coverage.coveredShare, 6),
      rounded(coverage.twoOrMoreKm2),
      coverage.qualifyingUnits,
    ]),
  );
}

/** Clauses and reasons, counted anew from the columns of the result. */
function checkClauses(made: SomeBriefing, lang: Lang): void {
  const { screener, decided, briefing } = made;
  const { ledger, result } = decided!;
  const boilers = boilersOf(made);
  const decidedOnes = boilers.filter((boiler) => result.decidedBy[boiler]! >= 0);
  const expected = briefing.clauses.map(({ ruleId, deadline }) => {
    const own = decidedOnes.filter((boiler) => {
      const rule = result.decidedBy[boiler]!;
      return (
        screener.rules[rule]!.rule.id === ruleId &&
        screener.deadlineOf(rule, result.county[boiler]!) === deadline
      );
    });
    const known = own.map((boiler) => ledger.capacityTph[boiler]!).filter((tph) => !Number.isNaN(tph));
    return {
      boilers: own.length,
      tph: sum(known),
      unknown: own.length - known.length,
      overdue: sum(own.map((boiler) => result.overdue[boiler]!)),
    };
  });
  expect(sum(expected.map(({ boilers: count }) => count))).toBe(decidedOnes.length);
  expect(
    tableRows(made, lang === 'zh' ? '文件与条款' : 'Document and clause').map((row) => row.slice(4)),
  ).toEqual(
    expected.map(({ boilers: count, tph, overdue }) => [
      formatNumber(count),
      formatNumber(tph),
      formatNumber(overdue),
    ]),
  );
  expect(rowsOf(made.book, lang === 'zh' ? '条款' : 'Clauses').map((row) => row.slice(9, 13))).toEqual(
    expected.map(({ boilers: count, tph, unknown, overdue }) => [count, rounded(tph), unknown, overdue]),
  );
  const waiting = boilers.filter((boiler) => VERDICTS[result.verdict[boiler]!] === 'review');
  const reasons = REVIEW_REASONS.map((reason) => ({
    reason,
    count: waiting.filter((boiler) => result.reasons[boiler]! & reasonBit(reason)).length,
  })).filter(({ count }) => count > 0);
  expect(
    new Map(tableRows(made, lang === 'zh' ? '原因' : 'Reason').map(([reason, count]) => [reason, count])),
  ).toEqual(new Map(reasons.map(({ reason, count }) => [reasonText(reason, lang), formatNumber(count)])));
}

function checkList(made: SomeBriefing): void {
  const { decided, briefing } = made;
  const { ledger, result } = decided!;
  const size = (boiler: number) =>
    Number.isNaN(ledger.capacityTph[boiler]!) ? -1 : ledger.capacityTph[boiler]!;
  const closing = boilersOf(made)
    .filter((boiler) => VERDICTS[result.verdict[boiler]!] === 'close')
    .sort((a, b) => size(b) - size(a) || a - b);
  expect(briefing.closing.count).toBe(closing.length);
  const listed = closing.slice(0, briefing.closing.rows.length);
  const rows = made.slides
    .flatMap(({ tables }) => tables)
    .filter(({ rows: [head] }) => head!.length === 8)
    .flatMap(({ rows: [, ...body] }) => body);
  expect(rows.map((row) => row[4])).toEqual(
    listed.map((boiler) =>
      size(boiler) < 0 ? expect.stringMatching(/不明|unknown/) : formatMeasured(size(boiler), 3),
    ),
  );
}

function checkBook(made: SomeBriefing, lang: Lang): void {
  const { whole, parts } = figuresOf(made);
  const totals = whole.totals!;
  const all = allOf(whole);
  expect(rowsOf(made.book, lang === 'zh' ? '汇总' : 'Summary').slice(0, 5)).toEqual(
    totals.map(({ verdict, boilers, capacityTph, capacityUnknown, overdue }) => [
      verdictText(verdict, lang),
      boilers,
      all === 0 ? null : rounded(boilers / all, 6),
      rounded(capacityTph),
      capacityUnknown,
      overdue,
    ]),
  );
  const level =
    made.briefing.level === 'city'
      ? { zh: '分城市', en: 'By city' }
      : { zh: '分县（市、区）', en: 'By county' };
  expect(rowsOf(made.book, level[lang].replace(/[/]/g, '_')).map((row) => row.slice(3, 13))).toEqual(
    [...parts, whole].map((figures) =>
      VERDICTS.flatMap((verdict) => [
        of(figures, verdict).boilers,
        rounded(of(figures, verdict).capacityTph),
      ]),
    ),
  );
  const list = utils.sheet_to_json<Record<string, unknown>>(
    made.book.Sheets[lang === 'zh' ? '锅炉清单' : 'Boilers']!,
  );
  expect(list).toHaveLength(all);
  for (const { verdict, boilers, capacityTph } of totals) {
    const own = list.filter((row) => row[lang === 'zh' ? '结论' : 'Verdict'] === verdictText(verdict, lang));
    expect(own).toHaveLength(boilers);
    const tph = own.map((row) => Number(row[lang === 'zh' ? '额定蒸发量（t/h）' : 'Capacity (t/h)'] ?? 0));
    expect(rounded(sum(tph))).toBe(rounded(capacityTph));
  }
}

function checkTexts({ slides, briefing }: SomeBriefing): void {
  const [cover, summary] = slides;
  const { whole } = briefing;
  const close = of(whole, 'close');
  const first = [...cover!.texts, ...summary!.texts].join('\n');
  if (close.boilers > 0) {
    expect(cover!.texts.join('\n')).toContain(formatNumber(close.boilers));
    expect(cover!.texts.join('\n')).toContain(formatShare(close.boilers / allOf(whole)));
  }
  expect(summary!.texts.join('\n')).toContain(formatNumber(close.capacityTph));
  expect(first).toContain(formatNumber(whole.coverage.coveredShare * 100, 1));
  for (const { notes, texts } of slides) {
    expect(notes).not.toBe('');
    expect(texts.join('')).not.toMatch(/NaN|undefined|null|\{\w+\}/);
    expect(notes).not.toMatch(/NaN|undefined|null|\{\w+\}/);
  }
}

function checkAll(made: SomeBriefing, lang: Lang): void {
  checkParts(made, lang);
  checkCharts(made);
  checkCoverage(made, lang);
  checkClauses(made, lang);
  checkList(made);
  checkBook(made, lang);
  checkTexts(made);
}

describe('files of a briefing of the demonstration data', () => {
  let reference: Awaited<ReturnType<typeof openReference>>;
  let ledger: Awaited<ReturnType<typeof loadDemoLedger>>;
  beforeAll(async () => {
    [reference, ledger] = await Promise.all([openReference(), loadDemoLedger(folderSource)]);
  });

  it.each([
    ['a region by city, in Chinese', { region: '2+26' }, 'city', 'zh'],
    ['a region without a clause on the radius, in English', { region: '汾渭平原' }, 'city', 'en'],
    ['a single city by county', { placeAdcode: '131000' }, 'city', 'zh'],
    ['a region of one city', { region: '钦州' }, 'city', 'zh'],
  ] as const)(
    '%s: slides, charts and workbook say what areaFigures and the verdicts say',
    async (_, area, level, lang) => {
      checkAll(await someBriefing({ reference, ledger, area, level, lang }), lang);
    },
  );

  it('says on every slide, and of every file, that it is demonstration data', async () => {
    const { slides, book } = await someBriefing({ reference, ledger, area: { region: '钦州' } });
    for (const { texts } of slides) expect(texts).toContain('演示数据');
    expect(rowsOf(book, '来源与参数').flat()).toContain('演示数据');
  });

  it('does not depend on the rest of the ledger', async () => {
    const { briefing } = await someBriefing({ reference, ledger, area: { region: '2+26' } });
    const { inArea, outside, boilers } = briefing.ledger!;
    expect(inArea + outside).toBeLessThan(boilers);
    expect(inArea).toBe(allOf(briefing.whole));
  });
});

describe('files of a briefing of few boilers', () => {
  const reference = smallWorld({ units: [{ ...UNIT, lon: 111.5, lat: 35.5 }] });
  const made = (
    boilers: Parameters<typeof ledgerOf>[0],
    lang: Lang = 'zh',
    area: Briefing['area']['name'] = '',
  ) =>
    someBriefing({
      reference,
      ledger: ledgerOf(boilers),
      area: area === '' ? { region: '2+26' } : { placeAdcode: area },
      lang,
    });
  const COAL = { ...middleOf('霸州市'), fuel: 'coal' } as const;

  it.each(['zh', 'en'] as const)(
    'an empty ledger has no boiler, and the titles say so (%s)',
    async (lang) => {
      const empty = await made([], lang);
      checkAll(empty, lang);
      expect(empty.slides[0]!.texts.join('\n')).toContain(
        lang === 'zh' ? '台账中没有锅炉' : 'no boiler in the ledger',
      );
    },
  );

  it('one boiler is one, in the singular', async () => {
    const one = await made([{ ...COAL, capacityTph: 10 }], 'en');
    checkAll(one, 'en');
    expect(one.slides[0]!.texts.join('\n')).toMatch(/1 boiler must close \(10.t\/h\), 100\.0.%/);
  });

  it('unknown capacities are said, and never taken as nothing', async () => {
    const unknown = await made([COAL, { ...COAL, capacityTph: 12.5 }, { ...COAL, fuel: 'gas' }], 'zh');
    checkAll(unknown, 'zh');
    const onlyUnknown = await someBriefing({
      reference,
      ledger: ledgerOf([{ ...middleOf('东丽区'), fuel: 'biomass' }]),
      area: { region: '2+26' },
    });
    checkAll(onlyUnknown, 'zh');
  });

  it('a single city without any boiler has its coverage', async () => {
    checkAll(await made([{ ...COAL, capacityTph: 10 }], 'zh', '140100'), 'zh');
  });

  it('without a ledger there is coverage alone', async () => {
    const bare = await someBriefing({ reference, ledger: null, area: { region: '2+26' } });
    checkCoverage(bare, 'zh');
    expect(bare.slides[0]!.texts.join('\n')).toContain('未载入台账');
    expect(bare.book.SheetNames).not.toContain('汇总');
  });

  it('a scenario is marked', async () => {
    const params = { ...DEFAULT_PARAMS, unitOverrides: { [UNIT.unitId]: 'out' as const } };
    const ledger = ledgerOf([{ ...COAL, capacityTph: 50 }]);
    const scenario = await someBriefing({ reference, ledger, area: { region: '2+26' }, params });
    checkAll(scenario, 'zh');
    for (const { texts } of scenario.slides) expect(texts).toContain('情景推演');
  });
});
