import { formatNumber, formatShare } from '../../domain/figure-format.ts';
import type { Translate } from '../i18n/translate.ts';

export function areaText(km2: number, t: Translate): string {
  return t('place.km2', { value: formatNumber(km2, 1) });
}

/** An area with its share of a whole one. */
export function areaShareText(km2: number, wholeKm2: number, t: Translate): string {
  return t('place.share', { km2: areaText(km2, t), share: formatShare(km2 / wholeKm2) });
}
