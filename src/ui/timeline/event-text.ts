import type { Lang } from '../../domain/messages.ts';
import type { TimelineEvent } from '../../domain/plan-timeline.ts';
import type { Translate } from '../i18n/translate.ts';

/** What happens on a date, in a line: kind, document, clauses, and how the document words it. */
export function eventText(event: TimelineEvent, t: Translate, lang: Lang): string {
  const { kind, title, document, clauses, text, provinces } = event;
  const name = kind === 'issued' || document === null ? title[lang] : document[lang];
  return [
    t(`timeline.kinds.${kind}`),
    name,
    clauses.join('、'),
    text?.[lang] ?? '',
    provinces.length === 0 ? '' : t('timeline.only', { provinces: provinces.join('、') }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A date as its document prints it. */
export function printedDate({ date, printed }: TimelineEvent, t: Translate): string {
  return printed === 'year' ? t('timeline.year', { year: date.slice(0, 4) }) : date;
}
