import { formatMeasured } from './figure-format.ts';
import type { Lang } from './messages.ts';
import { INDICATOR_UNIT, unitText } from './plan-figure-text.ts';
import { CLASS_BOUNDS, type IndicatorId } from './plan-figures.ts';

/** From here on a count of households is said in 万户. */
const TEN_THOUSAND = 10_000;

/** A figure with its unit: −10.5 %, 524 万户. */
export function figureText(value: number, unit: string, lang: Lang): string {
  if (unit === 'households' && lang === 'zh' && value >= TEN_THOUSAND) {
    return `${formatMeasured(value / TEN_THOUSAND)} ${unitText('10k households').zh}`;
  }
  return `${formatMeasured(value)} ${unitText(unit)[lang]}`;
}

/** What a class of an indicator holds, by its bounds: 2.5-5 %, the upper one not included. */
export function classText(indicator: IndicatorId, index: number, lang: Lang): string {
  const bounds = CLASS_BOUNDS[indicator];
  const unit = INDICATOR_UNIT[indicator];
  const scale = unit === 'households' && lang === 'zh' ? TEN_THOUSAND : 1;
  const number = (bound: number | undefined) => formatMeasured((bound ?? 0) / scale);
  const said = unitText(scale === 1 ? unit : '10k households')[lang];
  if (index === 0) return `＜${number(bounds[0])} ${said}`;
  if (index === bounds.length) return `≥${number(bounds.at(-1))} ${said}`;
  return `${number(bounds[index - 1])}-${number(bounds[index])} ${said}`;
}
