import { formatDistance, formatNumber } from '../../domain/figure-format.ts';
import type { Trace } from '../../domain/screening.ts';
import { heatText } from '../../domain/unit-words.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { Fact, Facts } from '../components/facts.tsx';

/** The nearest qualifying unit and how far the boiler is from the radius. */
export function RadiusSection({ trace: { nearest } }: { readonly trace: Trace }) {
  const t = useTranslate();
  const lang = useLang();
  if (nearest === null) {
    return (
      <section className="detail-section">
        <h4>{t('details.radius')}</h4>
        <p>{t('details.noUnit')}</p>
      </section>
    );
  }
  const margin = formatDistance(Math.abs(nearest.marginM));
  return (
    <section className="detail-section">
      <h4>{t('details.radius')}</h4>
      <Facts>
        <Fact name={t('details.nearestPlant')}>
          {nearest.plant} {nearest.unit}
          <span className="fact-source">
            {formatNumber(nearest.capacityMw)} {t('common.mw')} · {heatText(nearest.heat, lang)}
          </span>
        </Fact>
        <Fact name={t('details.distance')}>
          {formatDistance(nearest.distanceM)}
          <span className="fact-source">{nearest.inside ? t('details.inside') : t('details.outside')}</span>
        </Fact>
        <Fact name={t('details.margin')}>
          {nearest.inside
            ? t('details.marginInside', { value: margin })
            : t('details.marginOutside', { value: margin })}
        </Fact>
        <Fact name={t('details.uncertainty')}>
          {t('details.plusMinus', { value: formatDistance(nearest.uncertaintyM) })}
        </Fact>
      </Facts>
      <ul className="bullets muted">
        {nearest.overridden && <li>{t('details.unitOverridden')}</li>}
        {nearest.layer !== null && <li>{t('details.unitOfLayer', { layer: nearest.layer })}</li>}
        {!nearest.hasClause && <li>{t('details.referenceOnly')}</li>}
        {nearest.startYearUnknown && <li>{t('details.startYearUnknown')}</li>}
        {nearest.locationAccuracy === 'approximate' && <li>{t('details.approximatePlant')}</li>}
      </ul>
    </section>
  );
}
