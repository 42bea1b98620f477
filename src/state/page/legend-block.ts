import { breakLines } from '../../domain/break-lines.ts';
import type { Lang } from '../../domain/messages.ts';
import { pageText } from '../../domain/page-words.ts';
import type { MeasureText, SheetItem } from '../../domain/sheet.ts';
import { type Block, flow, heightOf, stack, textBlock, textLine } from './block.ts';
import { type LegendSection, standingText } from './page-legend.ts';
import { INK, LEAST_PT, lineMm, type PageStyle } from './page-style.ts';
import { swatchItems } from './swatch-items.ts';

export interface LegendBlock extends Block {
  /** Sections that are left off; the block says how many. */
  readonly rest: number;
  /** Type of its texts. */
  readonly sizePt: number;
}

interface LegendOptions {
  readonly widthMm: number;
  readonly mostMm: number;
  readonly columns: number;
  readonly lang: Lang;
}

/** Shares of the page's type that a long legend shrinks to, down to what can still be read. */
const SIZES = [1, 0.94, 0.88, 0.82, 0.76] as const;

/** The legend in as few columns as hold it, smaller where it is long; what still does not fit is counted. */
export function legendBlock(
  sections: readonly LegendSection[],
  { widthMm, mostMm, columns: most, lang }: LegendOptions,
  style: PageStyle,
  measure: MeasureText,
): LegendBlock | null {
  if (sections.length === 0) return null;
  const { pt, gapMm } = style;
  const head = textBlock(pageText('legend', lang), widthMm, { sizePt: pt.heading, bold: true }, measure);
  const headMm = head.heightMm + gapMm * 0.25;
  const roomMm = mostMm - headMm;
  const between = gapMm * 0.45;
  const columnsToTry = Array.from({ length: most }, (_, i) => i + 1);
  const sizes = SIZES.map((share) => Math.max(LEAST_PT, pt.body * share));
  const set = (sizePt: number, columns: number) => {
    const columnMm = (widthMm - gapMm * (columns - 1)) / columns;
    const blocks = sections.flatMap((section) =>
      sectionBlocks(section, columnMm, sizePt, lang, style, measure),
    );
    return { blocks, columnMm, columns, sizePt };
  };
  // The most columns first, so that a wide legend is low; a beside-the-map one has but one.
  for (const sizePt of sizes) {
    for (const columns of columnsToTry.toReversed()) {
      const tried = set(sizePt, columns);
      const heightMm = leastHeight(tried.blocks, columns, between, roomMm);
      if (heightMm !== null)
        return drawn(flow(tried.blocks, columns, heightMm, between).columns, tried, heightMm, 0);
    }
  }
  // Shortened: a line at the end says what is left off.
  const tried = set(sizes.at(-1)!, Math.max(1, most));
  const noteMm = lineMm(tried.sizePt);
  const { columns, rest } = flow(tried.blocks, tried.columns, roomMm - noteMm, between);
  const left = new Set(rest.map(({ section }) => section)).size;
  const note = pageText('legendRest', lang, { count: left });
  columns.at(-1)!.push({
    ...textBlock(note, tried.columnMm, { sizePt: tried.sizePt, colour: INK.muted }, measure),
    section: '',
  });
  return drawn(columns, tried, roomMm, left);

  function drawn(
    filled: readonly (readonly SectionBlock[])[],
    { columnMm, sizePt }: ReturnType<typeof set>,
    heightMm: number,
    left: number,
  ): LegendBlock {
    return {
      widthMm,
      heightMm: headMm + heightMm,
      rest: left,
      sizePt,
      draw: (x, y) => [
        ...head.draw(x, y),
        ...filled.flatMap((blocks, i) => stack(blocks, between).draw(x + i * (columnMm + gapMm), y + headMm)),
      ],
    };
  }
}

/** The least height at which so many columns hold the blocks; null where that is more than there is. */
function leastHeight(
  blocks: readonly SectionBlock[],
  columns: number,
  gapMm: number,
  mostMm: number,
): number | null {
  const fits = (heightMm: number) => flow(blocks, columns, heightMm, gapMm).rest.length === 0;
  if (!fits(mostMm)) return null;
  let [low, high] = [0, Math.min(mostMm, heightOf(blocks, gapMm))];
  if (!fits(high)) high = mostMm;
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}

interface SectionBlock extends Block {
  readonly section: string;
}

/** A section's title and entries, to be kept together; one of a single entry is one line. */
function sectionBlocks(
  section: LegendSection,
  widthMm: number,
  sizePt: number,
  lang: Lang,
  style: PageStyle,
  measure: MeasureText,
): SectionBlock[] {
  const unitMm = lineMm(sizePt) / 19;
  const indentMm = 29 * unitMm;
  const standing = section.standing === null ? '' : standingText(section.standing, lang);
  const [only] = section.entries;
  const rows: Block[] = [];
  if (section.entries.length === 1 && only !== undefined) {
    const said =
      only.text === standing || (only.text.startsWith(standing) && standing !== '') ? '' : only.text;
    const lines = stack(
      [
        titleLines(section.title, standing, widthMm - indentMm, sizePt, false, style, measure),
        textBlock(
          said,
          widthMm - indentMm,
          { sizePt: Math.max(LEAST_PT, sizePt * 0.88), colour: INK.muted },
          measure,
        ),
      ],
      0,
    );
    rows.push(withSwatch(lines, only.swatch, indentMm, unitMm, sizePt));
  } else {
    rows.push(titleLines(section.title, standing, widthMm, sizePt, true, style, measure));
    for (const entry of section.entries) {
      const text = textBlock(entry.text, widthMm - indentMm, { sizePt }, measure);
      rows.push(withSwatch(text, entry.swatch, indentMm, unitMm, sizePt));
    }
  }
  return [{ ...stack(rows, 0), section: section.id }];
}

function withSwatch(
  text: Block,
  swatch: Parameters<typeof swatchItems>[0],
  indentMm: number,
  unitMm: number,
  sizePt: number,
): Block {
  const line = lineMm(sizePt);
  return {
    widthMm: indentMm + text.widthMm,
    heightMm: Math.max(line, text.heightMm),
    draw: (x, y) => [
      ...swatchItems(swatch, x, y + (line - 16 * unitMm) / 2, unitMm),
      ...text.draw(x + indentMm, y),
    ],
  };
}

/** A title, and after it in its own colour how true the layer is. */
function titleLines(
  title: string,
  standing: string,
  widthMm: number,
  sizePt: number,
  bold: boolean,
  { gapMm }: PageStyle,
  measure: MeasureText,
): Block {
  const lines = breakLines(title, widthMm, { sizePt, bold: bold }, measure);
  const step = lineMm(sizePt);
  const smallPt = Math.max(LEAST_PT, sizePt * 0.86);
  const tagMm = standing === '' ? 0 : measure(standing, smallPt, false);
  const lastMm = measure(lines.at(-1) ?? '', sizePt, bold);
  const beside = lastMm + gapMm * 0.4 + tagMm <= widthMm;
  const count = lines.length + (standing !== '' && !beside ? 1 : 0);
  return {
    widthMm,
    heightMm: count * step,
    draw: (x, y) => {
      const items: SheetItem[] = lines.map((line, i) => textLine(line, x, y + i * step, { sizePt, bold }));
      if (standing !== '') {
        const at = beside ? x + lastMm + gapMm * 0.4 : x;
        const top = y + (beside ? lines.length - 1 : lines.length) * step + (step - lineMm(smallPt)) * 0.6;
        items.push(textLine(standing, at, top, { sizePt: smallPt, colour: INK.synthetic }));
      }
      return items;
    },
  };
}
