import type { DustGauge } from './dust-grid-params.ts';
import type { UserLayer } from './user-layer.ts';

/** Readings that a layer gives no month for stand under this name. */
export const UNDATED = 'undated';

/**
 * Gauges of a user's layer of kind `dust-gauges`: a row is one gauge's reading of one month, and rows with the same
 * id (else name, else position) are one gauge. A reading that is no number ≥ 0 counts as missing. Months are written
 * `YYYY-MM`, `YYYY年M月` or `YYYYMM`.
 */
export function gaugesOfLayer({ rows, geometries, mapping }: UserLayer): DustGauge[] {
  const gauges = new Map<string, { gauge: DustGauge; readings: Record<string, number> }>();
  rows.forEach((cells, row) => {
    const geometry = geometries[row];
    if (geometry?.type !== 'Point') return;
    const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
    const cell = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? '').trim());
    const name = cell(mapping.name);
    const id = cell(mapping.id) || name || `${lon},${lat}`;
    let known = gauges.get(id);
    if (known === undefined) {
      const readings: Record<string, number> = {};
      known = { readings, gauge: { id, name: name || id, lon, lat, readings } };
      gauges.set(id, known);
    }
    const reading = cell(mapping.dustFall);
    const value = reading === '' ? Number.NaN : Number(reading);
    if (value >= 0 && Number.isFinite(value))
      known.readings[readMonth(cell(mapping.month)) ?? UNDATED] = value;
  });
  return [...gauges.values()].map(({ gauge }) => gauge);
}

/** Months for which some gauge has a reading, oldest first. */
export function monthsOf(gauges: readonly DustGauge[]): string[] {
  return [...new Set(gauges.flatMap(({ readings }) => Object.keys(readings)))].sort();
}

function readMonth(text: string): string | null {
  const parts = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})(?:\D.*)?$/.exec(text.normalize('NFKC'));
  const month = Number(parts?.[2]);
  return parts !== null && month >= 1 && month <= 12 ? `${parts[1]}-${String(month).padStart(2, '0')}` : null;
}
