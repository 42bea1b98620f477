import { formatNumber, formatShare } from '../../domain/figure-format.ts';
import { type Lang, verdictText } from '../../domain/messages.ts';
import { pageText } from '../../domain/page-words.ts';
import type { VerdictTotal } from '../../domain/screening.ts';
import type { MeasureText, SheetItem } from '../../domain/sheet.ts';
import { type Block, stack, textBlock, textLine } from './block.ts';
import type { PageArea } from './page-request.ts';
import { INK, LEAST_PT, lineMm, type PageStyle } from './page-style.ts';
import { shorten } from './shorten.ts';
import { swatchItems } from './swatch-items.ts';

/** Covered share, and boilers by verdict, of the area that the page speaks of. */
export function figuresBlock(
  { name, figures, hasRadiusClause }: PageArea,
  synthetic: boolean,
  widthMm: number,
  style: PageStyle,
  lang: Lang,
  measure: MeasureText,
): Block | null {
  if (figures === null) return null;
  const { coverage, totals } = figures;
  const { pt, gapMm } = style;
  const small = { sizePt: pt.small, colour: INK.muted };
  const covered = pageText('coveredOf', lang, {
    covered: formatNumber(coverage.coveredKm2),
    total: formatNumber(coverage.areaKm2),
  });
  const units = pageText('units', lang, { count: formatNumber(coverage.qualifyingUnits) });
  const heading = stack(
    [
      textBlock(name, widthMm, { sizePt: pt.heading, bold: true }, measure),
      textBlock(
        formatShare(coverage.coveredShare),
        widthMm,
        { sizePt: pt.figure, bold: true, colour: INK.accent },
        measure,
      ),
      textBlock(
        pageText(hasRadiusClause ? 'covered' : 'coveredReference', lang),
        widthMm,
        { sizePt: pt.body },
        measure,
      ),
      textBlock(`${covered}　${units}`, widthMm, small, measure),
    ],
    0,
  );
  const below =
    totals === null
      ? textBlock(pageText('noLedger', lang), widthMm, small, measure)
      : totalsBlock(totals, synthetic, widthMm, style, lang, measure);
  return stack([heading, below], gapMm * 0.6);
}

function totalsBlock(
  totals: readonly VerdictTotal[],
  synthetic: boolean,
  widthMm: number,
  style: PageStyle,
  lang: Lang,
  measure: MeasureText,
): Block {
  const { pt, gapMm } = style;
  const step = lineMm(pt.body) * 1.12;
  const names = totals.map(({ verdict }) => verdictText(verdict, lang));
  const unitMm = lineMm(pt.body) / 20;
  const texts = totals.map(
    ({ boilers, capacityTph }) => [formatNumber(boilers), formatNumber(capacityTph)] as const,
  );
  const heads = [pageText('boilers', lang), pageText('capacity', lang)] as const;
  const columnMm = ([0, 1] as const).map((at) =>
    Math.max(measure(heads[at], pt.small, false), ...texts.map((row) => measure(row[at], pt.body, at === 0))),
  );
  const nameMm = widthMm - columnMm[0]! - columnMm[1]! - gapMm * 1.1 - 26 * unitMm;
  const widestMm = Math.max(...names.map((name) => measure(name, pt.body, false)));
  // A narrow column sets the names smaller before it cuts one.
  const namePt = Math.max(LEAST_PT, Math.min(pt.body, (pt.body * nameMm) / widestMm));
  const unknown = totals.reduce((sum, { capacityUnknown }) => sum + capacityUnknown, 0);
  const note = textBlock(
    unknown === 0 ? '' : pageText('capacityUnknown', lang, { count: formatNumber(unknown) }),
    widthMm,
    { sizePt: pt.small, colour: INK.muted },
    measure,
  );
  const headMm = lineMm(pt.small);
  return {
    widthMm,
    heightMm: headMm + step * totals.length + note.heightMm,
    draw: (x, y) => {
      const right = x + widthMm;
      const ends = [right - columnMm[1]! - gapMm * 0.6, right] as const;
      const head = ([0, 1] as const).map((at) =>
        textLine(heads[at], ends[at], y, { sizePt: pt.small, colour: INK.muted, align: 'end' }),
      );
      const rows = totals.flatMap(({ verdict }, i): SheetItem[] => {
        const top = y + headMm + i * step;
        const name = shorten(names[i]!, nameMm, namePt, false, measure);
        return [
          { kind: 'rect', xMm: x, yMm: top, widthMm, heightMm: 0.1, fill: INK.hair, stroke: null },
          ...swatchItems({ kind: 'mark', verdict, synthetic }, x, top + (step - 16 * unitMm) / 2, unitMm),
          textLine(name, x + 26 * unitMm, top + (step - lineMm(namePt)) / 2, { sizePt: namePt }),
          ...([0, 1] as const).map((at) =>
            textLine(texts[i]![at], ends[at], top + step * 0.06, {
              sizePt: pt.body,
              bold: at === 0,
              align: 'end',
            }),
          ),
        ];
      });
      return [...head, ...rows, ...note.draw(x, y + headMm + step * totals.length)];
    },
  };
}
