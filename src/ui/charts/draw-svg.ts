import { PALETTES } from '../../state/palette.ts';
import { createChart } from './chart-engine.ts';
import type { ChartModel } from './chart-model.ts';
import { chartOption } from './chart-option.ts';
import { measureInCanvas } from './measure-in-canvas.ts';
import { PICTURE, type PictureWords } from './picture-layout.ts';
import { writeSvg } from './write-svg.ts';

/** The chart as an SVG for print; see writeSvg. */
export function drawSvg(model: ChartModel, words: PictureWords): Blob {
  return writeSvg(model, words, measureInCanvas(), drawChart);
}

function drawChart(model: ChartModel, width: number, height: number): string {
  const chart = createChart(document.createElement('div'), 'svg', { width, height });
  chart.setOption(chartOption(model, { palette: PALETTES.light, fontPx: PICTURE.fontPx, roomy: true }));
  const drawn = chart.renderToSVGString();
  chart.dispose();
  return drawn;
}
