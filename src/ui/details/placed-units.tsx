import { formatNumber } from '../../domain/figure-format.ts';
import type { PlacedUnit } from '../../domain/what-is-in.ts';
import { useTranslate } from '../app-context.ts';
import { Shortened } from './shortened.tsx';

/** Generating units of a place, each with its capacity and whether it counts as a heat source. */
export function PlacedUnits({ units }: { readonly units: readonly PlacedUnit[] }) {
  const t = useTranslate();
  if (units.length === 0) return <p className="muted">{t('place.none')}</p>;
  return (
    <Shortened
      entries={units.map(({ unitId, plant, unit, capacityMw, counts }) => (
        <li key={unitId}>
          {plant} {unit}{' '}
          <span className="muted">
            {formatNumber(capacityMw)} {t('common.mw')} · {counts ? t('pick.counted') : t('pick.notCounted')}
          </span>
        </li>
      ))}
    />
  );
}
