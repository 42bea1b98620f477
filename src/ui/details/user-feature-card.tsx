import { isDrawingsLayer, type UserLayer } from '../../domain/user-layer.ts';
import { unitIdOf } from '../../domain/user-units.ts';
import type { UserFeatureRef } from '../../state/map-model.ts';
import { useAppState, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { Fact, Facts } from '../components/facts.tsx';
import { userSourceText } from '../layers/user-source-text.ts';
import { DrawingCard } from './drawing-card.tsx';
import { SiteReachSection } from './site-reach.tsx';
import { WhatIsInSection } from './what-is-in.tsx';

/** A feature of the user's layer: its columns as the file has them, and where the file came from. */
export function UserFeatureCard({ feature }: { readonly feature: UserFeatureRef }) {
  const t = useTranslate();
  const layer = useAppState(({ project }) => project.layers.find(({ id }) => id === feature.layer) ?? null);
  if (layer === null) return null;
  if (isDrawingsLayer(layer)) return <DrawingCard layer={layer} row={feature.row} />;
  const cells = layer.rows[feature.row] ?? [];
  const geometry = layer.geometries[feature.row];
  const area =
    geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
      ? ({ kind: 'outline', geometry } as const)
      : null;
  const tone = layer.synthetic ? 'synthetic' : 'own';
  return (
    <section className="detail-section">
      <p className="muted">
        {t(`import.kinds.${layer.kind}`)} <Badge tone={tone} text={t(`layers.status.${tone}`)} />
      </p>
      <h3>{titleOf(layer, feature.row)}</h3>
      <Facts>
        {layer.header.map((column, index) =>
          cells[index] ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same name
            <Fact key={index} name={column}>
              {cells[index]}
            </Fact>
          ) : null,
        )}
      </Facts>
      {layer.kind === 'chp-units' && <SiteReachSection unitId={unitIdOf(layer, feature.row)} />}
      {area !== null && <WhatIsInSection area={area} name={titleOf(layer, feature.row)} />}
      <p className="source">
        {layer.name} · {userSourceText(layer, t)}
      </p>
    </section>
  );
}

/** What a feature of a layer of the user's is called; null where it is none. */
export function useUserFeatureTitle(feature: UserFeatureRef | null): string | null {
  const layer = useAppState(({ project }) => project.layers.find(({ id }) => id === feature?.layer) ?? null);
  return layer === null || feature === null ? null : titleOf(layer, feature.row);
}

/** The feature's name, else its id, else the layer's name with its number. */
function titleOf({ mapping, rows, name }: UserLayer, row: number): string {
  const cell = (column: number | undefined) => (column === undefined ? '' : (rows[row]?.[column] ?? ''));
  return cell(mapping.name) || cell(mapping.id) || `${name} ${row + 1}`;
}
