import type { Bilingual, Lang } from '../domain/messages.ts';
import type { AreaId } from './areas.ts';

const AREA_TEXT: Readonly<Record<AreaId, Bilingual>> = {
  '2+26': { zh: '2+26 城市', en: 'the 2+26 cities' },
  汾渭平原: { zh: '汾渭平原', en: 'the Fenwei Plain' },
  钦州: { zh: '钦州市', en: 'Qinzhou' },
  廊坊: { zh: '廊坊市', en: 'Langfang' },
  聊城: { zh: '聊城市', en: 'Liaocheng' },
};

/** An area's name as it stands in a sentence. */
export function areaText(area: AreaId, lang: Lang): string {
  return AREA_TEXT[area][lang];
}

/** The same at the head of a line. */
export function areaHeading(area: AreaId, lang: Lang): string {
  const text = areaText(area, lang);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
