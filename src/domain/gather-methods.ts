import type { BoilerLedger } from './boiler-ledger.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import type {
  Methods,
  MethodsData,
  MethodsPlan,
  MethodsRequest,
  MethodsRule,
  MethodsUnits,
} from './methods.ts';
import type { Reference } from './reference.ts';
import { isInForce } from './rule-book.ts';
import type { Rule, RulePack } from './rule-pack.ts';
import type { Screener } from './screener.ts';

/** A bundled layer, as the manifest has it. */
export interface BundledLayer extends Omit<MethodsData, 'title' | 'note'> {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly note?: string | undefined;
  readonly noteEn?: string | undefined;
}

/** How results under the screener's parameters come about. O(units + counties). */
export function gatherMethods(
  screener: Screener,
  ledger: BoilerLedger | null,
  request: MethodsRequest,
  data: readonly BundledLayer[],
): Methods {
  const { reference, params, world } = screener;
  const { appVersion, madeAt, files, layers } = request;
  return {
    params,
    appVersion,
    engineVersion: ENGINE_VERSION,
    madeAt,
    dataHash: reference.dataHash,
    layersHash: world.layersHash,
    data: data.map(describeData),
    plans: reference.rulePacks.map((pack) => describePlan(pack, reference, params.asOf)),
    ledger: ledger && {
      boilers: ledger.count,
      synthetic: ledger.synthetic.reduce((sum, flag) => sum + flag, 0),
      files,
    },
    layers,
    units: describeUnits(screener),
    outdatedCounties: reference.counties
      .filter(({ outdated }) => outdated)
      .map(({ place, name }) => (place === name ? name : `${place}${name}`)),
  };
}

/** A bundled layer as documents tell of it. */
export function describeData({
  titleZh,
  titleEn,
  note = '',
  noteEn = note,
  ...rest
}: BundledLayer): MethodsData {
  const { id, source, licence, date, datum, status, count } = rest;
  return {
    id,
    title: { zh: titleZh, en: titleEn },
    source,
    licence,
    date,
    datum,
    status,
    count,
    note: { zh: note, en: noteEn },
  };
}

function describePlan(pack: RulePack, reference: Reference, asOf: string): MethodsPlan {
  return {
    id: pack.id,
    title: pack.title,
    documentNumber: pack.documentNumber,
    issued: pack.issued,
    scope:
      'region' in pack.scope
        ? pack.scope.region
        : pack.scope.places.map((adcode) => placeName(reference, adcode)).join('、'),
    isInForce: isInForce(pack, asOf),
    rules: pack.rules.map((rule) => describeRule(rule, reference)),
  };
}

function describeRule(rule: Rule, reference: Reference): MethodsRule {
  const { id, clause, statement, outcome, strength, deadline, deadlineText, provinceTerms = [] } = rule;
  return {
    id,
    clause,
    statement,
    outcome,
    strength,
    deadline,
    deadlineText,
    provinceTerms: provinceTerms.map((terms) => ({
      provinces: terms.provinces.map((code) => provinceName(reference, code)),
      deadline: terms.deadline,
      strength: terms.strength,
    })),
  };
}

function placeName({ counties }: Reference, adcode: string): string {
  return counties.find(({ placeAdcode }) => placeAdcode === adcode)?.place ?? adcode;
}

/** `code`: the first two digits of its counties' codes. */
function provinceName({ counties }: Reference, code: string): string {
  return counties.find(({ adcode }) => adcode.startsWith(code))?.province ?? code;
}

function describeUnits({ world, params, qualifying }: Screener): MethodsUnits {
  return {
    qualifying: qualifying.length,
    approximate: qualifying.filter((unit) => world.units[unit]!.locationAccuracy === 'approximate').length,
    overridden: Object.entries(params.unitOverrides).map(([unitId, state]) => {
      const unit = world.units.find((each) => each.unitId === unitId);
      return { name: unit === undefined ? unitId : `${unit.plant} ${unit.unit}`.trim(), state };
    }),
  };
}
