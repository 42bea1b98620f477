import { VERDICTS } from '../../domain/vocabulary.ts';
import { PALETTES } from '../../state/palette.ts';
import { selectTheme } from '../../state/selectors.ts';
import { useAppState, useTranslate } from '../app-context.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';
import type { ChartModel, ChartSeries } from './chart-model.ts';

/** What the colours stand for, in the order of the series. */
export function ChartLegend({ model }: { readonly model: ChartModel }) {
  const t = useTranslate();
  if (model.series.length < 2 && model.series[0]?.kind === 'bar') return null;
  return (
    <ul className="chart-legend" aria-label={t('charts.legend')}>
      {model.series.map((series) => (
        <li key={series.id}>
          <Swatch series={series} />
          <span className={VERDICTS.some((known) => known === series.id) ? 'chart-legend-verdict' : ''}>
            {series.name}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Swatch({ series }: { readonly series: ChartSeries }) {
  const palette = PALETTES[useAppState(selectTheme)];
  const verdict = VERDICTS.find((known) => known === series.id);
  if (verdict !== undefined) return <VerdictMark verdict={verdict} />;
  const colour = palette[series.colour];
  const dashes = { plain: undefined, bars: undefined, stripes: '4 2', dots: '1.5 2' }[series.pattern];
  return (
    <svg className="chart-swatch" viewBox="0 0 16 10" aria-hidden="true">
      {series.kind === 'bar' || series.kind === 'range' ? (
        <rect
          x="1"
          y="1"
          width="14"
          height="8"
          fill={series.kind === 'range' ? 'none' : colour}
          stroke={colour}
          strokeDasharray={dashes}
        />
      ) : (
        <path
          d="M0 5H16"
          stroke={colour}
          strokeWidth={series.kind === 'points' ? 0 : 2}
          strokeDasharray={dashes}
        />
      )}
      {series.kind === 'points' && <path d="M8 1 12 5 8 9 4 5Z" fill={colour} />}
    </svg>
  );
}
