import { formatMeasured } from './figure-format.ts';
import { formatDate } from './figure-words.ts';
import type { KeyFigureId } from './key-figure.ts';
import { keyFigureName, keyFigureText } from './key-figure-words.ts';
import type { Bilingual, Lang } from './messages.ts';

/** What a conclusion speaks of beside its figure. */
export interface ConclusionFacts {
  readonly area: string;
  readonly asOf: string;
  readonly radiusKm: number;
}

/** Sentences by figure: for none, for one, for more. `{n}` is the figure with its unit. */
interface Conclusion {
  readonly none: Bilingual;
  readonly one?: Bilingual;
  readonly many: Bilingual;
}

const CONCLUSIONS: Readonly<Partial<Record<KeyFigureId, Conclusion>>> = {
  'close-boilers': {
    none: { zh: '{area}没有应关停淘汰的锅炉', en: 'No boiler in {area} must close' },
    one: { zh: '{area}应关停淘汰锅炉{n}', en: '{n} in {area} must close' },
    many: { zh: '{area}应关停淘汰锅炉{n}', en: '{n} in {area} must close' },
  },
  'close-tph': {
    none: { zh: '{area}没有应关停的锅炉容量', en: 'No boiler capacity in {area} must close' },
    many: { zh: '{area}应关停锅炉容量{n}', en: '{n} of boiler capacity in {area} must close' },
  },
  'close-share': {
    none: { zh: '{area}没有应关停淘汰的锅炉', en: 'No boiler in {area} must close' },
    many: { zh: '{area}台账中{n}的锅炉应关停淘汰', en: '{n} of the boilers listed in {area} must close' },
  },
  'overdue-boilers': {
    none: {
      zh: '截至{date}，{area}没有超过期限的锅炉',
      en: 'By {date}, no boiler in {area} was past its deadline',
    },
    one: { zh: '截至{date}，{area}已有{n}超过期限', en: 'By {date}, {n} in {area} was past the deadline' },
    many: { zh: '截至{date}，{area}已有{n}超过期限', en: 'By {date}, {n} in {area} were past the deadline' },
  },
  'retrofit-boilers': {
    none: { zh: '{area}没有应改造的锅炉', en: 'No boiler in {area} must be retrofitted' },
    many: { zh: '{area}应改造锅炉{n}', en: '{n} in {area} must be retrofitted' },
  },
  'review-boilers': {
    none: { zh: '{area}没有待核实的锅炉', en: 'No boiler in {area} is left to verify' },
    one: { zh: '{area}还有{n}待核实，先核实再定', en: '{n} in {area} is still to be verified' },
    many: { zh: '{area}还有{n}待核实，先核实再定', en: '{n} in {area} are still to be verified' },
  },
  'retain-boilers': {
    none: { zh: '{area}没有暂予保留的锅炉', en: 'No boiler in {area} may stay for now' },
    many: { zh: '{area}暂予保留锅炉{n}', en: '{n} in {area} may stay for now' },
  },
  'inside-radius-boilers': {
    none: {
      zh: '{area}没有锅炉在热电机组{radius}公里半径内',
      en: 'No boiler in {area} lies within {radius} km of a CHP unit',
    },
    one: {
      zh: '{area}有{n}锅炉在热电机组{radius}公里半径内',
      en: '{n} in {area} lies within {radius} km of a CHP unit',
    },
    many: {
      zh: '{area}有{n}锅炉在热电机组{radius}公里半径内',
      en: '{n} in {area} lie within {radius} km of a CHP unit',
    },
  },
  'ban-zone-boilers': {
    none: { zh: '{area}没有锅炉在禁燃区内', en: 'No boiler in {area} lies in a coal-ban zone' },
    one: { zh: '{area}有{n}锅炉在禁燃区内', en: '{n} in {area} lies in a coal-ban zone' },
    many: { zh: '{area}有{n}锅炉在禁燃区内', en: '{n} in {area} lie in coal-ban zones' },
  },
  'covered-share': {
    none: {
      zh: '{area}不在任何热电机组{radius}公里半径内',
      en: 'No part of {area} lies within {radius} km of a CHP unit',
    },
    many: {
      zh: '热电机组{radius}公里半径覆盖{area}面积的{n}',
      en: '{n} of the ground of {area} lies within {radius} km of a CHP unit',
    },
  },
  'two-or-more-share': {
    none: {
      zh: '{area}没有两处以上热源同时可达之地',
      en: 'No part of {area} is in reach of two or more heat sources',
    },
    many: {
      zh: '{area}面积的{n}有两处及以上热源可达',
      en: '{n} of the ground of {area} is in reach of two or more heat sources',
    },
  },
  'qualifying-units': {
    none: { zh: '{area}没有计入的热电机组', en: 'No CHP unit in {area} counts' },
    one: { zh: '{area}有{n}热电机组计入', en: '{n} of CHP in {area} counts' },
    many: { zh: '{area}有{n}热电机组计入', en: '{n} of CHP in {area} count' },
  },
};

/** The conclusion of a figure as a sentence, right for none, one and many. Unknown values make no sentence: see `topicOf`. */
export function conclusionOf(
  id: KeyFigureId,
  value: number,
  { area, asOf, radiusKm }: ConclusionFacts,
  lang: Lang,
): string {
  const text = keyFigureText(id, value, lang);
  const sentences = CONCLUSIONS[id];
  if (sentences === undefined) return `${topicOf(id, area, lang)} ${text}`;
  const { none, one, many } = sentences;
  const sentence = value === 0 ? none : value === 1 ? (one ?? many) : many;
  const blanks = { area, n: text, radius: formatMeasured(radiusKm), date: formatDate(asOf, lang) };
  return fillBlanks(sentence[lang], blanks);
}

/** What a scene is about while its figure is not known. */
export function topicOf(id: KeyFigureId, area: string, lang: Lang): string {
  const name = keyFigureName(id, lang);
  return lang === 'zh' ? `${area}：${name}` : `${area}: ${name}`;
}

/** Fills the blanks; Latin letters and digits stand off from the characters beside them. */
function fillBlanks(sentence: string, blanks: Readonly<Record<string, string>>): string {
  return sentence.replace(/(\p{Script=Han})?\{(\w+)\}(?=(\p{Script=Han})?)/gu, (_, before, name, after) => {
    const value = blanks[name] ?? '';
    const left = before !== undefined && /^[\da-z]/i.test(value) ? ' ' : '';
    const right = after !== undefined && /[\da-z%]$/i.test(value) ? ' ' : '';
    return `${before ?? ''}${left}${value}${right}`;
  });
}
