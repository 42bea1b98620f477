import { useEffect, useState } from 'react';
import type { AreaOfInterest } from '../../domain/area-of-interest.ts';
import { isPast } from '../../domain/plan-figures.ts';
import { type PickedFeature, type PickInfo, userFeatureOf } from '../../state/map-model.ts';
import { useAppState, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { CountyCard } from './county-card.tsx';
import { PlantUnits, parseUnits } from './plant-units.tsx';
import { PropertyFacts } from './property-facts.tsx';
import { SiteReachSection } from './site-reach.tsx';
import { UserFeatureCard, useUserFeatureTitle } from './user-feature-card.tsx';
import { WhatIsInSection } from './what-is-in.tsx';

/** Manifest entry that says where each kind of feature comes from. */
const MANIFEST_IDS = {
  'chp-plant': 'chp-units',
  station: 'stations',
  siding: 'sidings',
  'functional-zone': 'labels',
  'coal-ban-zone': 'coal-ban-zones',
  'built-up-area': 'built-up-demo',
  neighbour: 'neighbours',
  county: 'counties',
} as const;

/** What lies under a click on the map, topmost first: one card, and the others to choose from. */
export function PickedDetails({ picked }: { readonly picked: PickInfo }) {
  const t = useTranslate();
  const [chosen, setChosen] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another click begins with its topmost feature
  useEffect(() => setChosen(0), [picked]);
  const feature = picked.features[chosen] ?? picked.features[0];
  return (
    <>
      {picked.features.length > 1 && (
        <fieldset className="picked-choice">
          <legend>{t('place.here', { count: picked.features.length })}</legend>
          {picked.features.map((each, index) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: features are told apart by their place in the pile
              key={index}
              type="button"
              className="button"
              aria-pressed={each === feature}
              onClick={() => setChosen(index)}
            >
              <PickedTitle feature={each} />
            </button>
          ))}
        </fieldset>
      )}
      {feature === undefined ? <p>{t('pick.nothing')}</p> : <PickedCard feature={feature} />}
      <p className="provenance">
        {t('pick.position', { lon: picked.lon.toFixed(5), lat: picked.lat.toFixed(5) })}
      </p>
    </>
  );
}

function PickedTitle({ feature }: { readonly feature: PickedFeature }) {
  const t = useTranslate();
  const own = useUserFeatureTitle(userFeatureOf(feature));
  const { kind } = feature;
  return (
    <>
      {own ?? feature.title}{' '}
      {kind !== 'user-feature' && <span className="muted">{t(`pick.kinds.${kind}`)}</span>}
    </>
  );
}

function PickedCard({ feature }: { readonly feature: PickedFeature }) {
  const own = userFeatureOf(feature);
  if (own !== null) return <UserFeatureCard key={`${own.layer} ${own.row}`} feature={own} />;
  return <FeatureCard key={`${feature.kind} ${feature.title}`} feature={feature} />;
}

function FeatureCard({ feature }: { readonly feature: PickedFeature }) {
  const { kind, properties, title } = feature;
  const t = useTranslate();
  const source = useAppState(
    ({ project }) =>
      (kind !== 'user-feature' && project.reference?.layers.find(({ id }) => id === MANIFEST_IDS[kind])) ||
      null,
  );
  const area = areaOf(feature);
  const unitId = kind === 'chp-plant' ? parseUnits(properties.units)[0]?.unitId : undefined;
  return (
    <section className="detail-section">
      <p className="muted">
        {kind !== 'user-feature' && t(`pick.kinds.${kind}`)}{' '}
        {source !== null && source.status !== 'real' && (
          <Badge tone={source.status} text={t(`layers.status.${source.status}`)} />
        )}
      </p>
      <h3>{title}</h3>
      {kind === 'siding' && <OverdueBadge deadline={properties.deadline} />}
      {kind === 'neighbour' && <p>{t('pick.neighbour')}</p>}
      {kind === 'functional-zone' && <p>{t('pick.functionalZone')}</p>}
      <PropertyFacts properties={properties} />
      {unitId !== undefined && <SiteReachSection unitId={unitId} />}
      {kind === 'chp-plant' && <PlantUnits units={properties.units} />}
      {kind === 'county' && <CountyCard adcode={String(properties.adcode ?? '')} />}
      {area !== null && <WhatIsInSection area={area} name={title} />}
      {source !== null && (
        <p className="source">{t('pick.source', { source: source.source, date: source.date })}</p>
      )}
    </section>
  );
}

/** That a deadline as printed has passed on the date that is looked at. */
function OverdueBadge({ deadline }: { readonly deadline: unknown }) {
  const t = useTranslate();
  const asOf = useAppState(({ project }) => project.params.asOf);
  if (typeof deadline !== 'string' || !isPast(deadline, asOf)) return null;
  return (
    <p>
      <Badge tone="alert" text={t('details.overdue', { asOf })} />
    </p>
  );
}

/** The area that a feature is; null for points, and for a county, whose card has it all. */
function areaOf({ kind, properties }: PickedFeature): AreaOfInterest | null {
  if (kind === 'coal-ban-zone') {
    return { kind: 'bundled', layer: 'coal-ban-zones', id: String(properties.zoneId ?? '') };
  }
  if (kind === 'built-up-area') {
    return { kind: 'bundled', layer: 'built-up-demo', id: String(properties.placeAdcode ?? '') };
  }
  if (kind === 'neighbour') {
    return { kind: 'bundled', layer: 'neighbours', id: String(properties.adcode ?? '') };
  }
  return null;
}
