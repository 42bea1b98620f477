import { breakLines } from './break-lines.ts';
import type { FlowBlock, FlowFigure } from './flow-document.ts';
import {
  ACCENT,
  BODY,
  FIGURE,
  FIGURE_LABEL,
  type FlowType,
  HAIRLINE,
  HEADING,
  leadMm,
  lineAt,
  NOTE,
  SUBTITLE,
  TITLE,
  WARN,
  WARN_WASH,
} from './flow-style.ts';
import { tablePieces } from './flow-table.ts';
import type { MeasureText, SheetItem } from './sheet.ts';

/** What is never cut by the end of a page. */
export interface FlowPiece {
  /** Room above it, left out at the top of a page. */
  readonly beforeMm: number;
  readonly heightMm: number;
  /** Not the last on a page where the next piece fits on one. */
  readonly keepsNext: boolean;
  /** Comes before it where it is the first on a page: the head of its table. */
  readonly head: Omit<FlowPiece, 'head'> | null;
  /** A new entry of the outline. */
  readonly section: string | null;
  readonly draw: (topMm: number) => readonly SheetItem[];
}

/** Where pieces stand and how their type is measured. */
export interface FlowColumnBox {
  readonly leftMm: number;
  readonly widthMm: number;
  readonly measure: MeasureText;
}

const PLAIN = { beforeMm: 0, keepsNext: false, head: null, section: null } as const;
const BULLET_MM = 5;
const NOTE_PAD_MM = 3;

export function titlePieces(title: string, subtitle: string, box: FlowColumnBox): FlowPiece[] {
  const pieces = linePieces(title, TITLE, box, { keepsNext: true });
  if (subtitle !== '')
    pieces.push(...linePieces(subtitle, SUBTITLE, box, { beforeMm: 1.5, keepsNext: true }));
  pieces.push(rule(box));
  return pieces;
}

export function blockPieces(block: FlowBlock, box: FlowColumnBox): FlowPiece[] {
  switch (block.kind) {
    case 'heading': {
      const type = HEADING[block.level - 1]!;
      const section = block.level === 1 ? block.text : null;
      const beforeMm = block.level === 1 ? 8 : 5;
      const pieces = linePieces(block.text, type, box, { beforeMm, keepsNext: true });
      return pieces.map((piece, line) => ({
        ...piece,
        keepsNext: true,
        section: line === 0 ? section : null,
      }));
    }
    case 'paragraph':
      return linePieces(block.text, BODY, box, { beforeMm: 2 });
    case 'list':
      return block.items.flatMap((item, at) => listItem(item, box, at === 0 ? 2 : 0.8));
    case 'note':
      return [notePiece(block.text, box)];
    case 'figures':
      return figureRows(block.items, box);
    case 'table':
      return tablePieces(block, box);
  }
}

/** A paragraph in lines: never its first or its last alone on a page. */
function linePieces(
  text: string,
  type: FlowType,
  { leftMm, widthMm, measure }: FlowColumnBox,
  { beforeMm = 0, keepsNext = false }: { beforeMm?: number; keepsNext?: boolean },
): FlowPiece[] {
  const lines = breakLines(text, widthMm, type, measure);
  return lines.map((line, at) => ({
    ...PLAIN,
    beforeMm: at === 0 ? beforeMm : 0,
    heightMm: leadMm(type),
    keepsNext: at < lines.length - 1 ? at === 0 || at === lines.length - 2 : keepsNext,
    draw: (topMm) => [lineAt(line, leftMm, topMm, type)],
  }));
}

function listItem(text: string, box: FlowColumnBox, beforeMm: number): FlowPiece[] {
  const inner = { ...box, leftMm: box.leftMm + BULLET_MM, widthMm: box.widthMm - BULLET_MM };
  const [first, ...rest] = linePieces(text, BODY, inner, { beforeMm });
  const draw = (topMm: number) => [...first!.draw(topMm), lineAt('•', box.leftMm, topMm, BODY)];
  return [{ ...first!, draw }, ...rest];
}

function rule({ leftMm, widthMm }: FlowColumnBox): FlowPiece {
  return {
    ...PLAIN,
    beforeMm: 3,
    heightMm: 3,
    draw: (topMm) => [
      { kind: 'rect', xMm: leftMm, yMm: topMm, widthMm, heightMm: 0.6, fill: ACCENT, stroke: null },
    ],
  };
}

function notePiece(text: string, { leftMm, widthMm, measure }: FlowColumnBox): FlowPiece {
  const lines = breakLines(text, widthMm - 2 * NOTE_PAD_MM, NOTE, measure);
  const heightMm = lines.length * leadMm(NOTE) + 2 * NOTE_PAD_MM - 1;
  return {
    ...PLAIN,
    beforeMm: 3,
    heightMm,
    draw: (topMm) => [
      { kind: 'rect', xMm: leftMm, yMm: topMm, widthMm, heightMm, fill: WARN_WASH, stroke: null },
      { kind: 'rect', xMm: leftMm, yMm: topMm, widthMm: 0.8, heightMm, fill: WARN, stroke: null },
      ...lines.map((line, at) =>
        lineAt(line, leftMm + NOTE_PAD_MM, topMm + NOTE_PAD_MM - 0.5 + at * leadMm(NOTE), NOTE),
      ),
    ],
  };
}

const MOST_FIGURES_A_ROW = 4;
const FIGURE_GAP_MM = 4;

function figureRows(figures: readonly FlowFigure[], box: FlowColumnBox): FlowPiece[] {
  const rows = Math.ceil(figures.length / MOST_FIGURES_A_ROW);
  return Array.from({ length: rows }, (_, row) =>
    figureRow(figures.slice(row * MOST_FIGURES_A_ROW, (row + 1) * MOST_FIGURES_A_ROW), box),
  );
}

function figureRow(figures: readonly FlowFigure[], { leftMm, widthMm, measure }: FlowColumnBox): FlowPiece {
  const cellMm = (widthMm - (figures.length - 1) * FIGURE_GAP_MM) / figures.length;
  const cells = figures.map(({ value, label }) => {
    const valueMm = measure(value, FIGURE.sizePt, true);
    const type = { ...FIGURE, sizePt: FIGURE.sizePt * Math.min(1, cellMm / valueMm) };
    return { value, type, labels: breakLines(label, cellMm, FIGURE_LABEL, measure) };
  });
  const labelLines = Math.max(...cells.map(({ labels }) => labels.length));
  return {
    ...PLAIN,
    beforeMm: 4,
    heightMm: 2 + leadMm(FIGURE) + labelLines * leadMm(FIGURE_LABEL),
    draw: (topMm) =>
      cells.flatMap(({ value, type, labels }, at) => {
        const xMm = leftMm + at * (cellMm + FIGURE_GAP_MM);
        const labelMm = topMm + 2 + leadMm(FIGURE);
        return [
          { kind: 'rect', xMm, yMm: topMm, widthMm: cellMm, heightMm: 0.3, fill: HAIRLINE, stroke: null },
          lineAt(value, xMm, topMm + 2 + leadMm(FIGURE) - leadMm(type), type),
          ...labels.map((line, row) => lineAt(line, xMm, labelMm + row * leadMm(FIGURE_LABEL), FIGURE_LABEL)),
        ];
      }),
  };
}
