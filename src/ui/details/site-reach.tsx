import { ListFilter } from 'lucide-react';
import { useCallback } from 'react';
import { askUnitReach, type PlaceSubject, type Report } from '../../commands/ask-place.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { listWithin } from '../../commands/map-tool.ts';
import { formatDistance, formatMeasured, formatNumber, formatShare } from '../../domain/figure-format.ts';
import type { SiteReach } from '../../domain/site-reach.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { Fact, Facts } from '../components/facts.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { AnswerState } from './answer-state.tsx';
import { areaShareText, areaText } from './area-text.ts';
import { shownOf, useAnswer } from './use-answer.ts';
import { VerdictTotals } from './verdict-totals.tsx';

/** What a unit's site reaches: area alone and shared, boilers, counties. */
export function SiteReachSection({ unitId }: { readonly unitId: string }) {
  const ask = useCallback(
    (context: CommandContext, subject: PlaceSubject, report: Report) =>
      askUnitReach(context, subject, unitId, report),
    [unitId],
  );
  const [answer, again] = useAnswer(ask);
  const reach = shownOf(answer);
  return (
    <section className="site-reach" aria-busy={answer.status === 'loading'}>
      {reach !== null && <Reach reach={reach} />}
      <AnswerState answer={answer} again={again} />
    </section>
  );
}

function Reach({ reach }: { readonly reach: SiteReach }) {
  const t = useTranslate();
  const app = useApp();
  const { lon, lat, radiusKm, units, countedUnits, reachKm2, aloneKm2, sharedWith, counties } = reach;
  const part = (km2: number) => areaShareText(km2, reachKm2, t);
  return (
    <>
      <h4>{t('place.reach.title', { radius: formatMeasured(radiusKm) })}</h4>
      <p className="muted">
        {countedUnits > 0
          ? t('place.reach.site', { units, counted: countedUnits })
          : t('place.reach.idle', { units })}
      </p>
      <Facts>
        <Fact name={t('place.reach.area')}>{areaText(reachKm2, t)}</Fact>
        <Fact name={t('place.reach.alone')}>{part(aloneKm2)}</Fact>
        <Fact name={t('place.reach.shared')}>{part(reachKm2 - aloneKm2)}</Fact>
      </Facts>
      <p className="muted">
        {sharedWith.length === 0
          ? t('place.reach.noOther')
          : t('place.reach.sharedWith', { count: sharedWith.length })}
      </p>
      {sharedWith.length > 0 && (
        <ul className="bullets">
          {sharedWith.map(({ plant, distanceM }) => (
            <li key={`${plant} ${distanceM}`}>
              {plant} <span className="muted">{formatDistance(distanceM)}</span>
            </li>
          ))}
        </ul>
      )}
      <h4>{t('place.reach.boilers')}</h4>
      <VerdictTotals totals={reach.totals} />
      {sharedWith.length > 0 && reach.totals.some(({ boilers }) => boilers > 0) && (
        <>
          <h4>{t('place.reach.aloneBoilers')}</h4>
          <VerdictTotals totals={reach.aloneTotals} />
        </>
      )}
      <IconButton
        icon={ListFilter}
        label={t('place.list')}
        withText
        onClick={() => listWithin(app, { kind: 'circle', lon, lat, radiusKm })}
      />
      <h4>{t('place.reach.counties')}</h4>
      <table className="card-table">
        <thead>
          <tr>
            <th scope="col">{t('pick.kinds.county')}</th>
            <th scope="col">{t('place.reach.area')}</th>
            <th scope="col">{t('place.reach.aloneColumn')}</th>
            <th scope="col">{t('place.reach.ofCounty')}</th>
          </tr>
        </thead>
        <tbody>
          {counties.map((county) => (
            <tr key={county.adcode}>
              <th scope="row">{county.name}</th>
              <td>{formatNumber(county.reachKm2, 1)}</td>
              <td>{formatNumber(county.aloneKm2, 1)}</td>
              <td>{formatShare(county.reachKm2 / county.areaKm2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="help">{t('place.reach.outside')}</p>
    </>
  );
}
