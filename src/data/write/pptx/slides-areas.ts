import { sumTotals } from '../../../domain/briefing.ts';
import { rankCoverage, rankParts } from '../../../domain/briefing-parts.ts';
import { partsText, totalOf } from '../../../domain/briefing-text.ts';
import { shortVerdict } from '../../../domain/briefing-words.ts';
import { formatMeasured, formatNumber, formatShare } from '../../../domain/figure-format.ts';
import { verdictText } from '../../../domain/messages.ts';
import type { CoverageRow, VerdictTotal } from '../../../domain/screening.ts';
import { VERDICTS } from '../../../domain/vocabulary.ts';
import { addLine, addPicture, BODY, hex } from './deck.ts';
import { addVerdictChart } from './deck-chart.ts';
import { addTable, type DeckRow, type DeckTable } from './deck-table.ts';
import type { SlideContext } from './slide-context.ts';

/** Most parts that slides list, and rows of a page beside a chart or a map. */
const MOST_PARTS = 42;
const ROWS = 12;

/** Verdicts of each part: bars and the very same figures as a table. */
export function addParts(context: SlideContext): void {
  const { deck, briefing, say, text } = context;
  if (briefing.whole.totals === null) return;
  const ranked = rankParts(briefing, MOST_PARTS);
  if (ranked.rows.length === 0) return;
  const shown = VERDICTS.filter(
    (verdict) => verdict !== 'outside' || totalOf(briefing.whole.totals, verdict).boilers > 0,
  );
  const lines = [
    ...ranked.rows,
    ...(ranked.together === 0
      ? []
      : [{ name: say('restOfParts', { n: formatNumber(ranked.together) }), totals: ranked.rest }]),
  ];
  const table = partsTable(context, shown);
  const pages = chunkEvenly(lines, ROWS);
  const notes = [
    ...(ranked.without === 0
      ? []
      : [say('partsWithout', { parts: partsText(briefing, ranked.without, deck.lang) })]),
    ...lines.map(({ name, totals }) => `${name}: ${shownFigures(totals, shown, deck.lang)}`),
    text.note,
  ];
  pages.forEach((page, i) => {
    const slide = deck.addSlide(paged(context, text.parts, i, pages.length), notes);
    const isLast = i === pages.length - 1;
    const rows = page.map((line) => partRow(line, shown));
    const total = partRow({ name: say('all'), totals: briefing.whole.totals! }, shown);
    const x = BODY.x + BODY.w - widthOfTable(table);
    const sheet = {
      labels: page.map(({ name }) => name),
      series: shown.map((verdict) => ({
        name: shortVerdict(verdict, deck.lang),
        values: page.map(({ totals }) => totalOf(totals, verdict).boilers),
      })),
    };
    const h = Math.min(BODY.h, 1.1 + page.length * 0.36);
    addVerdictChart(
      slide,
      deck,
      sheet,
      { x: BODY.x - 0.1, y: BODY.y - 0.05, w: x - BODY.x - 0.1, h },
      {
        alt: say('altChart'),
        showsLegend: true,
      },
    );
    addTable(slide, deck, table, isLast ? [...rows, { ...total, strong: true }] : rows, { x, y: BODY.y });
    if (isLast && ranked.without > 0) {
      addRemark(
        context,
        slide,
        say('partsWithout', { parts: partsText(briefing, ranked.without, deck.lang) }),
      );
    }
  });
}

function partsTable(
  { briefing, say, deck }: SlideContext,
  shown: readonly VerdictTotal['verdict'][],
): DeckTable {
  const number = (title: string, width: number) => ({ title, width, align: 'right' }) as const;
  return {
    name: say(briefing.level),
    sizePt: 13,
    lines: 1,
    columns: [
      { title: say(briefing.level), width: 1.75, align: 'left' },
      ...shown.map((verdict) => number(shortVerdict(verdict, deck.lang), 0.95)),
      number(say('all'), 0.95),
      number(say('closeTph'), 1.25),
    ],
  };
}

function partRow(
  { name, totals }: { readonly name: string; readonly totals: readonly VerdictTotal[] },
  shown: readonly VerdictTotal['verdict'][],
): DeckRow {
  return {
    cells: [
      name,
      ...shown.map((verdict) => formatNumber(totalOf(totals, verdict).boilers)),
      formatNumber(sumTotals(totals).boilers),
      formatNumber(totalOf(totals, 'close').capacityTph),
    ],
  };
}

function shownFigures(
  totals: readonly VerdictTotal[],
  shown: readonly VerdictTotal['verdict'][],
  lang: SlideContext['deck']['lang'],
): string {
  return shown
    .map((verdict) => `${verdictText(verdict, lang)} ${formatNumber(totalOf(totals, verdict).boilers)}`)
    .join(lang === 'zh' ? '，' : ', ');
}

/** How much of each part the radius covers. */
export function addCoverage(context: SlideContext): void {
  const { deck, briefing, say, text, pictures } = context;
  const ranked = rankCoverage(briefing).slice(0, MOST_PARTS);
  const table = coverageTable(context);
  const total: DeckRow = { ...coverageRow({ ...briefing.whole.coverage, name: say('all') }), strong: true };
  const rows = [total, ...ranked.map(coverageRow)];
  const hasMap = pictures.coverage !== null;
  // The first page has the map and one column of rows; the others two columns.
  const first = hasMap ? ROWS : 2 * ROWS;
  const pages = [rows.slice(0, first), ...chunkEvenly(rows.slice(first), 2 * ROWS)];
  const notes = [
    ...text.how.slice(1, 2),
    ...(briefing.hasRadiusClause ? [] : [say('coverageReference')]),
    ...text.limits,
    text.note,
  ];
  pages.forEach((page, i) => {
    const slide = deck.addSlide(paged(context, text.coverage, i, pages.length), notes);
    const width = widthOfTable(table);
    if (i === 0 && pictures.coverage !== null) {
      const box = { x: BODY.x, y: BODY.y, w: BODY.w - width - 0.3, h: 4.75 };
      addPicture(slide, pictures.coverage, box, say('altCoverage', { area: text.area }));
      addHeatKey(context, slide, 6.35);
      addTable(slide, deck, table, page, { x: BODY.x + BODY.w - width, y: BODY.y });
    } else {
      chunkEvenly(page, ROWS).forEach((column, at) => {
        addTable(slide, deck, table, column, { x: BODY.x + at * (BODY.w - width), y: BODY.y });
      });
    }
    if (!briefing.hasRadiusClause) addRemark(context, slide, say('coverageReference'));
  });
}

function coverageTable({ briefing, say }: SlideContext): DeckTable {
  return {
    name: say('coveredShare'),
    sizePt: 12,
    lines: 1,
    columns: [
      { title: say(briefing.level), width: 1.55, align: 'left' },
      { title: say('area'), width: 1.25, align: 'right' },
      { title: say('coveredKm2'), width: 1.45, align: 'right' },
      { title: say('coveredShare'), width: 0.95, align: 'right' },
      { title: say('units'), width: 0.7, align: 'right' },
    ],
  };
}

function coverageRow({ name, areaKm2, coveredKm2, coveredShare, qualifyingUnits }: CoverageRow): DeckRow {
  return {
    cells: [
      name,
      formatNumber(areaKm2, 1),
      formatNumber(coveredKm2, 1),
      formatShare(coveredShare),
      formatNumber(qualifyingUnits),
    ],
  };
}

function addHeatKey(
  { deck, briefing, say }: SlideContext,
  slide: ReturnType<SlideContext['deck']['addBare']>,
  y: number,
): void {
  const { colours } = deck;
  slide.addShape('ellipse', {
    x: BODY.x,
    y: y + 0.05,
    w: 0.2,
    h: 0.2,
    fill: { color: hex(colours.heat), transparency: 80 },
    line: { color: hex(colours.heat), width: 1 },
  });
  const label = `${say('legendHeat', { radius: formatMeasured(briefing.params.radiusKm) })} · ${say('mapNote')}`;
  addLine(slide, label, { x: BODY.x + 0.3, y, w: 5.8, h: 0.3 }, { fontSize: 11, valign: 'middle' });
}

/** A remark at the foot of the body. */
function addRemark(
  { deck }: SlideContext,
  slide: ReturnType<SlideContext['deck']['addBare']>,
  text: string,
): void {
  const box = { x: BODY.x, y: 6.62, w: BODY.w, h: 0.28 };
  addLine(slide, text, box, { fontSize: 11, color: hex(deck.colours.inkMuted), valign: 'bottom' });
}

/** A title with its page, where there are several. */
export function paged(
  { say }: Pick<SlideContext, 'say'>,
  title: string,
  page: number,
  pages: number,
): string {
  return pages === 1 ? title : say('page', { title, page: page + 1, pages });
}

export function widthOfTable({ columns }: DeckTable): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** As few groups as hold no more than `most` each, none much smaller than the others. */
function chunkEvenly<Item>(items: readonly Item[], most: number): Item[][] {
  const size = Math.ceil(items.length / Math.ceil(items.length / most));
  return Array.from({ length: Math.ceil(items.length / most) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
