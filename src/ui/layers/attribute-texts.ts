import type { NumberRange } from '../../domain/attribute-filter.ts';
import { formatMeasured } from '../../domain/figure-format.ts';
import { ACTIVITIES } from '../../domain/place-facts.ts';
import { HEAT_EVIDENCE, UNIT_STATUSES } from '../../domain/reference.ts';
import type { Translate } from '../i18n/translate.ts';

const COLUMNS = [
  'heat',
  'status',
  'capacityMw',
  'startYear',
  'region',
  'province',
  'place',
  'plant',
  'zoneType',
  'activity',
  'background',
  'deadline',
  'level',
  'kind',
] as const;
const LEVELS = ['region', 'province', 'place', 'county', 'functional-zone'] as const;

/** Name of a column of the bundled data; one that has none is named as it is. */
export function columnTitle(column: string, t: Translate): string {
  const known = COLUMNS.find((name) => name === column);
  return known === undefined ? column : t(`looks.columns.${known}`);
}

/** A value of a column of the bundled data in words; others are shown as they are. */
export function valueTitle(column: string, value: string, t: Translate): string {
  const known = <Value extends string>(values: readonly Value[]) => values.find((name) => name === value);
  if (value === '') return t('looks.blank');
  if (column === 'heat') return t(`heat.${known(HEAT_EVIDENCE) ?? 'unknown'}`);
  if (column === 'activity') return t(`activity.${known(ACTIVITIES) ?? 'unknown'}`);
  if (column === 'background') return value === 'true' ? t('pick.yes') : t('pick.no');
  if (column === 'status') {
    const status = known(UNIT_STATUSES);
    return status === undefined ? value : t(`unitStatus.${status}`);
  }
  if (column === 'level' || column === 'kind') {
    const level = known(LEVELS);
    return level === undefined ? value : t(`looks.levels.${level}`);
  }
  return value;
}

/** A class of numbers. */
export function rangeTitle({ least, below }: NumberRange, t: Translate): string {
  if (below === null) return t('looks.from', { least: formatMeasured(least) });
  return t('looks.between', { least: formatMeasured(least), below: formatMeasured(below) });
}
