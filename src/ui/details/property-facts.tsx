import { formatNumber } from '../../domain/figure-format.ts';
import type { Lang } from '../../domain/messages.ts';
import { activityText } from '../../domain/unit-words.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { Fact, Facts } from '../components/facts.tsx';
import type { Translate } from '../i18n/translate.ts';

/** Columns of the served layers that a reader is shown, in this order; the rest are for the program. */
const SHOWN = [
  'region',
  'place',
  'province',
  'code',
  'activity',
  'background',
  'zoneType',
  'effective',
  'undrawnCounties',
  'deadline',
  'areaKm2',
  'adcode',
  'locationAccuracy',
  'note',
] as const;
type ShownColumn = (typeof SHOWN)[number];

/** A map feature's facts, as the layer has them; empty ones are left out. */
export function PropertyFacts({ properties }: { readonly properties: Readonly<Record<string, unknown>> }) {
  const t = useTranslate();
  const lang = useLang();
  const facts = SHOWN.flatMap((column) => {
    const value = properties[column];
    return value === null || value === undefined || value === '' ? [] : [{ column, value }];
  });
  return (
    <Facts>
      {facts.map(({ column, value }) => (
        <Fact key={column} name={t(`pick.fields.${column}`)}>
          {valueText(column, value, lang, t)}
        </Fact>
      ))}
    </Facts>
  );
}

function valueText(column: ShownColumn, value: unknown, lang: Lang, t: Translate): string {
  if (typeof value === 'boolean') return value ? t('pick.yes') : t('pick.no');
  if (typeof value === 'number') return formatNumber(value, column === 'areaKm2' ? 1 : 0);
  if (column === 'activity') return activityText(String(value), lang);
  if (column === 'locationAccuracy' && (value === 'exact' || value === 'approximate')) {
    return t(`pick.accuracy.${value}`);
  }
  return String(value);
}
