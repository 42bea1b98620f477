import { atlasText } from '../../domain/atlas-words.ts';
import type { Lang } from '../../domain/messages.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { footerBlock } from '../page/page-footer.ts';
import { headerBlock } from '../page/page-header.ts';
import type { LegendSection } from '../page/page-legend.ts';
import type { PageTable } from '../page/page-request.ts';
import { pageSources } from '../page/page-sources.ts';
import { INK, pageStyle } from '../page/page-style.ts';
import { conditionsLine, pageStamps } from '../page/page-title.ts';
import { tableBlock } from '../page/table-block.ts';
import type { AtlasPaper } from './atlas-paper.ts';

export interface TableDocument {
  readonly title: string;
  /** In the PDF's outline. */
  readonly outline: string;
  readonly table: PageTable;
  /** What is on the maps that the table goes with: says what it rests on. */
  readonly legend: readonly LegendSection[];
  readonly firstPage: number;
  readonly pages: number;
}

/** A table over as many pages as it needs, each with its heads, in the look of the atlas. No row is lost. */
export function tableSheets(document: TableDocument, paper: AtlasPaper): Sheet[] {
  const { layout, state, measure, madeOn } = paper;
  const { lang } = state.view;
  const style = pageStyle(layout);
  const { widthMm, heightMm, marginMm, gapMm } = style;
  const innerMm = widthMm - 2 * marginMm;
  const { legend } = document;
  // A page of nothing but a table has room for larger type.
  const tableStyle = { ...style, pt: { ...style.pt, small: style.pt.body } };
  const header = headerBlock(
    {
      title: document.title,
      subtitle: layout.subtitle.trim(),
      conditions: conditionsLine(state),
      stamps: pageStamps(state, layout.classification.trim(), legend),
      logo: null,
    },
    innerMm,
    style,
    measure,
  );
  const sheets: Sheet[] = [];
  let { rows } = document.table;
  do {
    const number = pageNumber(document.firstPage + sheets.length, document.pages, lang);
    const footer = footerBlock(
      { layout, sources: pageSources(state, legend), madeOn, pageNumber: number, lang },
      innerMm,
      style,
      measure,
    );
    const top = marginMm + header.heightMm + gapMm;
    const roomMm = heightMm - marginMm - footer.heightMm - gapMm - top;
    const set = (some: PageTable['rows']) =>
      tableBlock({ ...document.table, rows: some }, innerMm, roomMm, tableStyle, lang, measure);
    const fitting = rows.length - (set(rows)?.rest ?? rows.length);
    const block = fitting > 0 ? set(rows.slice(0, fitting)) : null;
    sheets.push({
      title: document.outline,
      widthMm,
      heightMm,
      items: [
        { kind: 'rect', xMm: 0, yMm: 0, widthMm, heightMm, fill: INK.paper, stroke: null },
        ...header.draw(marginMm, marginMm),
        ...(block?.draw(marginMm, top) ?? []),
        ...footer.draw(marginMm, heightMm - marginMm - footer.heightMm),
      ],
    });
    rows = rows.slice(fitting);
    // A page on which not even a row fits would be followed by the same for ever.
    if (fitting === 0) break;
  } while (rows.length > 0);
  return sheets;
}

/** 第 3 页 / 共 46 页. */
export function pageNumber(page: number, pages: number, lang: Lang): string {
  return atlasText('pageOf', lang, { page, pages });
}
