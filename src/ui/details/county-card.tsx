import { ListFilter } from 'lucide-react';
import { useCallback } from 'react';
import { askCountyFacts, type PlaceSubject, type Report } from '../../commands/ask-place.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { listCounty } from '../../commands/within.ts';
import type { CountyFacts } from '../../domain/county-facts.ts';
import { formatShare } from '../../domain/figure-format.ts';
import { ACTIVITIES } from '../../domain/place-facts.ts';
import { isPast } from '../../domain/plan-figures.ts';
import { activityText } from '../../domain/unit-words.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { Fact, Facts } from '../components/facts.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { AnswerState } from './answer-state.tsx';
import { areaShareText, areaText } from './area-text.ts';
import { CountyPlans } from './county-plans.tsx';
import { PlacedUnits } from './placed-units.tsx';
import { Shortened } from './shortened.tsx';
import { shownOf, useAnswer } from './use-answer.ts';
import { VerdictTotals } from './verdict-totals.tsx';

/** Everything of a county: boilers, heat, zones, monitoring, transport, targets, dust-fall and clauses. */
export function CountyCard({ adcode }: { readonly adcode: string }) {
  const t = useTranslate();
  const ask = useCallback(
    (context: CommandContext, subject: PlaceSubject, report: Report) =>
      askCountyFacts(context, subject, adcode, report),
    [adcode],
  );
  const [answer, again] = useAnswer(ask);
  const facts = shownOf(answer);
  return (
    <div className="county-card" aria-busy={answer.status === 'loading'}>
      {facts !== null && (
        <>
          {facts.county.outdated && <p className="muted">{t('place.county.outdated')}</p>}
          <BoilersAndHeat facts={facts} />
          <ZonesAndPlaces facts={facts} />
          <CountyPlans facts={facts} />
        </>
      )}
      <AnswerState answer={answer} again={again} />
    </div>
  );
}

function BoilersAndHeat({ facts }: { readonly facts: CountyFacts }) {
  const t = useTranslate();
  const app = useApp();
  const { coveredKm2, twoOrMoreKm2, areaKm2, standing, reaching, usesRadius } = facts;
  const part = (km2: number) => areaShareText(km2, areaKm2, t);
  return (
    <>
      <h4>{t('place.county.boilers')}</h4>
      <VerdictTotals totals={facts.totals} />
      {facts.boilers > 0 && (
        <IconButton
          icon={ListFilter}
          label={t('place.list')}
          withText
          onClick={() => listCounty(app, facts.county.place, facts.county.name)}
        />
      )}
      <h4>{t('place.county.heat')}</h4>
      <Facts>
        <Fact name={t('pick.fields.coveredShare')}>{part(coveredKm2)}</Fact>
        <Fact name={t('place.inArea.twice')}>{part(twoOrMoreKm2)}</Fact>
      </Facts>
      {!usesRadius && <p className="muted">{t('place.county.noClause')}</p>}
      <h5>{t('place.county.standing')}</h5>
      <PlacedUnits units={standing} />
      <h5>{t('place.county.reaching')}</h5>
      {reaching.length === 0 && <p className="muted">{t('place.none')}</p>}
      <Shortened
        entries={reaching.map(({ plant, reachKm2, inside }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sites may have the same name
          <li key={i}>
            {plant}{' '}
            <span className="muted">
              {areaText(reachKm2, t)}
              {!inside && ` · ${t('place.county.across')}`}
            </span>
          </li>
        ))}
      />
    </>
  );
}

function ZonesAndPlaces({ facts }: { readonly facts: CountyFacts }) {
  const t = useTranslate();
  return (
    <>
      <h4>{t('place.county.zones')}</h4>
      <Zones facts={facts} />
      <h4>{t('place.county.monitoring')}</h4>
      <Stations facts={facts} />
      <h4>{t('place.county.transport')}</h4>
      <Sidings facts={facts} />
    </>
  );
}

function Zones({ facts }: { readonly facts: CountyFacts }) {
  const t = useTranslate();
  const zh = useLang() === 'zh';
  const { inside, zone } = facts.coalBan;
  const { undrawnZones, builtUpDemoKm2, areaKm2 } = facts;
  return (
    <>
      <p>
        {inside === 'yes' && t('place.county.zoneIn', { zone: zone ?? '' })}
        {inside === 'unknown' && t('place.county.zonePart', { zone: zone ?? '' })}
        {inside === 'no' && t('place.county.zoneNone')}
      </p>
      {undrawnZones.length > 0 && <p className="muted">{t('place.county.undrawn')}</p>}
      <Shortened
        entries={undrawnZones.map(({ zoneType, extentZh, extentEn }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: zones in words have no id
          <li key={i}>
            {zoneType}{' '}
            <span className="muted">{(zh ? extentZh : extentEn) ?? t('place.county.noExtent')}</span>
          </li>
        ))}
      />
      {builtUpDemoKm2 > 0 && (
        <Facts>
          <Fact
            name={t('place.county.builtUp')}
            source={t('place.county.ofCounty', { share: formatShare(builtUpDemoKm2 / areaKm2) })}
          >
            {areaText(builtUpDemoKm2, t)}
          </Fact>
        </Facts>
      )}
    </>
  );
}

function Stations({ facts: { stations } }: { readonly facts: CountyFacts }) {
  const t = useTranslate();
  const lang = useLang();
  const background = stations.filter((station) => station.background).length;
  const byActivity = ACTIVITIES.flatMap((activity) => {
    const count = stations.filter((station) => station.activity === activity).length;
    return count === 0 ? [] : [`${activityText(activity, lang)} ${count}`];
  });
  const detail = [
    ...byActivity,
    ...(background === 0 ? [] : [t('place.county.background', { count: background })]),
  ];
  return (
    <>
      <Facts>
        <Fact name={t('place.county.stations')}>
          {stations.length === 0
            ? t('place.none')
            : t('place.county.byActivity', { count: stations.length, detail: detail.join(' · ') })}
        </Fact>
      </Facts>
      <Shortened
        entries={stations.map(({ code, name, activity }) => (
          <li key={code}>
            {name}{' '}
            <span className="muted">
              {code} · {activityText(activity, lang)}
            </span>
          </li>
        ))}
      />
    </>
  );
}

function Sidings({ facts: { sidings, unplacedSidings, params } }: { readonly facts: CountyFacts }) {
  const t = useTranslate();
  const due = (deadline: string) =>
    [
      t('place.county.deadline', { date: deadline }),
      ...(isPast(deadline, params.asOf) ? [t('details.overdue', { asOf: params.asOf })] : []),
    ].join(' · ');
  return (
    <>
      <h5>{t('place.county.sidings')}</h5>
      {sidings.length === 0 && <p className="muted">{t('place.none')}</p>}
      <Shortened
        entries={sidings.map(({ name, deadline }) => (
          <li key={name}>
            {name} <span className="muted">{due(deadline)}</span>
          </li>
        ))}
      />
      {unplacedSidings.length > 0 && <p className="muted">{t('place.county.unplaced')}</p>}
      <Shortened
        entries={unplacedSidings.map(({ name, deadline }) => (
          <li key={name}>
            {name} <span className="muted">{due(deadline)}</span>
          </li>
        ))}
      />
    </>
  );
}
