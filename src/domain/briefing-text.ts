import { type BoilerSum, type Briefing, type BriefingBoiler, sumTotals } from './briefing.ts';
import { type BriefingWord, briefingWord, regionText } from './briefing-words.ts';
import { formatMeasured, formatNumber, formatShare } from './figure-format.ts';
import { formatDate, formatKm2, formatTph } from './figure-words.ts';
import { type Lang, reasonText, verdictText } from './messages.ts';
import type { VerdictTotal } from './screening.ts';
import { type RegionId, VERDICTS, type Verdict } from './vocabulary.ts';

/** What a briefing says in sentences: titles that are conclusions, what is left open, and how figures come about. */
export interface BriefingText {
  readonly area: string;
  readonly headline: string;
  readonly summary: string;
  readonly parts: string;
  readonly coverage: string;
  readonly clauses: string;
  readonly reasons: string;
  readonly list: string;
  readonly how: readonly string[];
  readonly limits: readonly string[];
  /** Which ledger, engine and data. */
  readonly basis: readonly string[];
  /** What every page must carry: that data is made up, that units were changed by hand. */
  readonly stamps: readonly string[];
  readonly note: string;
}

export function briefingText(briefing: Briefing, lang: Lang): BriefingText {
  const say = (word: BriefingWord, values?: Readonly<Record<string, string | number>>) =>
    briefingWord(word, lang, values);
  return {
    area: areaName(briefing, lang),
    headline: headline(briefing, lang),
    summary: summary(briefing, lang),
    parts: partsTitle(briefing, lang),
    coverage: coverageTitle(briefing, lang),
    clauses: clausesTitle(briefing, lang),
    reasons: reasonsTitle(briefing, lang),
    list: listTitle(briefing, lang),
    how: howLines(briefing, lang),
    limits: limitLines(briefing, lang),
    basis: basisLines(briefing, lang),
    stamps: stamps(briefing, lang),
    note: say('noteRun', {
      engine: briefing.basis.engineVersion,
      data: briefing.basis.dataHash.slice(0, 12),
      date: briefing.params.asOf,
      radius: formatMeasured(briefing.params.radiusKm),
    }),
  };
}

/** The totals of one verdict; nothing where no ledger is open. */
export function totalOf(totals: readonly VerdictTotal[] | null, verdict: Verdict): VerdictTotal {
  return (
    totals?.[VERDICTS.indexOf(verdict)] ?? {
      verdict,
      boilers: 0,
      capacityTph: 0,
      capacityUnknown: 0,
      overdue: 0,
    }
  );
}

/** 3 台 / 3 boilers / 1 boiler. */
export function boilersText(boilers: number, lang: Lang): string {
  const unit = briefingWord(boilers === 1 ? 'boilerUnit' : 'boilersUnit', lang);
  return `${formatNumber(boilers)} ${unit}`;
}

/** Steam output of several boilers, saying what of it is not known. */
export function capacityText({ boilers, capacityTph, capacityUnknown }: BoilerSum, lang: Lang): string {
  if (boilers > 0 && capacityUnknown === boilers) return briefingWord('capacityUnknown', lang);
  const capacity = formatTph(capacityTph);
  return capacityUnknown === 0
    ? capacity
    : briefingWord('capacityAtLeast', lang, { capacity, unknown: formatNumber(capacityUnknown) });
}

/** The name of a boiler; that it has none, where it has none. */
export function boilerName({ name, id }: Pick<BriefingBoiler, 'name' | 'id'>, lang: Lang): string {
  return name || id || briefingWord('nameless', lang);
}

/** A count of the briefing's parts: 28 个城市（地区）. */
export function partsText(briefing: Pick<Briefing, 'level'>, n: number, lang: Lang): string {
  if (lang === 'en' && n === 1) return briefing.level === 'city' ? '1 city' : '1 county';
  return briefingWord(briefing.level === 'city' ? 'cities' : 'counties', lang, { n: formatNumber(n) });
}

export function areaName({ area }: Pick<Briefing, 'area'>, lang: Lang): string {
  return area.kind === 'region' ? regionText(area.name as RegionId, lang) : area.name;
}

function headline(briefing: Briefing, lang: Lang): string {
  const area = areaName(briefing, lang);
  const { totals } = briefing.whole;
  if (totals === null) return briefingWord('noLedger', lang, { area });
  const all = sumTotals(totals).boilers;
  const close = totalOf(totals, 'close');
  if (all === 0) return briefingWord('noBoilers', lang, { area });
  if (close.boilers === 0) {
    const counted = lang === 'zh' ? formatNumber(all) : boilersText(all, lang);
    return briefingWord('closeNone', lang, { area, all: counted });
  }
  return briefingWord('closeSome', lang, {
    area,
    boilers: lang === 'zh' ? formatNumber(close.boilers) : boilersText(close.boilers, lang),
    capacity: capacityText(close, lang),
    share: formatShare(close.boilers / all),
  });
}

function summary(briefing: Briefing, lang: Lang): string {
  const { totals } = briefing.whole;
  const close = totalOf(totals, 'close');
  const review = totalOf(totals, 'review');
  if (totals === null || sumTotals(totals).boilers === 0) return headline(briefing, lang);
  const parts = [
    `${verdictText('close', lang)} ${boilersText(close.boilers, lang)}`,
    ...(close.boilers === 0
      ? []
      : [
          close.overdue === 0
            ? briefingWord('summaryNoneOverdue', lang)
            : briefingWord('summaryOverdue', lang, { overdue: formatNumber(close.overdue) }),
        ]),
    ...(review.boilers === 0
      ? []
      : [briefingWord('summaryReview', lang, { review: formatNumber(review.boilers) })]),
  ];
  return parts.join(lang === 'zh' ? '，' : ', ');
}

function partsTitle(briefing: Briefing, lang: Lang): string {
  const closing = briefing.parts
    .map(({ coverage, totals }) => ({ name: coverage.name, boilers: totalOf(totals, 'close').boilers }))
    .filter(({ boilers }) => boilers > 0)
    .sort((a, b) => b.boilers - a.boilers);
  const [most] = closing;
  if (most === undefined) return briefingWord('citiesNone', lang);
  const values = { name: most.name, boilers: formatNumber(most.boilers) };
  return closing.length === 1
    ? briefingWord('citiesOne', lang, values)
    : briefingWord('citiesTop', lang, { ...values, parts: partsText(briefing, closing.length, lang) });
}

function coverageTitle({ whole: { coverage }, params }: Briefing, lang: Lang): string {
  if (coverage.coveredKm2 === 0) return briefingWord('coverageNone', lang);
  return briefingWord('coverageTitle', lang, {
    radius: formatMeasured(params.radiusKm),
    covered: formatKm2(coverage.coveredKm2),
    share: formatShare(coverage.coveredShare),
  });
}

function clausesTitle({ clauses }: Briefing, lang: Lang): string {
  const [most] = clauses;
  if (most === undefined) return briefingWord('clausesNone', lang);
  const decided = clauses.reduce((sum, { boilers }) => sum + boilers, 0);
  return briefingWord('clausesTitle', lang, {
    boilers: lang === 'zh' ? formatNumber(most.boilers) : boilersText(most.boilers, lang),
    citation: `${most.documentNumber ?? most.document[lang]} ${most.clause}`,
    share: formatShare(most.boilers / decided),
  });
}

function reasonsTitle({ reasons, whole }: Briefing, lang: Lang): string {
  const [most] = reasons;
  if (most === undefined) return briefingWord('reasonsNone', lang);
  const { boilers } = totalOf(whole.totals, 'review');
  return briefingWord('reasonsTitle', lang, {
    boilers: lang === 'zh' ? formatNumber(boilers) : boilersText(boilers, lang),
    reason: reasonText(most.reason, lang),
    most: formatNumber(most.boilers),
  });
}

function listTitle({ closing }: Briefing, lang: Lang): string {
  const { rows, count } = closing;
  if (rows.length === 0) return briefingWord('citiesNone', lang);
  const known = rows.filter(({ capacityTph }) => !Number.isNaN(capacityTph));
  const sum = {
    boilers: rows.length,
    capacityTph: known.reduce((total, { capacityTph }) => total + capacityTph, 0),
    capacityUnknown: rows.length - known.length,
  };
  return briefingWord(rows.length === count ? 'listAll' : 'listTitle', lang, {
    listed: formatNumber(rows.length),
    capacity: capacityText(sum, lang),
  });
}

function howLines({ params, units }: Briefing, lang: Lang): string[] {
  return [
    briefingWord('howVerdict', lang),
    briefingWord('howRadius', lang, {
      radius: formatMeasured(params.radiusKm),
      unitMw: formatMeasured(params.minUnitMw),
      set: briefingWord(params.chpSet === 'all' ? 'setAll' : 'setConfirmed', lang),
      band: formatMeasured(params.uncertaintyM),
      units: formatNumber(units.qualifying),
    }),
    briefingWord('howOverdue', lang, { date: formatDate(params.asOf, lang) }),
    briefingWord('howCapacity', lang),
  ];
}

function limitLines(briefing: Briefing, lang: Lang): string[] {
  const { ledger, units, basis, hasRadiusClause } = briefing;
  const line = (isTrue: boolean, word: BriefingWord, values?: Readonly<Record<string, string | number>>) =>
    isTrue ? [briefingWord(word, lang, values)] : [];
  const synthetic = ledger?.synthetic ?? 0;
  const elsewhere = ledger === null ? 0 : ledger.boilers - ledger.inArea - ledger.outside;
  const overridden = units.overridden.map(({ name, state }) =>
    briefingWord(state === 'in' ? 'unitIn' : 'unitOut', lang, { name }),
  );
  return [
    ...line(synthetic > 0, 'limitSynthetic', {
      synthetic: lang === 'zh' ? formatNumber(synthetic) : boilersText(synthetic, lang),
    }),
    ...line(overridden.length > 0, 'limitScenario', { units: overridden.join(lang === 'zh' ? '、' : ', ') }),
    ...line(!hasRadiusClause, 'coverageReference'),
    ...line(ledger !== null && ledger.outside + elsewhere > 0, 'limitOutside', {
      outside: formatNumber(ledger?.outside ?? 0),
      elsewhere: formatNumber(elsewhere),
    }),
    ...line(units.approximate > 0, 'limitApproximate', { n: formatNumber(units.approximate) }),
    ...line(true, 'limitBounds'),
    ...line(basis.outdatedCounties > 0, 'limitOutdated', { n: formatNumber(basis.outdatedCounties) }),
    ...line(true, 'limitZones'),
    ...line(true, 'limitUnits'),
  ];
}

function basisLines({ ledger, basis }: Briefing, lang: Lang): string[] {
  const files = ledger?.sources.map(({ fileName }) => fileName) ?? [];
  return [
    ...(ledger === null
      ? []
      : [
          briefingWord('ledgerFrom', lang, {
            files: files.length === 0 ? briefingWord('demoLedger', lang) : files.join(' + '),
          }),
        ]),
    ...(basis.layers.length === 0
      ? []
      : [briefingWord('layersUsed', lang, { layers: basis.layers.map(({ name }) => name).join('、') })]),
    briefingWord('hashes', lang, {
      engine: basis.engineVersion,
      data: basis.dataHash,
      layers: basis.layersHash === '' ? '' : briefingWord('layersHash', lang, { hash: basis.layersHash }),
    }),
  ];
}

function stamps({ ledger, units, basis }: Briefing, lang: Lang): string[] {
  const synthetic = ledger?.synthetic ?? 0;
  const layers = basis.layers.some((layer) => layer.synthetic);
  return [
    ...(synthetic > 0 && synthetic === ledger?.inArea ? [briefingWord('synthetic', lang)] : []),
    ...((synthetic > 0 && synthetic !== ledger?.inArea) || (layers && synthetic === 0)
      ? [briefingWord('partlySynthetic', lang)]
      : []),
    ...(units.overridden.length > 0 ? [briefingWord('scenario', lang)] : []),
  ];
}
