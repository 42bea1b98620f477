import type { NumberRange } from '../../domain/attribute-filter.ts';
import { formatMeasured } from '../../domain/figure-format.ts';
import type { Lang } from '../../domain/messages.ts';
import { activityText, heatText, unitStatusText } from '../../domain/unit-words.ts';
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
export function valueTitle(column: string, value: string, lang: Lang, t: Translate): string {
  if (value === '') return t('looks.blank');
  if (column === 'heat') return heatText(value, lang);
  if (column === 'activity') return activityText(value, lang);
  if (column === 'status') return unitStatusText(value, lang);
  if (column === 'background') return value === 'true' ? t('pick.yes') : t('pick.no');
  if (column === 'level' || column === 'kind') {
    const level = LEVELS.find((name) => name === value);
    return level === undefined ? value : t(`looks.levels.${level}`);
  }
  return value;
}

/** A class of numbers. */
export function rangeTitle({ least, below }: NumberRange, t: Translate): string {
  if (below === null) return t('looks.from', { least: formatMeasured(least) });
  return t('looks.between', { least: formatMeasured(least), below: formatMeasured(below) });
}
