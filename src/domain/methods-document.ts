import type { CoordinateSystem, DatumStep } from './coordinate-system.ts';
import { formatMeasured, formatNumber } from './figure-format.ts';
import type { FlowBlock, FlowDocument, FlowRow, FlowTable } from './flow-document.ts';
import type { LayerKind } from './layer-kind.ts';
import { type Lang, strengthText, undatedText, verdictText } from './messages.ts';
import type { Methods, MethodsData, MethodsLedger, MethodsPlan, MethodsRule } from './methods.ts';
import { DATUM_PROSE, LIMIT_PROSE, VERDICT_STEPS, VERDICT_WHEN } from './methods-prose-words.ts';
import {
  dataTerm,
  KIND_TEXT,
  type MethodsWord,
  methodsText,
  OUTCOME_TEXT,
  SAID_BY_TEXT,
  SYSTEM_TEXT,
} from './methods-words.ts';
import { STANDING_TEXT } from './page-words.ts';
import { VERDICTS } from './vocabulary.ts';

/** Digits of a hash that tell versions apart at the foot of a page. */
const SHORT_HASH = 12;

/** The methods page as a document: what an auditor needs to make the same results again, and to doubt them. */
export function methodsDocument(methods: Methods, lang: Lang): FlowDocument {
  const words = wordsIn(lang);
  const { asOf } = methods.params;
  return {
    title: words.t('title'),
    subtitle: words.t('subtitle', { asOf, madeAt: methods.madeAt.slice(0, 10) }),
    blocks: [
      ...versions(methods, words),
      ...parameters(methods, words),
      ...ledgerBlocks(methods.ledger, words),
      ...layerBlocks(methods, words),
      ...dataBlocks(methods.data, words),
      heading(words.t('datumHandling')),
      ...DATUM_PROSE.map((text): FlowBlock => ({ kind: 'paragraph', text: text[lang] })),
      ...ruleBlocks(methods.plans, words),
      ...verdictBlocks(words),
      ...limitBlocks(methods, words),
    ],
  };
}

/** What stands at the foot of each of its pages. */
export function methodsFoot(methods: Methods, lang: Lang): { source: string; mark: string } {
  const { appVersion, engineVersion, dataHash, params, ledger, units } = methods;
  const marks: string[] = [];
  if (isDemonstration(methods)) marks.push(methodsText('synthetic', lang));
  if (units.overridden.length > 0) marks.push(methodsText('scenario', lang));
  const values = { appVersion, engineVersion, data: dataHash.slice(0, SHORT_HASH), asOf: params.asOf };
  const files = ledger?.files.map(({ provenance }) => provenance.fileName) ?? [];
  const source = [methodsText('source', lang, values), ...files.slice(0, 1)].join(' · ');
  return { source, mark: marks.join(' · ') };
}

/** Whether anything that was computed rests on demonstration data. */
export function isDemonstration({ ledger, layers }: Methods): boolean {
  return (ledger?.synthetic ?? 0) > 0 || layers.some(({ synthetic, decides }) => synthetic && decides);
}

interface Words {
  readonly lang: Lang;
  readonly t: (word: MethodsWord, values?: Readonly<Record<string, string | number>>) => string;
}

function wordsIn(lang: Lang): Words {
  return { lang, t: (word, values) => methodsText(word, lang, values) };
}

function heading(text: string, level: 1 | 2 = 1): FlowBlock {
  return { kind: 'heading', level, text };
}

/** `columns`: titles; those that begin with `#` are of numbers. */
function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): FlowTable {
  return {
    kind: 'table',
    caption,
    columns: columns.map((title) => ({
      title: title.replace('#', ''),
      align: title.startsWith('#') ? 'end' : 'start',
    })),
    rows: rows.map((cells): FlowRow => ({ cells, bold: false })),
    hasHead: columns.some((title) => title !== ''),
  };
}

function versions(methods: Methods, { t }: Words): FlowBlock[] {
  const { appVersion, engineVersion, dataHash, layersHash, madeAt } = methods;
  return [
    heading(t('versions')),
    table(
      '',
      ['', ''],
      [
        [t('appVersion'), appVersion],
        [t('engineVersion'), engineVersion],
        [t('dataHash'), dataHash],
        [t('layersHash'), layersHash === '' ? t('noLayersHash') : layersHash],
        [t('madeAt'), readTime(madeAt)],
      ],
    ),
  ];
}

/** An ISO time to the minute. */
function readTime(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

function parameters({ params, units }: Methods, { t }: Words): FlowBlock[] {
  const { asOf, radiusKm, minUnitMw, chpSet, uncertaintyM } = params;
  const rows = [
    [t('asOf'), asOf],
    [t('radius'), `${formatMeasured(radiusKm)} km`],
    [t('leastUnit'), `${formatMeasured(minUnitMw)} MW`],
    [t('chpSet'), t(chpSet)],
    [t('uncertainty'), `± ${formatMeasured(uncertaintyM)} m`],
    [t('qualifying'), countUnits(units, t)],
  ];
  const blocks: FlowBlock[] = [heading(t('params')), table('', [t('param'), t('value')], rows)];
  if (units.overridden.length === 0) return blocks;
  const changed = units.overridden.map(({ name, state }) => [name, t(state)]);
  return [
    ...blocks,
    heading(t('deviations'), 2),
    { kind: 'note', text: t('scenarioNote') },
    table('', [t('unit'), t('change')], changed),
  ];
}

function countUnits({ qualifying, approximate }: Methods['units'], t: Words['t']): string {
  const count = formatNumber(qualifying);
  if (approximate === 0) return t('qualifyingCount', { count });
  return t('qualifyingValue', { count, approximate: formatNumber(approximate) });
}

function ledgerBlocks(ledger: MethodsLedger | null, words: Words): FlowBlock[] {
  const { t } = words;
  const start = heading(t('ledger'));
  if (ledger === null) return [start, { kind: 'paragraph', text: t('noLedger') }];
  const values = { boilers: formatNumber(ledger.boilers), synthetic: formatNumber(ledger.synthetic) };
  const about: FlowBlock =
    ledger.synthetic === 0
      ? { kind: 'paragraph', text: t('ledgerCount', values) }
      : { kind: 'note', text: t(ledger.synthetic === ledger.boilers ? 'demoLedger' : 'mixedLedger', values) };
  if (ledger.files.length === 0) return [start, about];
  const columns = ['file', 'format', 'system', 'imported'] as const;
  const counts = ['read', 'accepted', 'rejected', 'doubtful'] as const;
  const rows = ledger.files.map(({ provenance, rowsRead, accepted, rejected, doubtful }) => [
    [provenance.fileName, provenance.table].filter((part) => part !== '').join('\n'),
    [provenance.format, provenance.encoding].filter((part) => part !== '').join('\n'),
    readSystems(provenance.datumHistory, words),
    readTime(provenance.importedAt),
    ...[rowsRead, accepted, rejected, doubtful].map((count) => formatNumber(count)),
  ]);
  return [
    start,
    about,
    table(t('files'), [...columns.map((word) => t(word)), ...counts.map((word) => `#${t(word)}`)], rows),
    { kind: 'paragraph', text: t('filesNote') },
  ];
}

function readSystems(steps: readonly DatumStep[], { lang, t }: Words): string {
  if (steps.length === 0) return t('none');
  return steps
    .map(({ from, by, accuracyM }) => {
      const error = accuracyM > 0 ? ` ±${formatMeasured(accuracyM)} m` : '';
      return `${nameSystem(from, lang)}${error} (${SAID_BY_TEXT[by][lang]})`;
    })
    .join('\n');
}

function nameSystem(system: CoordinateSystem, lang: Lang): string {
  if (system.id === 'stated') return system.name;
  const meridian = system.centralMeridian === null ? '' : ` ${system.centralMeridian}°E`;
  return SYSTEM_TEXT[system.id][lang] + meridian;
}

function layerBlocks({ layers }: Methods, words: Words): FlowBlock[] {
  const { t, lang } = words;
  if (layers.length === 0) return [heading(t('layers')), { kind: 'paragraph', text: t('noLayers') }];
  const rows = layers.map(({ name, kind, features, provenance, synthetic, decides }) => [
    synthetic ? `${name}\n${STANDING_TEXT.synthetic[lang]}` : name,
    KIND_TEXT[kind as LayerKind]?.[lang] ?? kind,
    provenance.fileName,
    readSystems(provenance.datumHistory, words),
    formatNumber(features),
    t(decides ? 'yes' : 'no'),
  ]);
  const columns = [t('layer'), t('kind'), t('file'), t('system'), `#${t('features')}`, t('decides')];
  return [heading(t('layers')), table('', columns, rows)];
}

/** Layers of one source in one row. */
function dataBlocks(data: readonly MethodsData[], { t, lang }: Words): FlowBlock[] {
  const comma = lang === 'zh' ? '、' : ', ';
  const rows = groupBySource(data).map((layers) => {
    const { source, licence, date, datum, status } = layers[0]!;
    const notes = new Set(layers.map(({ note }) => note[lang]).filter((note) => note !== ''));
    return [
      layers.map(({ title }) => title[lang]).join(comma),
      `${source}\n${t('licence', { licence: dataTerm(licence, lang) })}`,
      dataTerm(date, lang),
      `${STANDING_TEXT[status][lang]}\n${datum === 'not spatial' ? t('notSpatial') : datum}`,
      [...notes].join('\n'),
    ];
  });
  const columns = ['layer', 'sourceLicence', 'date', 'standing', 'caveat'] as const;
  return [
    heading(t('data')),
    { kind: 'paragraph', text: t('dataNote') },
    table(
      '',
      columns.map((word) => t(word)),
      rows,
    ),
  ];
}

function groupBySource(data: readonly MethodsData[]): MethodsData[][] {
  const groups = new Map<string, MethodsData[]>();
  for (const layer of data) {
    const key = JSON.stringify([layer.source, layer.date, layer.status, layer.datum]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [layer]);
    else group.push(layer);
  }
  return [...groups.values()];
}

function ruleBlocks(plans: readonly MethodsPlan[], words: Words): FlowBlock[] {
  const { t, lang } = words;
  const columns = ['clause', 'statement', 'outcome', 'strength', 'deadline'] as const;
  return [
    heading(t('rules')),
    { kind: 'note', text: t('rulesNote') },
    ...plans.flatMap((plan): FlowBlock[] => {
      const number = plan.documentNumber;
      const facts = {
        number: number === null ? t('noNumber') : t('number', { number }),
        issued: plan.issued,
        scope: plan.scope,
        force: t(plan.isInForce ? 'inForce' : 'notInForce'),
      };
      return [
        heading(plan.title[lang], 2),
        { kind: 'paragraph', text: t('planFacts', facts) },
        table(
          '',
          columns.map((word) => t(word)),
          plan.rules.map((rule) => ruleCells(rule, words)),
        ),
      ];
    }),
  ];
}

function ruleCells(rule: MethodsRule, { lang, t }: Words): string[] {
  const date = (deadline: string | null) => deadline ?? undatedText(lang);
  const elsewhere = rule.provinceTerms.map(({ provinces, deadline, strength }) =>
    t('elsewhere', {
      provinces: provinces.join(lang === 'zh' ? '、' : ', '),
      deadline: date(deadline),
      strength: strengthText(strength, lang),
    }),
  );
  return [
    `${rule.clause}\n${rule.id}`,
    lang === 'en' ? straightQuotes(rule.statement.en) : rule.statement.zh,
    OUTCOME_TEXT[rule.outcome][lang],
    strengthText(rule.strength, lang),
    [rule.deadlineText?.[lang] ?? date(rule.deadline), ...elsewhere].join('\n'),
  ];
}

/** The print font's curved quotes are as wide as a Chinese character. */
function straightQuotes(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

function verdictBlocks({ t, lang }: Words): FlowBlock[] {
  return [
    heading(t('verdicts')),
    { kind: 'list', items: VERDICT_STEPS.map((step) => step[lang]) },
    table(
      '',
      [t('verdict'), t('when')],
      VERDICTS.map((verdict) => [verdictText(verdict, lang), VERDICT_WHEN[verdict][lang]]),
    ),
  ];
}

function limitBlocks({ outdatedCounties }: Methods, { t, lang }: Words): FlowBlock[] {
  const count = outdatedCounties.length;
  const names = outdatedCounties.join(lang === 'zh' ? '、' : ', ');
  const outdated = count === 0 ? [] : [t('outdated', { count, names })];
  return [
    heading(t('limits')),
    { kind: 'list', items: [...LIMIT_PROSE.map((limit) => limit[lang]), ...outdated] },
  ];
}
