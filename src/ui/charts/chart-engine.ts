import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, SVGRenderer, CanvasRenderer]);

export type Chart = EChartsType;

/** A chart in an element: as SVG on screen, on a canvas of twice the pixels for pictures. */
export function createChart(
  element: HTMLElement,
  renderer: 'svg' | 'canvas',
  size?: { readonly width: number; readonly height: number },
): Chart {
  return init(element, null, { renderer, devicePixelRatio: 2, ...size });
}
