import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import type { Translate } from '../i18n/translate.ts';

/** A coordinate system as people call it, with its central meridian where that was chosen. */
export function systemName(system: CoordinateSystem, t: Translate): string {
  if (system.id === 'stated') return system.name;
  const name = t(`import.systems.${system.id}`);
  return system.centralMeridian === null
    ? name
    : t('import.systemMeridian', { name, meridian: system.centralMeridian });
}

/** The same in a word or two, for a map's key. */
export function systemShortName(system: CoordinateSystem, t: Translate): string {
  return systemName(system, t)
    .replace(/[（(].*$/, '')
    .trim();
}
