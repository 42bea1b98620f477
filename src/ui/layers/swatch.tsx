import { useId } from 'react';
import type { Swatch as SwatchSpec } from '../../state/layer-catalog.ts';
import {
  FILLS,
  type Fill,
  type MapSymbol,
  PATTERNS,
  type Pattern,
  STROKES,
  type Stroke,
  SYMBOLS,
} from '../../state/marks.ts';
import { PALETTES, type Palette } from '../../state/palette.ts';
import { selectTheme } from '../../state/selectors.ts';
import { useAppState } from '../app-context.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';

/** What a legend shows beside its words, drawn from the same table as the map. */
export function Swatch({ swatch }: { readonly swatch: SwatchSpec }) {
  const palette = PALETTES[useAppState(selectTheme)];
  switch (swatch.kind) {
    case 'mark':
      return <VerdictMark verdict={swatch.verdict} synthetic={swatch.synthetic} />;
    case 'line':
      return <LineSwatch palette={palette} stroke={STROKES[swatch.stroke]} />;
    case 'fill': {
      const { colour, opacity } = FILLS[swatch.fill];
      return (
        <svg className="swatch" viewBox="0 0 24 16" aria-hidden="true">
          {/* The map's fill is faint over a large area; a small swatch needs its edge to be seen. */}
          <rect x="1" y="2" width="22" height="12" fill={palette[colour]} fillOpacity={opacity * 2} />
          <rect x="1" y="2" width="22" height="12" fill="none" stroke={palette[colour]} strokeOpacity="0.4" />
        </svg>
      );
    }
    case 'class':
      return (
        <HatchSwatch
          palette={palette}
          pattern={swatch.pattern && PATTERNS[swatch.pattern]}
          stroke={CLASS_STROKE}
          fill={swatch.fill && FILLS[swatch.fill]}
        />
      );
    case 'hatch':
      return (
        <HatchSwatch palette={palette} pattern={PATTERNS[swatch.pattern]} stroke={STROKES[swatch.stroke]} />
      );
    case 'symbol':
      return <SymbolSwatch palette={palette} symbol={SYMBOLS[swatch.symbol]} />;
    case 'text':
      return (
        <svg className="swatch" viewBox="0 0 24 16" aria-hidden="true">
          <path d="M7 13 12 3 17 13M8.8 9.6H15.2" fill="none" stroke={palette.ink} strokeWidth="1.5" />
        </svg>
      );
  }
}

function LineSwatch({ palette, stroke }: { readonly palette: Palette; readonly stroke: Stroke }) {
  return (
    <svg className="swatch" viewBox="0 0 24 16" aria-hidden="true">
      <path d="M1 8H23" fill="none" {...strokeProps(palette, stroke)} />
      {stroke.inlay !== undefined && <path d="M1 8H23" fill="none" {...strokeProps(palette, stroke.inlay)} />}
    </svg>
  );
}

interface HatchSwatchProps {
  readonly palette: Palette;
  /** Null where there is only a fill, as strong as on the map. */
  readonly pattern: Pattern | null;
  readonly stroke: Stroke;
  readonly fill?: Fill | null;
}

const CLASS_STROKE: Stroke = { colour: 'placeLine', widthPx: 1 };

function HatchSwatch({ palette, pattern, stroke, fill = null }: HatchSwatchProps) {
  const id = useId();
  const frame = { x: 1, y: 2, width: 22, height: 12 };
  return (
    <svg className="swatch" viewBox="0 0 24 16" aria-hidden="true">
      {fill !== null && <rect {...frame} fill={palette[fill.colour]} fillOpacity={fill.opacity} />}
      {pattern !== null && <HatchPattern id={id} palette={palette} pattern={pattern} />}
      <rect {...frame} fill={pattern === null ? 'none' : `url(#${id})`} {...strokeProps(palette, stroke)} />
    </svg>
  );
}

interface HatchPatternProps {
  readonly id: string;
  readonly palette: Palette;
  readonly pattern: Pattern;
}

function HatchPattern({ id, palette, pattern }: HatchPatternProps) {
  const { tilePx: side, direction } = pattern;
  const up = `M0 ${side}L${side} 0`;
  const down = `M0 0L${side} ${side}`;
  return (
    <pattern id={id} width={side} height={side} patternUnits="userSpaceOnUse">
      <path
        d={direction === 'up' ? up : direction === 'down' ? down : up + down}
        stroke={palette[pattern.colour]}
        strokeWidth={pattern.widthPx}
        strokeOpacity={pattern.opacity}
      />
    </pattern>
  );
}

function SymbolSwatch({ palette, symbol }: { readonly palette: Palette; readonly symbol: MapSymbol }) {
  return (
    <svg className="swatch swatch-symbol" viewBox="0 0 24 24" aria-hidden="true">
      {symbol.parts.map(({ path, fill, stroke, strokeWidth }) => (
        <path
          key={path}
          d={path}
          fill={fill === undefined ? 'none' : palette[fill]}
          stroke={stroke === undefined ? 'none' : palette[stroke]}
          strokeWidth={strokeWidth}
        />
      ))}
    </svg>
  );
}

function strokeProps(palette: Palette, { colour, widthPx, dash }: Stroke) {
  return {
    stroke: palette[colour],
    strokeWidth: Math.max(1, widthPx),
    ...(dash === undefined ? {} : { strokeDasharray: dash.map((part) => part * widthPx).join(' ') }),
  };
}
