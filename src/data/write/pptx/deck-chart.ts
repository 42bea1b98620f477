import type PptxGenJS from 'pptxgenjs';
import { VERDICTS } from '../../../domain/vocabulary.ts';
import { type ChartSheet, type Deck, hex } from './deck.ts';

/** The theme's font, as the texts around it. */
const FONT = '+mn-lt';

/** First label on top: the library can, its types do not know. */
const TOP_DOWN: object = { catAxisOrientation: 'maxMin' };

/** Native stacked bars, a series for each of the first verdicts; the first label stands on top. */
export function addVerdictChart(
  slide: PptxGenJS.Slide,
  deck: Deck,
  sheet: ChartSheet,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  { alt, showsLegend }: { readonly alt: string; readonly showsLegend: boolean },
): void {
  const { colours, pptx } = deck;
  const ink = hex(colours.ink);
  const series = sheet.series.map(({ name, values }) => ({
    name,
    labels: [...sheet.labels],
    values: [...values],
  }));
  deck.charts.push(sheet);
  slide.addChart(pptx.ChartType.bar, series, {
    ...box,
    barDir: 'bar',
    barGrouping: 'stacked',
    barGapWidthPct: 45,
    chartColors: VERDICTS.slice(0, series.length).map((verdict) => hex(colours.verdicts[verdict])),
    ...TOP_DOWN,
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: 11,
    catAxisLabelColor: ink,
    catAxisLineShow: false,
    valAxisLabelFontFace: FONT,
    valAxisLabelFontSize: 10,
    valAxisLabelColor: hex(colours.inkMuted),
    valAxisLabelFormatCode: '#,##0',
    valAxisLineShow: false,
    valGridLine: { color: hex(colours.line), size: 0.5, style: 'solid' },
    catGridLine: { style: 'none' },
    showLegend: showsLegend,
    legendPos: 'b',
    legendFontFace: FONT,
    legendFontSize: 11,
    legendColor: ink,
    showTitle: false,
    altText: alt,
  });
}
