import { formatMeasured } from '../../domain/figure-format.ts';
import type { Bin } from '../../state/charts/bins.ts';
import type { Translate } from '../i18n/translate.ts';

/** A bin on the axis: 5–10, ≤5, =35. */
export function binLabel({ least, most, open }: Bin): string {
  if (least === null) return `${open === undefined ? '≤' : '<'}${formatMeasured(most ?? 0)}`;
  if (most === null) return `≥${formatMeasured(least)}`;
  if (least === most) return `=${formatMeasured(least)}`;
  return `${formatMeasured(least)}–${formatMeasured(most)}`;
}

/** A bin in full: which ends are in it. */
export function binWords({ least, most, open }: Bin, unit: string, t: Translate): string {
  const words = () => {
    if (least === null) return t(open === undefined ? 'charts.upTo' : 'charts.below', { most: most ?? 0 });
    if (most === null) return t('charts.from', { least: formatMeasured(least) });
    if (least === most) return t('charts.exactly', { value: formatMeasured(least) });
    return t('charts.between', { least: formatMeasured(least), most: formatMeasured(most) });
  };
  const ends = [
    ...(open === 'least' || open === 'both' ? [least] : []),
    ...(open === 'most' || open === 'both' ? [most] : []),
  ].filter((end) => end !== null);
  const without =
    ends.length === 0 || least === null || most === null
      ? ''
      : t('charts.notIncluded', { ends: ends.map((end) => formatMeasured(end)).join('、') });
  return `${words()} ${unit}${without}`;
}
