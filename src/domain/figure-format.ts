/** U+2009 between groups of three digits, as GB 3101 writes large numbers. */
const THIN_SPACE = '\u2009';

/** A number with grouped digits and a fixed count of decimals. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '−' : '';
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** As few decimals as the value has, at most `most`: 35, 0.5, 12.25. */
export function formatMeasured(value: number, most = 2): string {
  const decimals = String(Number(value.toFixed(most))).split('.')[1]?.length ?? 0;
  return formatNumber(value, decimals);
}

/** A share of 0…1 in percent. */
export function formatShare(share: number, decimals = 1): string {
  return `${formatNumber(share * 100, decimals)}${THIN_SPACE}%`;
}

/** Metres below 1 km, else kilometres with two decimals. */
export function formatDistance(distanceM: number): string {
  return Math.abs(distanceM) < 1000
    ? `${formatNumber(distanceM)}${THIN_SPACE}m`
    : `${formatNumber(distanceM / 1000, 2)}${THIN_SPACE}km`;
}
