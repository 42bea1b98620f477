import { breakLines } from './break-lines.ts';
import type { FlowBlock, FlowDocument, FlowPaper } from './flow-document.ts';
import { blockPieces, type FlowColumnBox, type FlowPiece, titlePieces } from './flow-pieces.ts';
import { FURNITURE, HAIRLINE, leadMm, lineAt, MARGIN_MM, WARN, WARN_WASH } from './flow-style.ts';
import { pageNumber } from './flow-words.ts';
import type { MeasureText, Sheet, SheetItem } from './sheet.ts';

interface FlowPage {
  readonly items: SheetItem[];
  readonly sections: string[];
}

/**
 * Sets a document on pages: no line is lost, nothing overlaps or leaves the page, headings stay with what follows,
 * tables repeat their heads. Pages are numbered; each has the document's title, the source and the mark.
 */
export function flowSheets(document: FlowDocument, paper: FlowPaper, measure: MeasureText): Sheet[] {
  const { widthMm, heightMm } = paper;
  const box = { leftMm: MARGIN_MM.side, widthMm: widthMm - 2 * MARGIN_MM.side, measure };
  const pieces = [
    ...titlePieces(document.title, document.subtitle, box),
    ...document.blocks.flatMap((block, at) =>
      withNext(blockPieces(block, box), block, document.blocks[at + 1]),
    ),
  ];
  const pages = paginate(pieces, MARGIN_MM.top, heightMm - MARGIN_MM.bottom);
  return pages.map(({ items, sections }, page) => ({
    title: document.title,
    sections,
    widthMm,
    heightMm,
    items: [...items, ...furniture(document.title, page, pages.length, paper, box)],
  }));
}

/** What leads up to a table stays with it. */
function withNext(pieces: readonly FlowPiece[], block: FlowBlock, next: FlowBlock | undefined): FlowPiece[] {
  const leads = next?.kind === 'table' && (block.kind === 'paragraph' || block.kind === 'note');
  return pieces.map((piece, at) =>
    leads && at === pieces.length - 1 ? { ...piece, keepsNext: true } : piece,
  );
}

function paginate(pieces: readonly FlowPiece[], topMm: number, bottomMm: number): FlowPage[] {
  const pages: FlowPage[] = [];
  let page: FlowPage = { items: [], sections: [] };
  let yMm = topMm;
  const turn = () => {
    page = { items: [], sections: [] };
    pages.push(page);
    yMm = topMm;
  };
  turn();
  pieces.forEach((piece, at) => {
    const isTop = yMm === topMm;
    if (!isTop && yMm + heightTogether(pieces, at, bottomMm - topMm) > bottomMm + 1e-6) turn();
    if (yMm === topMm && piece.head !== null) {
      page.items.push(...piece.head.draw(yMm));
      yMm += piece.head.heightMm;
    } else if (yMm > topMm) yMm += piece.beforeMm;
    page.items.push(...piece.draw(yMm));
    if (piece.section !== null) page.sections.push(piece.section);
    yMm += piece.heightMm;
  });
  return pages;
}

/** Height of a piece with what it keeps beside it; of the piece alone where that is more than a page. */
function heightTogether(pieces: readonly FlowPiece[], from: number, mostMm: number): number {
  const own = pieces[from]!.beforeMm + pieces[from]!.heightMm;
  let sum = own;
  for (let at = from; pieces[at]!.keepsNext && at + 1 < pieces.length; at++)
    sum += pieces[at + 1]!.beforeMm + pieces[at + 1]!.heightMm;
  return sum <= mostMm ? sum : own;
}

/** Title, source, mark and number of a page. */
function furniture(
  title: string,
  page: number,
  pages: number,
  { widthMm, heightMm, lang, source, mark }: FlowPaper,
  { leftMm, measure }: FlowColumnBox,
): SheetItem[] {
  const rightMm = widthMm - MARGIN_MM.side;
  const lineMm = heightMm - MARGIN_MM.bottom + 6;
  const footMm = lineMm + 1.5;
  const number = pageNumber(page + 1, pages, lang);
  const items: SheetItem[] = [
    {
      kind: 'rect',
      xMm: leftMm,
      yMm: lineMm,
      widthMm: rightMm - leftMm,
      heightMm: 0.1,
      fill: HAIRLINE,
      stroke: null,
    },
    lineAt(number, rightMm, footMm, FURNITURE, 'end'),
  ];
  if (page > 0) items.push(lineAt(title, leftMm, MARGIN_MM.top - 10, FURNITURE));
  let sourceMm = leftMm;
  if (mark !== '') {
    const markMm = measure(mark, FURNITURE.sizePt, false) + 3;
    const heightMm = leadMm(FURNITURE) + 0.6;
    items.push(
      {
        kind: 'rect',
        xMm: leftMm,
        yMm: footMm - 0.3,
        widthMm: markMm,
        heightMm,
        fill: WARN_WASH,
        stroke: WARN,
        strokeMm: 0.15,
      },
      lineAt(mark, leftMm + 1.5, footMm, { ...FURNITURE, colour: WARN }),
    );
    sourceMm += markMm + 3;
  }
  const roomMm = rightMm - measure(number, FURNITURE.sizePt, false) - 4 - sourceMm;
  return [...items, ...sourceLines(source, sourceMm, footMm, roomMm, measure)];
}

/** As many lines as the source needs, in the room beside the page's number. */
function sourceLines(
  source: string,
  leftMm: number,
  topMm: number,
  widthMm: number,
  measure: MeasureText,
): SheetItem[] {
  return breakLines(source, widthMm, FURNITURE, measure).map((line, at) =>
    lineAt(line, leftMm, topMm + at * leadMm(FURNITURE), FURNITURE),
  );
}
