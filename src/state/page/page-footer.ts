import { breakLines } from '../../domain/break-lines.ts';
import type { Lang } from '../../domain/messages.ts';
import type { PageLayout } from '../../domain/page-layout.ts';
import { pageText } from '../../domain/page-words.ts';
import type { MeasureText, SheetItem } from '../../domain/sheet.ts';
import { type Block, textLine } from './block.ts';
import { limitLines, linesBlock } from './page-header.ts';
import { INK, lineMm, type PageStyle } from './page-style.ts';

export interface FooterContent {
  readonly layout: PageLayout;
  readonly sources: readonly string[];
  readonly madeOn: string;
  readonly pageNumber: string | undefined;
  readonly lang: Lang;
}

/** More lines of sources would take the map's place. */
const MOST_SOURCE_LINES = 7;

/** Sources on the left, who made the map and under which number on the right. */
export function footerBlock(
  content: FooterContent,
  widthMm: number,
  style: PageStyle,
  measure: MeasureText,
): Block & { readonly sourcesCut: boolean } {
  const { pt, gapMm } = style;
  const facts = factsOf(content);
  const factsMm = Math.min(
    widthMm * 0.4,
    Math.max(...facts.map(([label, value]) => measure(`${label}　${value}`, pt.body, false))) + 1,
  );
  const factLines = facts.flatMap(([label, value]) =>
    limitLines(label === '' ? value : `${label}　${value}`, factsMm, pt.body, false, measure, 3),
  );
  const sourcesMm = widthMm - factsMm - gapMm * 2;
  const { lines, cut } = content.layout.parts.sources
    ? sourceLines(content, sourcesMm, pt.small, measure)
    : { lines: [], cut: false };
  const left = linesBlock(lines, sourcesMm, { sizePt: pt.small, colour: INK.muted });
  const rightMm = factLines.length * lineMm(pt.body);
  return {
    widthMm,
    heightMm: Math.max(left.heightMm, rightMm) + gapMm * 0.5,
    sourcesCut: cut,
    draw: (x, y): SheetItem[] => {
      const top = y + gapMm * 0.5;
      return [
        { kind: 'rect', xMm: x, yMm: y, widthMm, heightMm: 0.2, fill: INK.line, stroke: null },
        ...left.draw(x, top),
        ...factLines.map((line, i) =>
          textLine(line, x + widthMm, top + i * lineMm(pt.body), { sizePt: pt.body, align: 'end' }),
        ),
      ];
    },
  };
}

/** Label and value; an empty field is left out, but never the approval number's. */
function factsOf({ layout, madeOn, pageNumber, lang }: FooterContent): (readonly [string, string])[] {
  const { maker, reviewNumber } = layout;
  return [
    ...(maker === '' ? [] : [[pageText('maker', lang), maker] as const]),
    [pageText('madeOn', lang), madeOn],
    reviewNumber === '' ? ['', pageText('internal', lang)] : [pageText('reviewNumber', lang), reviewNumber],
    ...(pageNumber === undefined ? [] : [['', pageNumber] as const]),
  ];
}

/** All sources run on, so that they take little room; those that do not fit are counted. */
function sourceLines(
  { sources, lang }: FooterContent,
  widthMm: number,
  sizePt: number,
  measure: MeasureText,
): { lines: string[]; cut: boolean } {
  if (sources.length === 0) return { lines: [], cut: false };
  const [colon, stop] = lang === 'zh' ? ['：', '；'] : [': ', '; '];
  for (let kept = sources.length; kept > 0; kept--) {
    const rest = sources.length - kept;
    const said = [
      ...sources.slice(0, kept),
      ...(rest === 0 ? [] : [pageText('sourcesRest', lang, { count: rest })]),
    ];
    const text = `${pageText('sources', lang)}${colon}${said.join(stop)}`;
    const lines = breakLines(text, widthMm, { sizePt, bold: false }, measure);
    if (lines.length <= MOST_SOURCE_LINES || kept === 1) {
      return { lines: lines.slice(0, MOST_SOURCE_LINES), cut: rest > 0 || lines.length > MOST_SOURCE_LINES };
    }
  }
  return { lines: [], cut: true };
}
