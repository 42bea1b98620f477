import { useEffect, useMemo, useRef, useState } from 'react';
import { PALETTES } from '../../state/palette.ts';
import { selectTheme } from '../../state/selectors.ts';
import { useAppState } from '../app-context.ts';
import { useRem } from '../use-rem.ts';
import { type Chart, createChart } from './chart-engine.ts';
import type { ChartModel } from './chart-model.ts';
import { chartOption, ROW_EM } from './chart-option.ts';

interface ChartViewProps {
  readonly model: ChartModel;
  /** What the drawing says, for who cannot see it. */
  readonly label: string;
  /** The category under the pointer; null for none. */
  readonly onPoint: (category: number | null) => void;
}

const FONT_REM = 0.75;
/** Width from which a column has room for its number. */
const ROOMY_REM = 2.6;

/** The drawing. A click or a drag along the categories chooses them; the list offers the same without a pointer. */
export function ChartView({ model, label, onPoint }: ChartViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const palette = PALETTES[useAppState(selectTheme)];
  const fontPx = useRem() * FONT_REM;
  const count = model.categories.length;
  const isRows = model.direction === 'rows';
  const roomy = !isRows && size.width / Math.max(1, count) > (fontPx / FONT_REM) * ROOMY_REM;
  const option = useMemo(
    () => chartOption(model, { palette, fontPx, roomy }),
    [model, palette, fontPx, roomy],
  );
  useEffect(() => {
    const element = frame.current!;
    const made = createChart(element, 'svg');
    chart.current = made;
    const sizing = new ResizeObserver(() => {
      made.resize();
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    sizing.observe(element);
    return () => {
      sizing.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option]);
  // Rows scroll: by keyboard too.
  const scrollProps = isRows ? { tabIndex: 0, role: 'group', 'aria-label': model.title } : {};
  return (
    <div className={`chart-scroll ${isRows ? 'chart-rows' : ''}`} {...scrollProps}>
      <div
        className="chart-frame"
        style={isRows ? { height: Math.max(1, count) * fontPx * ROW_EM } : { height: '100%' }}
      >
        <div ref={frame} className="chart-drawing" role="img" aria-label={label} />
        <Picker model={model} chart={chart} onPoint={onPoint} />
      </div>
    </div>
  );
}

interface PickerProps {
  readonly model: ChartModel;
  readonly chart: React.RefObject<Chart | null>;
  readonly onPoint: ChartViewProps['onPoint'];
}

/** A sheet over the drawing that knows which category lies where; it shows what a click would choose. */
function Picker({ model, chart, onPoint }: PickerProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const [dragFrom, setDragFrom] = useState<number | null>(null);
  const { pick, categories, direction } = model;
  const isRows = direction === 'rows';
  const finder = isRows ? { yAxisIndex: 0 } : { xAxisIndex: 0 };

  const categoryAt = (event: React.PointerEvent): number | null => {
    if (chart.current === null || categories.length === 0) return null;
    const box = event.currentTarget.getBoundingClientRect();
    const at = isRows ? event.clientY - box.top : event.clientX - box.left;
    const found = chart.current.convertFromPixel(finder, at);
    if (typeof found !== 'number' || Number.isNaN(found)) return null;
    return Math.min(categories.length - 1, Math.max(0, Math.round(found)));
  };
  const point = (category: number | null) => {
    if (category === pointed) return;
    setPointed(category);
    onPoint(category);
  };
  const end = (event: React.PointerEvent) => {
    const to = categoryAt(event);
    if (dragFrom !== null && to !== null) {
      const from = model.ranges ? dragFrom : to;
      pick?.(Math.min(from, to), Math.max(from, to), event.shiftKey);
    }
    setDragFrom(null);
  };
  return (
    <div
      className={`chart-picker ${pick === null ? '' : 'chart-picker-on'}`}
      onPointerMove={(event) => point(categoryAt(event))}
      onPointerLeave={() => {
        point(null);
        setDragFrom(null);
      }}
      onPointerDown={(event) => {
        if (event.button === 0) setDragFrom(categoryAt(event));
      }}
      onPointerUp={end}
    >
      {pointed !== null && (
        <div
          className="chart-pointed"
          style={placeOf(chart.current, isRows, model.ranges ? dragFrom : null, pointed)}
        />
      )}
    </div>
  );
}

/** Where the categories between two lie, in pixels. */
function placeOf(chart: Chart | null, isRows: boolean, from: number | null, to: number): React.CSSProperties {
  if (chart === null) return {};
  const finder = isRows ? { yAxisIndex: 0 } : { xAxisIndex: 0 };
  const at = (category: number) => Number(chart.convertToPixel(finder, category));
  const width = Math.abs(at(1) - at(0)) || 0;
  const [first, last] = [Math.min(from ?? to, to), Math.max(from ?? to, to)];
  const start = at(first) - width / 2;
  const length = at(last) - at(first) + width;
  return isRows
    ? { top: start, height: length, left: 0, right: 0 }
    : { left: start, width: length, top: 0, bottom: 0 };
}
