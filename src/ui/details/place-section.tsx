import { formatDistance } from '../../domain/figure-format.ts';
import { verdictText } from '../../domain/messages.ts';
import type { Trace } from '../../domain/screening.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { Fact, Facts } from '../components/facts.tsx';

/** Where the position puts the boiler, and what lies across a nearby boundary. */
export function PlaceSection({ trace }: { readonly trace: Trace }) {
  const t = useTranslate();
  const lang = useLang();
  const { county, neighbour, coalBanZone, acrossBoundary } = trace;
  return (
    <section className="detail-section">
      <h4>{t('details.place')}</h4>
      {county !== null && (
        <p>
          {county.region} · {county.place} · {county.name}
        </p>
      )}
      {county === null && neighbour !== null && <p>{t('details.neighbourOnly', { name: neighbour })}</p>}
      {county === null && neighbour === null && <p>{t('details.outsideAll')}</p>}
      {county?.outdated && <p className="muted">{t('details.outdatedCounty')}</p>}
      {coalBanZone !== null && (
        <Facts>
          <Fact name={t('details.zone')}>{coalBanZone}</Fact>
        </Facts>
      )}
      {acrossBoundary.length > 0 && (
        <>
          <h4>{t('details.acrossBoundary')}</h4>
          <ul className="bullets">
            {acrossBoundary.map((side) => (
              <li key={`${side.county} ${side.distanceM}`}>
                {t('details.across', {
                  distance: formatDistance(side.distanceM),
                  county: side.county || t('details.otherLand'),
                  verdict: verdictText(side.verdict, lang),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
