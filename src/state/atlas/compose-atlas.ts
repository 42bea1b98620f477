import type { AtlasArea } from '../../domain/atlas.ts';
import { atlasText } from '../../domain/atlas-words.ts';
import type { BriefingBoiler } from '../../domain/briefing.ts';
import { formatDistance, formatMeasured, formatNumber, formatShare } from '../../domain/figure-format.ts';
import { fuelText, type Lang, undatedText } from '../../domain/messages.ts';
import type { Sheet } from '../../domain/sheet.ts';
import type { Verdict } from '../../domain/vocabulary.ts';
import { composePage } from '../page/compose-page.ts';
import type { LegendSection } from '../page/page-legend.ts';
import type { ComposedPage, PageTable } from '../page/page-request.ts';
import { proposedTitle } from '../page/page-title.ts';
import { pageName } from './atlas-pages.ts';
import type { AtlasPaper } from './atlas-paper.ts';
import { pageNumber, tableSheets } from './table-sheets.ts';

/** Number of the first page, of how many. */
export interface PageNumbers {
  readonly first: number;
  readonly of: number;
}

/** As wide as any number gets: with it pages are laid out before it is known how many there are. */
const PLACEHOLDER: PageNumbers = { first: 888, of: 888 };

export interface AreaSheets {
  /** With the map; `frame` says which. */
  readonly page: ComposedPage;
  /** What its list goes on with. */
  readonly more: readonly Sheet[];
}

/** The pages of an area: its map with figures and list, and what the list needs beyond. */
export function areaSheets(area: AtlasArea, paper: AtlasPaper, numbers = PLACEHOLDER): AreaSheets {
  const { state, layout } = paper;
  const { lang } = state.view;
  const name = pageName(area);
  const compose = (tables: readonly PageTable[]) =>
    composePage({
      // Each page has its own title and scale.
      layout: { ...layout, title: '', scale: null },
      state,
      extent: { kind: 'bounds', bounds: area.bounds },
      area: {
        name,
        region: area.figures.coverage.region,
        figures: area.figures,
        hasRadiusClause: area.hasRadiusClause,
      },
      tables,
      geography: paper.geography,
      logo: paper.logo,
      madeOn: paper.madeOn,
      pageNumber: pageNumber(numbers.first, numbers.of, lang),
      measure: paper.measure,
    });
  const { rows } = area.closing;
  const first = compose(rows.length === 0 ? [] : [shortTable(area, rows.length, lang)]);
  const shown = rows.length - first.left.tableRows;
  const titled = (page: ComposedPage) => ({ ...page, sheet: { ...page.sheet, title: name } });
  if (shown === rows.length || paper.longLists === 'cut') return { page: titled(first), more: [] };
  const more = tableSheets(
    {
      title: proposedTitle(state, name),
      outline: name,
      table: longTable(rows.slice(shown), lang),
      legend: first.legend,
      firstPage: numbers.first + 1,
      pages: numbers.of,
    },
    paper,
  );
  return { page: titled(shown === 0 ? compose([]) : compose([shortTable(area, shown, lang)])), more };
}

/** What the atlas has, on which page; `counts` are the pages of each area, `legend` what is on any of their maps. */
export function contentsSheets(
  areas: readonly AtlasArea[],
  counts: readonly number[],
  legend: readonly LegendSection[],
  paper: AtlasPaper,
): Sheet[] {
  const { lang } = paper.state.view;
  const own = counts.reduce((sum, count) => sum + count, 0);
  const set = (contents: number): Sheet[] => {
    let page = contents + 1;
    const rows = areas.map((area, i) => {
      const at = page;
      page += counts[i]!;
      return contentsRow(area, at);
    });
    return tableSheets(
      {
        title: paper.title,
        outline: atlasText('contents', lang),
        table: { title: atlasText('contents', lang), columns: contentsColumns(lang), rows },
        legend,
        firstPage: 1,
        pages: contents + own,
      },
      paper,
    );
  };
  // How many pages it takes does not depend on what they are numbered.
  return set(set(1).length);
}

function contentsColumns(lang: Lang): PageTable['columns'] {
  const end = (word: Parameters<typeof atlasText>[0]) =>
    ({ title: atlasText(word, lang), align: 'end', share: 12 }) as const;
  return [
    { title: atlasText('area', lang), align: 'start', share: 30 },
    end('close'),
    end('closeTph'),
    end('retrofit'),
    end('review'),
    end('covered'),
    end('units'),
    { ...end('page'), share: 8 },
  ];
}

function contentsRow(area: AtlasArea, page: number): string[] {
  const { coverage, totals } = area.figures;
  const of = (verdict: Verdict) => totals?.find((total) => total.verdict === verdict);
  const count = (verdict: Verdict) => {
    const total = of(verdict);
    return total === undefined ? '–' : formatNumber(total.boilers);
  };
  const close = of('close');
  return [
    pageName(area),
    count('close'),
    close === undefined ? '–' : formatNumber(close.capacityTph),
    count('retrofit'),
    count('review'),
    formatShare(coverage.coveredShare),
    formatNumber(coverage.qualifyingUnits),
    String(page),
  ];
}

/** Beside the map there is room for what matters most. */
function shortTable({ closing }: AtlasArea, shown: number, lang: Lang): PageTable {
  const rows = closing.rows
    .slice(0, shown)
    .map((boiler) => [nameOf(boiler, lang), capacityOf(boiler, lang), deadlineOf(boiler, lang)]);
  const values = { count: formatNumber(closing.count), shown: formatNumber(closing.rows.length) };
  const continued = closing.rows.length - shown;
  return {
    title: atlasText(closing.rows.length < closing.count ? 'listShort' : 'list', lang, values),
    columns: [
      { title: atlasText('name', lang), align: 'start', share: 48 },
      { title: atlasText('capacity', lang), align: 'end', share: 16 },
      { title: atlasText('deadline', lang), align: 'end', share: 36 },
    ],
    rows:
      continued === 0
        ? rows
        : [...rows, [atlasText('continues', lang, { count: formatNumber(continued) }), '', '']],
  };
}

function longTable(boilers: readonly BriefingBoiler[], lang: Lang): PageTable {
  const column = (
    word: Parameters<typeof atlasText>[0],
    share: number,
    align: 'start' | 'end' = 'start',
  ) => ({
    title: atlasText(word, lang),
    align,
    share,
  });
  return {
    title: atlasText('continued', lang),
    columns: [
      column('name', 24),
      column('county', 12),
      column('fuel', 8),
      column('capacity', 7, 'end'),
      column('distance', 10, 'end'),
      column('deadline', 15, 'end'),
      column('clause', 24, 'end'),
    ],
    rows: boilers.map((boiler) => [
      nameOf(boiler, lang),
      boiler.county,
      boiler.fuel === null ? atlasText('unknown', lang) : fuelText(boiler.fuel, lang),
      capacityOf(boiler, lang),
      Number.isNaN(boiler.distanceM) ? '–' : formatDistance(boiler.distanceM),
      deadlineOf(boiler, lang),
      boiler.citation?.[lang] ?? '',
    ]),
  };
}

function nameOf({ name, id, synthetic }: BriefingBoiler, lang: Lang): string {
  return (name || id) + (synthetic ? atlasText('demo', lang) : '');
}

function capacityOf({ capacityTph }: BriefingBoiler, lang: Lang): string {
  return Number.isNaN(capacityTph) ? atlasText('unknown', lang) : formatMeasured(capacityTph);
}

function deadlineOf({ deadline, overdue }: BriefingBoiler, lang: Lang): string {
  if (deadline === null) return undatedText(lang);
  return overdue ? atlasText('overdue', lang, { date: deadline }) : deadline;
}
