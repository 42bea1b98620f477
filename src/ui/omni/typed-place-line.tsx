import type { TypedPlace } from '../../state/search-session.ts';
import { useTranslate } from '../app-context.ts';
import type { Translate } from '../i18n/translate.ts';
import { systemName } from '../import/system-name.ts';

/** Where typed numbers lie if they are in one system: asked by offering, never chosen silently. */
export function TypedPlaceLine({ place }: { readonly place: TypedPlace }) {
  const t = useTranslate();
  return (
    <>
      <span className="combo-title">{typedSystem(place, t)}</span>
      <span className="combo-place">
        {countyWords(place, t)}
        <br />
        <span className="number">{typedPosition(place, t)}</span>
      </span>
    </>
  );
}

/** The system that the numbers are taken to be in. */
export function typedSystem({ system }: TypedPlace, t: Translate): string {
  if (system.id !== 'stated') return systemName(system, t);
  if (system.definition === 'EPSG:4610') return t('omni.typedXian80');
  if (system.definition === 'EPSG:4214') return t('omni.typedBeijing54');
  return t('omni.typedUtm', { zone: system.definition.slice(-2) });
}

export function countyWords({ county }: TypedPlace, t: Translate): string {
  if (county === null) return t('omni.typedNoCounty');
  return county.place === county.name ? county.name : `${county.place} ${county.name}`;
}

/** Degrees and how far off they may be. */
export function typedPosition({ lon, lat, precisionM }: TypedPlace, t: Translate): string {
  return t('omni.typedAt', { lon: lon.toFixed(6), lat: lat.toFixed(6), metres: metresText(precisionM) });
}

function metresText(metres: number): string {
  if (metres < 0.1) return metres.toFixed(2);
  return metres < 10 ? metres.toFixed(1) : String(Math.round(metres));
}
