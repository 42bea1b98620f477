import type { BoilerLedger, ExtraColumn } from '../domain/boiler-ledger.ts';
import {
  fuelText,
  type Lang,
  overdueText,
  reasonText,
  tristateText,
  verdictText,
} from '../domain/messages.ts';
import type { ShownResult } from '../domain/screening.ts';
import type { CodedColumn, TextColumn } from '../domain/text-column.ts';
import { FUELS, REASONS, TRISTATES, VERDICTS } from '../domain/vocabulary.ts';
import { deadlinesOf } from './deadlines.ts';
import { numbersIn } from './numbers-in.ts';
import type { ReferenceSummary, RuleSummary } from './project.ts';
import { extraHeader, type TableColumn } from './table-columns.ts';

/** What the columns of the table are read from. */
export interface BoilerSource {
  readonly ledger: BoilerLedger;
  readonly result: ShownResult;
  /** With the user's units (`withUserUnits`). */
  readonly reference: ReferenceSummary;
  readonly radiusKm: number;
}

/** The cells of a column, one a boiler. Their texts are the table's own; '' is an empty cell. */
export type ColumnCells =
  | { readonly kind: 'texts'; readonly texts: TextColumn }
  /** One of a few texts; an index without a text is an empty cell. */
  | { readonly kind: 'codes'; readonly codes: ArrayLike<number>; readonly values: readonly string[] }
  /** Any of up to 32 texts, as bits. */
  | { readonly kind: 'marks'; readonly masks: ArrayLike<number>; readonly values: readonly string[] }
  /** `numbers[i] × factor + offset`; NaN is an empty cell. */
  | {
      readonly kind: 'numbers';
      readonly numbers: ArrayLike<number>;
      readonly factor: number;
      readonly offset: number;
    };

const NO_CELLS: ColumnCells = { kind: 'codes', codes: [], values: [] };

/** The cells of a column; all empty for a header that the ledger does not have. */
export function columnCells(column: TableColumn, source: BoilerSource, lang: Lang = 'zh'): ColumnCells {
  const header = extraHeader(column);
  if (header === null) return OWN[column as keyof typeof OWN](source, lang);
  const extra = source.ledger.extras.find(({ name }) => name === header);
  return extra === undefined ? NO_CELLS : extraCells(extra);
}

/** Whether an empty cell of the column says that something is not known, and not merely that there is none. */
export function isUnknownWhereEmpty(column: TableColumn): boolean {
  return !NONE_WHERE_EMPTY.has(column);
}

/** Outside all counties; no deciding clause; no qualifying unit. */
const NONE_WHERE_EMPTY: ReadonlySet<TableColumn> = new Set([
  'region',
  'city',
  'county',
  'decidedBy',
  'reasons',
  'matched',
  'deadline',
  'nearestPlant',
  'nearestUnit',
  'distanceM',
  'marginM',
]);

/** Clause and document. */
export function ruleLabel({ clause, document }: RuleSummary, lang: Lang): string {
  return `${clause} · ${document[lang]}`;
}

type Read = (source: BoilerSource, lang: Lang) => ColumnCells;

const OWN = {
  row: numbers(({ ledger }) => ledger.row),
  verdict: codes(
    ({ result }) => result.verdict,
    (_, lang) => VERDICTS.map((verdict) => verdictText(verdict, lang)),
  ),
  id: ({ ledger }) => ({ kind: 'texts', texts: ledger.id }),
  name: ({ ledger }) => ({ kind: 'texts', texts: ledger.name }),
  region: ofCounty(({ region }) => region),
  city: ofCounty(({ place }) => place),
  county: ofCounty(({ name }) => name),
  fuel: codes(
    ({ ledger }) => ledger.fuel,
    (_, lang) => FUELS.map((fuel) => fuelText(fuel, lang)),
  ),
  capacityTph: numbers(({ ledger }) => ledger.capacityTph),
  nearestPlant: codes(
    ({ result }) => result.nearestUnit,
    ({ reference }) => reference.units.map(({ plant }) => plant),
  ),
  nearestUnit: codes(
    ({ result }) => result.nearestUnit,
    ({ reference }) => reference.units.map(({ plant, unit }) => `${plant} ${unit}`),
  ),
  /** Shown in kilometres. */
  distanceM: numbers(({ result }) => result.distanceM, 1 / 1000),
  /** Negative inside the radius. */
  marginM: numbers(
    ({ result }) => result.distanceM,
    1,
    ({ radiusKm }) => -radiusKm * 1000,
  ),
  decidedBy: codes(
    ({ result }) => result.decidedBy,
    ({ reference }, lang) => reference.rules.map((rule) => ruleLabel(rule, lang)),
  ),
  matched: ({ result, reference }, lang) => ({
    kind: 'marks',
    masks: result.matched,
    values: reference.rules.map((rule) => ruleLabel(rule, lang)),
  }),
  reasons: ({ result }, lang) => ({
    kind: 'marks',
    masks: result.reasons,
    values: REASONS.map((reason) => reasonText(reason, lang)),
  }),
  deadline: ({ result, reference }, lang) => {
    const { values, codeOf } = deadlinesOf(reference, lang);
    const codes = new Uint8Array(result.count);
    for (let i = 0; i < codes.length; i++) codes[i] = codeOf(result.decidedBy[i]!, result.county[i]!);
    return { kind: 'codes', codes, values };
  },
  overdue: codes(
    ({ result }) => result.overdue,
    (_, lang) => [overdueText(false, lang), overdueText(true, lang)],
  ),
  builtUp: tristate(({ result }) => result.builtUp),
  coalBan: tristate(({ result }) => result.coalBan),
  heatNetwork: tristate(({ ledger }) => ledger.heatNetwork),
  ultraLow: tristate(({ ledger }) => ledger.ultraLow),
  isNew: tristate(({ ledger }) => ledger.isNew),
  biomassEquipped: tristate(({ ledger }) => ledger.biomassEquipped),
  noxMgm3: numbers(({ ledger }) => ledger.noxMgm3),
  fuelText: coded(({ ledger }) => ledger.fuelText),
  use: coded(({ ledger }) => ledger.use),
  typedCity: coded(({ ledger }) => ledger.typedCity),
  precisionM: numbers(({ ledger }) => ledger.precisionM),
} satisfies Readonly<Record<string, Read>>;

function codes(
  codesOf: (source: BoilerSource) => ArrayLike<number>,
  valuesOf: (source: BoilerSource, lang: Lang) => readonly string[],
): Read {
  return (source, lang) => ({ kind: 'codes', codes: codesOf(source), values: valuesOf(source, lang) });
}

function coded(columnOf: (source: BoilerSource) => CodedColumn): Read {
  return (source) => ({ kind: 'codes', ...columnOf(source) });
}

function ofCounty(nameOf: (county: ReferenceSummary['counties'][number]) => string): Read {
  return codes(
    ({ result }) => result.county,
    ({ reference }) => reference.counties.map(nameOf),
  );
}

/** Unknown is an empty cell. */
function tristate(factOf: (source: BoilerSource) => Uint8Array): Read {
  const known = TRISTATES.filter((answer) => answer !== 'unknown');
  return codes(factOf, (_, lang) => known.map((answer) => tristateText(answer, lang)));
}

function numbers(
  numbersOf: (source: BoilerSource) => ArrayLike<number>,
  factor = 1,
  offsetOf: (source: BoilerSource) => number = () => 0,
): Read {
  return (source) => ({ kind: 'numbers', numbers: numbersOf(source), factor, offset: offsetOf(source) });
}

/** A column of the file: of numbers where every cell that is not empty is one. */
function extraCells({ cells }: ExtraColumn): ColumnCells {
  const found = numbersIn(cells);
  if (found !== null) return { kind: 'numbers', numbers: found, factor: 1, offset: 0 };
  return 'codes' in cells ? { kind: 'codes', ...cells } : { kind: 'texts', texts: cells };
}
