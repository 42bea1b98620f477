import type { AreaFigures } from '../../domain/area-figures.ts';
import { type Briefing, type BriefingArea, sumTotals } from '../../domain/briefing.ts';
import { briefingText, totalOf } from '../../domain/briefing-text.ts';
import {
  type BriefingWord,
  briefingWord,
  nextStepText,
  outcomeText,
  standingText,
} from '../../domain/briefing-words.ts';
import { briefingBoilers, type DecidedLedger } from '../../domain/make-briefing.ts';
import { type Bilingual, type Lang, reasonText, strengthText, verdictText } from '../../domain/messages.ts';
import type { Screener } from '../../domain/screener.ts';
import type { VerdictTotal } from '../../domain/screening.ts';
import { VERDICTS } from '../../domain/vocabulary.ts';
import { resultTable } from '../result-table.ts';
import { WGS84 } from '../write/out-system.ts';
import {
  type OutColumn,
  type OutTable,
  type OutValue,
  type ProvenanceItem,
  plainTable,
} from '../write/out-table.ts';
import { describeLayers, describeRun, describeSource, describeSynthetic, item } from './provenance.ts';
import { sourcesTable } from './sources-table.ts';

interface BriefingBook {
  readonly screener: Screener;
  /** Null where no ledger is open. */
  readonly decided: DecidedLedger | null;
  readonly briefing: Briefing;
  readonly area: BriefingArea;
  readonly lang: Lang;
}

type About = Pick<OutTable, 'system' | 'provenance' | 'synthetic'>;

/**
 * The workbook of a briefing: totals, parts, every boiler of the area with all its columns, clauses, reasons, deadlines,
 * data, and what it rests on. Figures are those of the briefing, t/h to 0.001, km² to 0.001, shares to 0.000001.
 */
export function briefingTables(book: BriefingBook): OutTable {
  const { screener, decided, briefing, area } = book;
  const about = aboutOf(book);
  const companions = (): OutTable[] => [
    ...(decided === null ? [] : [partsSheet(briefing, about)]),
    coverageSheet(briefing, about),
    ...(decided === null
      ? []
      : [
          resultTable(screener, decided.ledger, decided.result, {
            rows: briefingBoilers(screener, decided.result, area),
            name: { zh: '锅炉清单', en: 'Boilers' },
            source: briefing.ledger?.sources[0] ?? null,
            keepsColumns: true,
            namesSystem: true,
          }),
          clausesSheet(briefing, about),
          reasonsSheet(briefing, about),
          deadlinesSheet(briefing, about),
        ]),
    dataSheet(briefing, about),
    sourcesTable(about),
  ];
  if (decided !== null) return { ...summarySheet(briefing, about), companions };
  const [first, ...others] = companions();
  return { ...first!, companions: () => others };
}

function aboutOf({ screener, briefing, lang }: BriefingBook): About {
  const { ledger, params, basis } = briefing;
  const text = briefingText(briefing, lang);
  const lines = (key: string, zh: string, en: string, values: readonly string[]): ProvenanceItem[] =>
    values.map((value, i) => item(values.length === 1 ? key : `${key}_${i + 1}`, zh, en, value));
  return {
    system: WGS84,
    synthetic: (ledger?.synthetic ?? 0) > 0,
    provenance: [
      item('area', '范围', 'Area', text.area),
      item('headline', '结论', 'Conclusion', text.headline),
      ...lines('mark', '标记', 'Mark', text.stamps),
      ...describeRun(params, basis.dataHash),
      ...describeLayers(screener.world),
      ...(ledger?.sources.flatMap(describeSource) ?? []),
      ...describeSynthetic(ledger?.synthetic ?? 0, ledger?.inArea ?? 0),
      ...lines('method', '方法', 'Method', text.how),
      ...lines('limit', '局限', 'Limit', text.limits),
    ],
  };
}

const rounded = (value: number, decimals = 3): number => Number(value.toFixed(decimals));

function column(name: string, word: BriefingWord | Bilingual, rest: Partial<OutColumn> = {}): OutColumn {
  const title =
    typeof word === 'string' ? { zh: briefingWord(word, 'zh'), en: briefingWord(word, 'en') } : word;
  return { name, title, type: 'text', ...rest };
}
const COUNT = { type: 'integer', look: 'grouped' } as const;
const TPH = { type: 'number', look: 'grouped', decimals: 3, shownDecimals: 0 } as const;
const KM2 = { type: 'number', look: 'grouped', decimals: 3, shownDecimals: 1 } as const;
const SHARE = { type: 'number', look: 'percent', decimals: 6 } as const;
const TPH_TITLE: Bilingual = { zh: '吨位（t/h）', en: 'Capacity (t/h)' };
const UNKNOWN_TITLE: Bilingual = { zh: '吨位不明（台）', en: 'Capacity unknown (boilers)' };
const OVERDUE_TITLE: Bilingual = { zh: '已过期限（台）', en: 'Overdue (boilers)' };
const VERDICT_TITLE: Bilingual = { zh: '结论', en: 'Verdict' };

function summarySheet({ whole }: Briefing, about: About): OutTable {
  const totals = whole.totals ?? [];
  const all = sumTotals(totals);
  const line = (name: string, sum: Omit<VerdictTotal, 'verdict'>): OutValue[] => [
    name,
    sum.boilers,
    all.boilers === 0 ? null : rounded(sum.boilers / all.boilers, 6),
    rounded(sum.capacityTph),
    sum.capacityUnknown,
    sum.overdue,
  ];
  return plainTable(
    { zh: '汇总', en: 'Summary' },
    [
      column('verdict', VERDICT_TITLE, { say: sayVerdict }),
      column('boilers', 'boilers', COUNT),
      column('share', { zh: '占台数', en: 'Share of boilers' }, SHARE),
      column('capacity_tph', TPH_TITLE, TPH),
      column('capacity_unknown', UNKNOWN_TITLE, COUNT),
      column('overdue', OVERDUE_TITLE, COUNT),
    ],
    [...totals.map((total) => line(total.verdict, total)), line('all', all)],
    about,
  );
}

function sayVerdict(value: string, lang: Lang): string {
  const verdict = VERDICTS.find((known) => known === value);
  return verdict === undefined ? briefingWord('all', lang) : verdictText(verdict, lang);
}

const AREA_COLUMNS: readonly OutColumn[] = [
  column(
    'name',
    { zh: '名称', en: 'Name' },
    { say: (value, lang) => (value === 'all' ? briefingWord('all', lang) : value) },
  ),
  column('adcode', { zh: '行政区划代码', en: 'Adcode' }),
  column('region', { zh: '所属区域', en: 'Region' }),
];

/** The whole stands last, under its own name. */
function areaLines(briefing: Briefing): { readonly name: OutValue[]; readonly figures: AreaFigures }[] {
  const { parts, whole } = briefing;
  return [
    ...parts.map((figures) => ({
      name: [figures.coverage.name, figures.coverage.adcode, figures.coverage.region],
      figures,
    })),
    { name: ['all', null, null], figures: whole },
  ];
}

function partsSheet(briefing: Briefing, about: About): OutTable {
  const columns = [
    ...AREA_COLUMNS,
    ...VERDICTS.flatMap((verdict) => {
      const title = (unit: string) => ({
        zh: `${verdictText(verdict, 'zh')}（${unit}）`,
        en: `${verdictText(verdict, 'en')} (${unit === '台' ? 'boilers' : unit})`,
      });
      return [column(verdict, title('台'), COUNT), column(`${verdict}_tph`, title('t/h'), TPH)];
    }),
    column('boilers', { zh: '合计（台）', en: 'Total (boilers)' }, COUNT),
    column('capacity_tph', { zh: '合计（t/h）', en: 'Total (t/h)' }, TPH),
    column('capacity_unknown', UNKNOWN_TITLE, COUNT),
    column('overdue', OVERDUE_TITLE, COUNT),
  ];
  const rows = areaLines(briefing).map(({ name, figures }) => {
    const all = sumTotals(figures.totals ?? []);
    return [
      ...name,
      ...VERDICTS.flatMap((verdict) => {
        const { boilers, capacityTph } = totalOf(figures.totals, verdict);
        return [boilers, rounded(capacityTph)];
      }),
      all.boilers,
      rounded(all.capacityTph),
      all.capacityUnknown,
      all.overdue,
    ];
  });
  const name =
    briefing.level === 'city' ? { zh: '分城市', en: 'By city' } : { zh: '分县（市、区）', en: 'By county' };
  return plainTable(name, columns, rows, about);
}

function coverageSheet(briefing: Briefing, about: About): OutTable {
  const columns = [
    ...AREA_COLUMNS,
    column('area_km2', { zh: '面积（km²）', en: 'Area (km²)' }, KM2),
    column('covered_km2', { zh: '覆盖（km²）', en: 'Covered (km²)' }, KM2),
    column('covered_share', { zh: '覆盖率', en: 'Covered share' }, SHARE),
    column('two_or_more_km2', { zh: '两处以上热源（km²）', en: 'Two or more sources (km²)' }, KM2),
    column('qualifying_units', { zh: '境内计入机组', en: 'Qualifying units' }, COUNT),
  ];
  const rows = areaLines(briefing).map(({ name, figures: { coverage } }) => [
    ...name,
    rounded(coverage.areaKm2),
    rounded(coverage.coveredKm2),
    rounded(coverage.coveredShare, 6),
    rounded(coverage.twoOrMoreKm2),
    coverage.qualifyingUnits,
  ]);
  // Coverage rests on units and outlines, not on the boilers.
  return plainTable({ zh: '供热覆盖', en: 'Heat coverage' }, columns, rows, { ...about, synthetic: false });
}

function clausesSheet({ clauses }: Briefing, about: About): OutTable {
  return plainTable(
    { zh: '条款', en: 'Clauses' },
    [
      column('document', 'document'),
      column('document_number', { zh: '文号（未载则空）', en: 'Number (blank where not printed)' }),
      column('issued', 'issued'),
      column('clause', { zh: '条款', en: 'Clause' }),
      column('statement_zh', { zh: '要求（中文转述）', en: 'Restatement (Chinese)' }),
      column('statement_en', { zh: '要求（英文转述）', en: 'Restatement (English)' }),
      column('outcome', 'outcome', { say: (value, lang) => outcomeText(value as 'close', lang) }),
      column(
        'strength',
        { zh: '力度', en: 'Strength' },
        { say: (value, lang) => strengthText(value as 'all', lang) },
      ),
      column('deadline', 'deadline', { type: 'date' }),
      column('boilers', 'boilers', COUNT),
      column('capacity_tph', TPH_TITLE, TPH),
      column('capacity_unknown', UNKNOWN_TITLE, COUNT),
      column('overdue', OVERDUE_TITLE, COUNT),
      column('rule', { zh: '条款代码', en: 'Rule' }),
    ],
    clauses.map((each) => [
      each.document.zh,
      each.documentNumber,
      each.issued,
      each.clause,
      each.statement.zh,
      each.statement.en,
      each.outcome,
      each.strength,
      each.deadline,
      each.boilers,
      rounded(each.capacityTph),
      each.capacityUnknown,
      each.overdue,
      each.ruleId,
    ]),
    about,
  );
}

function reasonsSheet({ reasons }: Briefing, about: About): OutTable {
  return plainTable(
    { zh: '待核实原因', en: 'Reasons to verify' },
    [
      column('reason', 'reason', { say: (value, lang) => reasonText(value as 'nox-unknown', lang) }),
      column('boilers', 'boilers', COUNT),
      column('capacity_tph', TPH_TITLE, TPH),
      column('capacity_unknown', UNKNOWN_TITLE, COUNT),
      column('next_step', 'nextStep', { say: nextStepText }),
    ],
    reasons.map(({ reason, boilers, capacityTph, capacityUnknown }) => [
      reason,
      boilers,
      rounded(capacityTph),
      capacityUnknown,
      reason,
    ]),
    about,
  );
}

function deadlinesSheet({ deadlines }: Briefing, about: About): OutTable {
  return plainTable(
    { zh: '期限', en: 'Deadlines' },
    [
      column('deadline', { zh: '期限（空为未写明）', en: 'Deadline (blank: none stated)' }, { type: 'date' }),
      column('boilers', 'boilers', COUNT),
      column('capacity_tph', TPH_TITLE, TPH),
      column('capacity_unknown', UNKNOWN_TITLE, COUNT),
      column('overdue', OVERDUE_TITLE, COUNT),
    ],
    deadlines.map(({ deadline, boilers, capacityTph, capacityUnknown, overdue }) => [
      deadline,
      boilers,
      rounded(capacityTph),
      capacityUnknown,
      overdue,
    ]),
    about,
  );
}

function dataSheet({ basis }: Briefing, about: About): OutTable {
  return plainTable(
    { zh: '数据', en: 'Data' },
    [
      column('layer', 'layer'),
      column('layer_en', { zh: '数据（英文）', en: 'Data (English)' }),
      column('source', 'source'),
      column('licence', { zh: '许可', en: 'Licence' }),
      column('date', 'date'),
      column('standing', 'standing', { say: (value, lang) => standingText(value as 'real', lang) }),
      column('note', { zh: '说明', en: 'Note (Chinese)' }),
      column('note_en', { zh: '说明（英文）', en: 'Note' }),
    ],
    basis.data.map(({ title, source, licence, date, status, note }) => [
      title.zh,
      title.en,
      source,
      licence,
      date,
      status,
      note.zh,
      note.en,
    ]),
    { ...about, synthetic: false },
  );
}
