import type { FactValue, readMachineFacts } from '../../commands/machine-facts.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { type Diagnostics, type FileCheck, TIMINGS, type Trouble } from '../../state/diagnostics.ts';
import type { Translate } from '../i18n/translate.ts';
import { formatBytes } from '../import/format-bytes.ts';

type Facts = Awaited<ReturnType<typeof readMachineFacts>>;

export interface FactGroup {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly value: string }[];
}

/** The facts in words, in the order in which they are shown. */
export function factGroups(facts: Facts, t: Translate): readonly FactGroup[] {
  return (Object.keys(facts) as (keyof Facts)[]).map((section) => ({
    title: t(`diagnostics.sections.${section}`),
    rows: Object.entries(facts[section] as Readonly<Record<FactName, FactValue>>).map(([name, value]) => ({
      name: t(`diagnostics.facts.${name as FactName}`),
      value: valueText(value, t),
    })),
  }));
}

type NamesOf<Section> = Section extends object ? keyof Section & string : never;
type FactName = NamesOf<Facts[keyof Facts]>;

function valueText(value: FactValue, t: Translate): string {
  if (value === null) return t('diagnostics.unavailable');
  if (typeof value === 'boolean') return t(value ? 'diagnostics.yes' : 'diagnostics.no');
  if (typeof value === 'number') return formatNumber(value);
  return typeof value === 'object' ? formatBytes(value.bytes) : value;
}

/** Durations that are known, in milliseconds. */
export function timingRows({ timings }: Diagnostics, t: Translate): FactGroup['rows'] {
  return TIMINGS.flatMap((name) => {
    const durations = timings[name];
    if (durations === undefined) return [];
    return {
      name: t(`diagnostics.timing.${name}`),
      value: durations.map((ms) => formatNumber(ms)).join(' / '),
    };
  });
}

export function troubleText({ at, code, detail, times }: Trouble, t: Translate): string {
  const count = times > 1 ? ` (${t('diagnostics.times', { count: times })})` : '';
  return `${at.slice(0, 19)}Z ${code}${count}${detail === '' ? '' : `  ${detail}`}`;
}

/** What the check of files found, line by line. */
export function checkLines(check: FileCheck | null, t: Translate): readonly string[] {
  if (check === null) return [t('diagnostics.check.unchecked')];
  if (check.status === 'failed') return [t(`diagnostics.check.${check.code}`)];
  if (check.status === 'running') {
    return [t('diagnostics.check.running', { done: check.done, total: check.total })];
  }
  const { files, bytes, changed, missing } = check;
  const count = changed.length + missing.length;
  if (count === 0) return [t('diagnostics.check.right', { files, size: formatBytes(bytes) })];
  return [
    t('diagnostics.check.wrong', { files, count }),
    ...changed.map((file) => t('diagnostics.check.changed', { file })),
    ...missing.map((file) => t('diagnostics.check.missing', { file })),
  ];
}

/** Everything as plain text, to be copied or saved. */
export function diagnosticsText(facts: Facts, diagnostics: Diagnostics, t: Translate): string {
  const groups: readonly FactGroup[] = [
    ...factGroups(facts, t),
    { title: t('diagnostics.timings'), rows: timingRows(diagnostics, t) },
  ];
  const troubles = diagnostics.troubles.map((trouble) => troubleText(trouble, t));
  const parts = [
    ...groups.map(({ title, rows }) => [title, ...rows.map(({ name, value }) => `  ${name}: ${value}`)]),
    [t('diagnostics.check.title'), ...checkLines(diagnostics.check, t).map((line) => `  ${line}`)],
    [
      t('diagnostics.troubles'),
      ...(troubles.length === 0 ? [t('diagnostics.noTroubles')] : troubles).map((line) => `  ${line}`),
    ],
  ];
  return `${[[t('diagnostics.title')], ...parts].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
