import type { Briefing } from '../../../domain/briefing.ts';
import { boilerName, capacityText } from '../../../domain/briefing-text.ts';
import { nextStepText, outcomeText, standingText } from '../../../domain/briefing-words.ts';
import { formatDistance, formatNumber } from '../../../domain/figure-format.ts';
import { formatCapacity, unknownFigure } from '../../../domain/figure-words.ts';
import { fuelText, reasonText, strengthText, undatedText } from '../../../domain/messages.ts';
import type { MethodsData } from '../../../domain/methods.ts';
import { addLine, BODY, hex } from './deck.ts';
import { addTable, type DeckRow, type DeckTable, pageRows } from './deck-table.ts';
import { heightOf, wrapText } from './fit-text.ts';
import type { SlideContext } from './slide-context.ts';
import { paged } from './slides-areas.ts';

/** Height of a table that leaves room for a remark. */
const TABLE_H = 5.05;

/** Which clause decides how many, and by when. */
export function addClauses(context: SlideContext): void {
  const { briefing, deck, say, text } = context;
  const { lang } = deck;
  const rows = briefing.clauses.map(
    (clause): DeckRow => ({
      cells: [
        `${clause.documentNumber ?? clause.document[lang]} ${clause.clause}`,
        clause.statement[lang],
        outcomeText(clause.outcome, lang),
        clause.deadline ?? undatedText(lang),
        formatNumber(clause.boilers),
        formatNumber(clause.capacityTph),
        formatNumber(clause.overdue),
      ],
      colours: clause.overdue > 0 ? { 6: deck.colours.verdicts.close } : {},
    }),
  );
  const notes = [
    ...briefing.clauses.map((clause) =>
      say('noteClause', {
        citation: `${clause.documentNumber ?? clause.document[lang]} ${clause.clause}`,
        issued: clause.issued,
        strength: strengthText(clause.strength, lang),
        statement: clause.statement[lang],
        deadline: clause.deadline ?? undatedText(lang),
        boilers: formatNumber(clause.boilers),
      }),
    ),
    text.how[2] ?? '',
    text.note,
  ];
  const table: DeckTable = {
    name: say('clause'),
    sizePt: 13,
    lines: 3,
    columns: [
      { title: say('clause'), width: 3.2, align: 'left' },
      { title: say('statement'), width: 3.85, align: 'left' },
      { title: say('outcome'), width: 1.05, align: 'left' },
      { title: say('deadline'), width: 1.3, align: 'left' },
      { title: say('boilers'), width: 0.95, align: 'right' },
      { title: say('capacity'), width: 0.8, align: 'right' },
      { title: say('overdue'), width: 0.983, align: 'right' },
    ],
  };
  addPages(context, text.clauses, table, rows, notes, '');
}

/** Why boilers wait for a check, and what settles it. */
export function addReasons(context: SlideContext): void {
  const { briefing, deck, say, text } = context;
  const { lang } = deck;
  const rows = briefing.reasons.map(
    (figures): DeckRow => ({
      cells: [
        reasonText(figures.reason, lang),
        formatNumber(figures.boilers),
        capacityText(figures, lang),
        nextStepText(figures.reason, lang),
      ],
    }),
  );
  const table: DeckTable = {
    name: say('reason'),
    sizePt: 14,
    lines: 3,
    columns: [
      { title: say('reason'), width: 3.9, align: 'left' },
      { title: say('boilers'), width: 1.3, align: 'right' },
      { title: say('capacity'), width: 3.1, align: 'right' },
      { title: say('nextStep'), width: 3.833, align: 'left' },
    ],
  };
  const notes = [text.how[0] ?? '', say('manyReasons'), text.note];
  addPages(context, text.reasons, table, rows, notes, briefing.reasons.length > 1 ? say('manyReasons') : '');
}

/** The largest boilers that must close. */
export function addClosing(context: SlideContext): void {
  const { briefing, deck, say, text } = context;
  const { lang } = deck;
  const { rows: listed, count } = briefing.closing;
  const rows = listed.map(
    (boiler, i): DeckRow => ({
      cells: [
        String(i + 1),
        boilerName(boiler, lang),
        boiler.city === boiler.county ? boiler.city : `${boiler.city} ${boiler.county}`,
        boiler.fuel === null ? unknownFigure(lang) : fuelText(boiler.fuel, lang),
        formatCapacity(boiler.capacityTph, lang).replace(/.t\/h$/u, ''),
        boiler.citation?.[lang] ?? '',
        boiler.deadline ?? undatedText(lang),
        Number.isNaN(boiler.distanceM) ? '–' : formatDistance(boiler.distanceM),
      ],
      colours: boiler.overdue ? { 6: deck.colours.verdicts.close } : {},
    }),
  );
  const table: DeckTable = {
    name: say('closeBoilers'),
    sizePt: 12,
    lines: 2,
    columns: [
      { title: say('number'), width: 0.6, align: 'right' },
      { title: say('name'), width: 2.083, align: 'left' },
      { title: say('place'), width: 2.0, align: 'left' },
      { title: say('fuel'), width: 0.75, align: 'left' },
      { title: say('tph'), width: 1.0, align: 'right' },
      { title: say('decidedBy'), width: 3.1, align: 'left' },
      { title: say('deadline'), width: 1.35, align: 'left' },
      { title: say('distance'), width: 1.25, align: 'right' },
    ],
  };
  const remark =
    listed.length === count
      ? ''
      : say('listedOf', { listed: formatNumber(listed.length), count: formatNumber(count) });
  const cited = [...new Set(listed.flatMap(({ citation }) => (citation === null ? [] : [citation[lang]])))];
  const clauses = briefing.clauses.filter(({ documentNumber, document, clause }) =>
    cited.includes(`${documentNumber ?? document[lang]} ${clause}`),
  );
  const notes = [
    ...(remark === '' ? [] : [remark]),
    ...clauses.map(
      ({ documentNumber, document, clause, statement }) =>
        `${documentNumber ?? document[lang]} ${clause}: ${statement[lang]}`,
    ),
    text.note,
  ];
  addPages(context, text.list, table, rows, notes, remark);
}

/** How the verdicts come about, and what they do not say. */
export function addMethods(context: SlideContext): void {
  const { deck, say, text } = context;
  const { colours, measure } = deck;
  const slide = deck.addSlide(say('methodsTitle'), [...text.how, ...text.limits, ...text.basis]);
  const w = 5.8;
  const columns = [
    { head: say('howHead'), lines: [...text.how, ...text.basis], x: BODY.x },
    { head: say('limitsHead'), lines: text.limits, x: BODY.x + BODY.w - w },
  ];
  for (const { head, lines, x } of columns) {
    addLine(
      slide,
      head,
      { x, y: BODY.y, w, h: 0.35 },
      { fontSize: 16, bold: true, color: hex(colours.accent) },
    );
    const heightAt = (sizePt: number) =>
      lines.reduce(
        (sum, line) =>
          sum +
          heightOf(wrapText(line, { sizePt, bold: false, widthIn: w - 0.25 }, measure).length, sizePt) +
          0.1,
        0,
      );
    const sizes = [14, 13, 12, 11, 10] as const;
    const sizePt = sizes.find((size) => heightAt(size) <= BODY.h - 0.45) ?? 10;
    slide.addText(
      lines.map((line, i) => ({
        text: line,
        options: {
          bullet: { indent: 12 },
          breakLine: i < lines.length - 1,
          paraSpaceAfter: 6,
          fontSize: sizePt,
          color: hex(colours.ink),
        },
      })),
      { x, y: BODY.y + 0.42, w, h: BODY.h - 0.45, margin: 0, valign: 'top' },
    );
  }
}

const ALWAYS = ['counties', 'chp-units', 'coal-ban-zones', 'rules'];
const WITH_DEMONSTRATION = ['demo-boilers', 'built-up-demo'];

/** Whether figures rest on a layer: the others are of the map, and in the workbook. */
function isBasis({ ledger }: Briefing): (data: MethodsData) => boolean {
  const synthetic = (ledger?.synthetic ?? 0) > 0;
  return ({ id }) => ALWAYS.includes(id) || (synthetic && WITH_DEMONSTRATION.includes(id));
}

/** Documents and data that the figures rest on. */
export function addSources(context: SlideContext): void {
  const { briefing, deck, say, text } = context;
  const { lang } = deck;
  const documents = new Map(briefing.clauses.map((clause) => [clause.document.zh, clause]));
  const rows: DeckRow[] = [
    ...[...documents.values()].map(
      ({ document, documentNumber, issued }): DeckRow => ({
        cells: [document[lang], documentNumber ?? '', issued, say('document')],
      }),
    ),
    ...briefing.basis.data.filter(isBasis(briefing)).map(
      ({ title, source, date, status }): DeckRow => ({
        cells: [title[lang], source, date, standingText(status, lang)],
      }),
    ),
  ];
  if (rows.length === 0) return;
  const table: DeckTable = {
    name: say('source'),
    sizePt: 12,
    lines: 2,
    columns: [
      { title: say('layer'), width: 4.4, align: 'left' },
      { title: say('source'), width: 4.333, align: 'left' },
      { title: say('date'), width: 1.8, align: 'left' },
      { title: say('standing'), width: 1.6, align: 'left' },
    ],
  };
  addPages(context, say('sourcesTitle'), table, rows, [...text.basis], '');
}

/** Points by which type may be smaller where one page then does instead of two. */
const SMALLER = [0, 1, 2] as const;

function fitTable(deck: SlideContext['deck'], table: DeckTable, rows: readonly DeckRow[]): DeckTable {
  const tried = SMALLER.map((points) => ({ ...table, sizePt: table.sizePt - points }));
  return tried.find((each) => pageRows(deck, each, rows, TABLE_H).length <= 1) ?? table;
}

function addPages(
  context: SlideContext,
  title: string,
  wanted: DeckTable,
  rows: readonly DeckRow[],
  notes: readonly string[],
  remark: string,
): void {
  const { deck } = context;
  const table = fitTable(deck, wanted, rows);
  const pages = pageRows(deck, table, rows, TABLE_H);
  if (pages.length === 0) {
    deck.addSlide(title, notes);
    return;
  }
  pages.forEach((page, i) => {
    const slide = deck.addSlide(paged(context, title, i, pages.length), notes);
    addTable(slide, deck, table, page, { x: BODY.x, y: BODY.y });
    if (remark !== '') {
      addLine(
        slide,
        remark,
        { x: BODY.x, y: 6.62, w: BODY.w, h: 0.28 },
        { fontSize: 11, color: hex(deck.colours.inkMuted), valign: 'bottom' },
      );
    }
  });
}
