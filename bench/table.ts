import type { Job } from './contenders/contender.ts';

/** One measurement, its times scaled up where `measured` is less than `boilers`. */
export interface Line {
  readonly job: Job;
  readonly boilers: number;
  readonly measured: number;
  readonly title: string;
  readonly coldS: number;
  readonly warmS: number | null;
  readonly peakBytes: number | null;
  readonly differs: number | null;
  readonly note?: string;
}

const JOB_TITLES: Readonly<Record<Job, string>> = {
  nearest: 'nearest unit, geodesic distance',
  county: 'county of each boiler',
  coverage: 'coverage of every county',
  all: 'all three, rules, zones, trace',
  radius: 'the same at another radius',
};
const HEADER = [
  'job',
  'boilers',
  'contender',
  'cold s',
  'warm s',
  '× cold',
  '× warm',
  'per decade',
  'peak MB',
  'differs',
  'note',
];

/** Prints lines as a Markdown table. The multiples are of the first line of the same job and number of boilers. */
export function printTable(lines: readonly Line[], withoutBoilers: ReadonlySet<Job>): void {
  const cells = lines.map((line) => {
    const { job, boilers, measured, title, coldS, warmS, peakBytes, differs, note = '' } = line;
    const own = lines.find((other) => other.job === job && other.boilers === boilers)!;
    const decade = lines.find(
      (other) => other.job === job && other.title === title && other.boilers * 10 === boilers,
    );
    const sampled = measured < boilers;
    const sign = sampled ? '~' : '';
    const extrapolated = sampled ? `extrapolated from ${measured.toLocaleString('en')} boilers` : '';
    return [
      JOB_TITLES[job],
      withoutBoilers.has(job) ? '–' : boilers.toLocaleString('en'),
      title,
      sign + formatSeconds(coldS),
      warmS === null ? '–' : sign + formatSeconds(warmS),
      line === own ? '1' : sign + formatTimes(coldS / own.coldS),
      line === own || own.warmS === null ? '1' : sign + formatTimes((warmS ?? coldS) / own.warmS),
      decade === undefined ? '' : sign + formatTimes(coldS / decade.coldS),
      peakBytes === null ? '–' : (sampled ? '≥' : '') + Math.ceil(peakBytes / 1e6),
      differs === null || line === own ? '' : formatShare(differs),
      [note, extrapolated].filter((text) => text !== '').join('; '),
    ];
  });
  console.log(formatTable(HEADER, cells, ['job', 'contender', 'note']));
}

/** A Markdown table; numbers to the right, `texts` to the left (the first column where none is named). */
export function formatTable(
  header: readonly string[],
  cells: readonly (readonly string[])[],
  texts: readonly string[] = [header[0]!],
): string {
  const rows = [header, ...cells];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const isText = (column: number) => texts.includes(header[column]!);
  const format = (row: readonly string[]) =>
    `| ${row.map((cell, c) => (isText(c) ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join(' | ')} |`;
  const rule = widths.map((width, c) => (isText(c) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [format(header), format(rule), ...cells.map(format)].join('\n');
}

function formatSeconds(seconds: number): string {
  return seconds < 10 ? seconds.toFixed(3) : seconds.toFixed(1);
}

function formatTimes(factor: number): string {
  return factor < 10 ? factor.toFixed(1) : factor.toFixed(0);
}

function formatShare(share: number): string {
  return share === 0 ? '0' : `${(100 * share).toPrecision(2)} %`;
}
