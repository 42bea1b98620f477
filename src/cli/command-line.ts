import { parseArgs } from 'node:util';
import { DEFAULT_PARAMS, type ScreeningParams } from '../domain/screening.ts';

/** A wrong call or a file that cannot be used: one line for the user, exit code 2. */
export class UsageError extends Error {}

/** Options that both commands take. */
export const PARAM_OPTIONS = {
  'as-of': { type: 'string' },
  'radius-km': { type: 'string' },
  'min-unit-mw': { type: 'string' },
  chp: { type: 'string' },
  'uncertainty-m': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Parses a command's options. Throws a UsageError on one that it does not know. */
export function parseOptions(
  args: readonly string[],
  options: Readonly<Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>>,
): { values: OptionValues; files: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as OptionValues, files: positionals };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new UsageError(`选项有误 / wrong option: ${reason} (--help)`);
  }
}

/** The values of an option that may be given several times. */
export function readList(values: OptionValues, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** The screening parameters of a call; defaults where an option is absent. */
export function readParams(values: OptionValues): ScreeningParams {
  return {
    asOf: readDate(values['as-of']) ?? DEFAULT_PARAMS.asOf,
    radiusKm: readNumber(values, 'radius-km', 0.001, 100) ?? DEFAULT_PARAMS.radiusKm,
    minUnitMw: readNumber(values, 'min-unit-mw', 0, 10_000) ?? DEFAULT_PARAMS.minUnitMw,
    chpSet: readChoice(values, 'chp', ['confirmed', 'all']) ?? DEFAULT_PARAMS.chpSet,
    unitOverrides: {},
    uncertaintyM: readNumber(values, 'uncertainty-m', 0, 100_000) ?? DEFAULT_PARAMS.uncertaintyM,
  };
}

/** One of a closed list; undefined where the option is absent. */
export function readChoice<T extends string>(
  values: OptionValues,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError(`--${name} ${value}: ${choices.join(' | ')}`);
  return choice;
}

export function readNumber(values: OptionValues, name: string, min: number, max: number): number | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  const number = value === '' ? Number.NaN : Number(value);
  if (!(number >= min && number <= max)) throw new UsageError(`--${name} ${value}: ${min} … ${max}`);
  return number;
}

function readDate(value: OptionValues[string]): string | undefined {
  if (value === undefined) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
  if (!real) throw new UsageError(`--as-of ${value}: YYYY-MM-DD`);
  return String(value);
}

/** Runs a command: exit code 0, or 2 with one line on standard error. Anything else is a bug and is thrown. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    process.stderr.write(`${cause.message.replaceAll('\n', ' ')}\n`);
    process.exitCode = 2;
  }
}
