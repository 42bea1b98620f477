import type { SetType } from './break-lines.ts';
import { PT_TO_MM, type SheetText } from './sheet.ts';

/** How a line of type is set: its size, weight and colour, and from one baseline to the next in ems. */
export interface FlowType extends SetType {
  readonly colour: string;
  readonly leadEm: number;
}

const INK = '#1d2733';
export const QUIET = '#56626f';
export const HAIRLINE = '#ccd4dc';
export const ACCENT = '#1f5c99';
export const WASH = '#f1f5f9';
/** Of what is set apart as demonstration or doubtful. */
export const WARN = '#8a4b00';
export const WARN_WASH = '#fff6e8';

export const TITLE: FlowType = { sizePt: 22, bold: true, colour: INK, leadEm: 1.4 };
export const SUBTITLE: FlowType = { sizePt: 10.5, bold: false, colour: QUIET, leadEm: 1.6 };
export const HEADING: readonly [FlowType, FlowType] = [
  { sizePt: 14, bold: true, colour: INK, leadEm: 1.5 },
  { sizePt: 10.5, bold: true, colour: ACCENT, leadEm: 1.5 },
];
export const BODY: FlowType = { sizePt: 9.5, bold: false, colour: INK, leadEm: 1.7 };
export const NOTE: FlowType = { sizePt: 9, bold: false, colour: INK, leadEm: 1.6 };
export const CELL: FlowType = { sizePt: 8.5, bold: false, colour: INK, leadEm: 1.45 };
export const CELL_HEAD: FlowType = { sizePt: 8.5, bold: true, colour: INK, leadEm: 1.45 };
export const CAPTION: FlowType = { sizePt: 8.5, bold: false, colour: QUIET, leadEm: 1.6 };
export const FIGURE: FlowType = { sizePt: 20, bold: true, colour: ACCENT, leadEm: 1.3 };
export const FIGURE_LABEL: FlowType = { sizePt: 8.5, bold: false, colour: QUIET, leadEm: 1.45 };
export const FURNITURE: FlowType = { sizePt: 7.5, bold: false, colour: QUIET, leadEm: 1.4 };

export const MARGIN_MM = { top: 24, bottom: 22, side: 20 } as const;

/** From the top of a Chinese character's square to the baseline, in ems: of Noto Sans SC. */
const SQUARE_ABOVE_EM = 0.88;

export function leadMm({ sizePt, leadEm }: FlowType): number {
  return sizePt * PT_TO_MM * leadEm;
}

/** A line of type in a row that begins at `topMm` and is one lead high. */
export function lineAt(
  text: string,
  xMm: number,
  topMm: number,
  type: FlowType,
  align: SheetText['align'] = 'start',
): SheetText {
  const { sizePt, bold, colour, leadEm } = type;
  const above = (leadEm - 1) / 2 + SQUARE_ABOVE_EM;
  return { kind: 'text', text, xMm, yMm: topMm + above * sizePt * PT_TO_MM, sizePt, bold, colour, align };
}
