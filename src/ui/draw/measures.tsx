import { formatDistance, formatMeasured, formatNumber } from '../../domain/figure-format.ts';
import { measureSketch } from '../../domain/measure-sketch.ts';
import type { Sketch } from '../../domain/sketch.ts';
import { useTranslate } from '../app-context.ts';
import { Fact, Facts } from '../components/facts.tsx';
import type { Translate } from '../i18n/translate.ts';

const M2_PER_HECTARE = 10_000;
/** 1 亩 = 1/15 公顷. */
const M2_PER_MU = M2_PER_HECTARE / 15;

/** A card lists so many sides at once; more of them are folded. */
const FEW_SIDES = 8;

/** Length, area and radius of a sketch, with its sides where it has several. */
export function Measures({
  sketch,
  withSides = false,
}: {
  readonly sketch: Sketch;
  readonly withSides?: boolean;
}) {
  const t = useTranslate();
  const { lengthM, areaM2, segments } = measureSketch(sketch);
  if (sketch.kind === 'point') {
    return (
      <Facts>
        <Fact name={t('draw.position')}>
          <span className="number">
            {sketch.lon.toFixed(6)}, {sketch.lat.toFixed(6)}
          </span>
        </Fact>
      </Facts>
    );
  }
  const lengthName = { line: 'draw.total', polygon: 'draw.perimeter', circle: 'draw.circumference' } as const;
  return (
    <>
      <Facts>
        {sketch.kind === 'circle' && (
          <Fact name={t('draw.radius')}>{formatMeasured(sketch.radiusKm, 3)}</Fact>
        )}
        {areaM2 !== null && (
          <Fact name={t('draw.area')}>
            {formatArea(areaM2)}
            <span className="fact-source">{otherAreas(areaM2, t)}</span>
          </Fact>
        )}
        <Fact name={t(lengthName[sketch.kind])}>{formatDistance(lengthM)}</Fact>
      </Facts>
      {withSides && segments.length > 1 && (
        <details className="typed-sketch" open={segments.length <= FEW_SIDES}>
          <summary>{t('draw.segments')}</summary>
          <table className="sides" aria-label={t('draw.segments')}>
            <thead>
              <tr>
                <th scope="col">{t('draw.segment')}</th>
                <th scope="col">{t('draw.segmentLength')}</th>
                <th scope="col">{t('draw.azimuth')}</th>
                <th scope="col">{t('draw.soFar')}</th>
              </tr>
            </thead>
            <tbody>
              {segments.map(({ lengthM: sideM, azimuthDeg, totalM }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a side is known by its place
                <tr key={i}>
                  <td>{i + 1}</td>
                  <td>{formatDistance(sideM)}</td>
                  <td>{azimuthDeg.toFixed(1)}°</td>
                  <td>{formatDistance(totalM)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}

/** Square kilometres, or square metres below a hundredth of one. */
export function formatArea(areaM2: number): string {
  if (areaM2 < M2_PER_HECTARE) return `${formatNumber(areaM2)} m²`;
  const km2 = areaM2 / 1e6;
  return `${formatNumber(km2, km2 < 1 ? 4 : km2 < 100 ? 3 : 1)} km²`;
}

function otherAreas(areaM2: number, t: Translate): string {
  const hectares = areaM2 / M2_PER_HECTARE;
  const mu = areaM2 / M2_PER_MU;
  return [
    t('draw.hectares', { value: formatNumber(hectares, hectares < 100 ? 2 : 0) }),
    t('draw.mu', { value: formatNumber(mu, mu < 100 ? 1 : 0) }),
  ].join(' · ');
}
