import { useId } from 'react';
import type { Swatch as SwatchSpec } from '../../state/layer-catalog.ts';
import { FILLS, type MapSymbol, PATTERNS, type Pattern, STROKES, SYMBOLS } from '../../state/marks.ts';
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

interface StrokeLike {
  readonly colour: keyof Palette;
  readonly widthPx: number;
  readonly dash?: readonly number[];
}

function LineSwatch({ palette, stroke }: { readonly palette: Palette; readonly stroke: StrokeLike }) {
  return (
    <svg className="swatch" viewBox="0 0 24 16" aria-hidden="true">
      <path d="M1 8H23" fill="none" {...strokeProps(palette, stroke)} />
    </svg>
  );
}

interface HatchSwatchProps {
  readonly palette: Palette;
  readonly pattern: Pattern;
  readonly stroke: StrokeLike;
}

function HatchSwatch({ palette, pattern, stroke }: HatchSwatchProps) {
  const id = useId();
  const { tilePx: side, direction } = pattern;
  const up = `M0 ${side}L${side} 0`;
  const down = `M0 0L${side} ${side}`;
  return (
    <svg className="swatch" viewBox="0 0 24 16" aria-hidden="true">
      <pattern id={id} width={side} height={side} patternUnits="userSpaceOnUse">
        <path
          d={direction === 'up' ? up : direction === 'down' ? down : up + down}
          stroke={palette[pattern.colour]}
          strokeWidth={pattern.widthPx}
          strokeOpacity={pattern.opacity}
        />
      </pattern>
      <rect x="1" y="2" width="22" height="12" fill={`url(#${id})`} {...strokeProps(palette, stroke)} />
    </svg>
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

function strokeProps(palette: Palette, { colour, widthPx, dash }: StrokeLike) {
  return {
    stroke: palette[colour],
    strokeWidth: Math.max(1, widthPx),
    ...(dash === undefined ? {} : { strokeDasharray: dash.map((part) => part * widthPx).join(' ') }),
  };
}
