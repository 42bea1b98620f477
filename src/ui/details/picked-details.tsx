import { type PickedFeature, type PickInfo, userFeatureOf } from '../../state/map-model.ts';
import { useAppState, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { CountyFacts } from './county-facts.tsx';
import { PlantUnits } from './plant-units.tsx';
import { PropertyFacts } from './property-facts.tsx';
import { UserFeatureCard } from './user-feature-card.tsx';

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

/** What lies under a click on the map, topmost first. */
export function PickedDetails({ picked }: { readonly picked: PickInfo }) {
  const t = useTranslate();
  return (
    <>
      {picked.features.length === 0 && <p>{t('pick.nothing')}</p>}
      {picked.features.map((feature) => {
        const own = userFeatureOf(feature);
        if (own !== null) return <UserFeatureCard key={`${own.layer} ${own.row}`} feature={own} />;
        return <FeatureCard key={`${feature.kind} ${feature.title}`} feature={feature} />;
      })}
      <p className="provenance">
        {t('pick.position', { lon: picked.lon.toFixed(5), lat: picked.lat.toFixed(5) })}
      </p>
    </>
  );
}

function FeatureCard({ feature }: { readonly feature: PickedFeature }) {
  const { kind } = feature;
  const t = useTranslate();
  const source = useAppState(
    ({ project }) =>
      (kind !== 'user-feature' && project.reference?.layers.find(({ id }) => id === MANIFEST_IDS[kind])) ||
      null,
  );
  return (
    <section className="detail-section">
      <p className="muted">
        {kind !== 'user-feature' && t(`pick.kinds.${kind}`)}{' '}
        {source !== null && source.status !== 'real' && (
          <Badge tone={source.status} text={t(`layers.status.${source.status}`)} />
        )}
      </p>
      <h3>{feature.title}</h3>
      {feature.kind === 'neighbour' && <p>{t('pick.neighbour')}</p>}
      {feature.kind === 'functional-zone' && <p>{t('pick.functionalZone')}</p>}
      <PropertyFacts properties={feature.properties} />
      {feature.kind === 'chp-plant' && <PlantUnits units={feature.properties.units} />}
      {feature.kind === 'county' && <CountyFacts adcode={String(feature.properties.adcode ?? '')} />}
      {source !== null && (
        <p className="source">{t('pick.source', { source: source.source, date: source.date })}</p>
      )}
    </section>
  );
}
