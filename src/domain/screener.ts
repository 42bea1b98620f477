import type { BoilerLedger } from './boiler-ledger.ts';
import { type Jurisdiction, jurisdictionsOn } from './jurisdiction.ts';
import { qualifyingIn } from './qualifying-units.ts';
import { createRadiusTest, type RadiusTest } from './radius-test.ts';
import type { Reference } from './reference.ts';
import { type BookedRule, createRuleBook } from './rule-book.ts';
import { screenSteps } from './screen-ledger.ts';
import type { ScreeningParams, ScreeningResult, Trace } from './screening.ts';
import { runThrough, type Steps } from './steps.ts';
import { traceBoiler } from './trace.ts';
import type { UserLayer } from './user-layer.ts';
import { type World, worldOf } from './world.ts';

/** Decides boilers for one set of parameters. */
export interface Screener {
  readonly reference: Reference;
  /** The reference with the user's layers; `nearestUnit` of a result is an index into its units. */
  readonly world: World;
  readonly params: ScreeningParams;
  /** All rules; a rule's index here is its bit in masks. */
  readonly rules: readonly BookedRule[];
  /** Indices into `world.units`. */
  readonly qualifying: readonly number[];
  readonly radiusTest: RadiusTest;
  /** The same for demonstration boilers: units of the user's demonstration layers count too. */
  readonly demonstrationTest: RadiusTest;
  /** −1 gives the jurisdiction outside all plans. */
  jurisdictionOf(county: number): Jurisdiction;
  /** Deadline of a rule in a county, null where none is printed. */
  deadlineOf(rule: number, county: number): string | null;
  screen(ledger: BoilerLedger): ScreeningResult;
  /** The same in steps, for whoever may have to leave off. */
  screenSteps(ledger: BoilerLedger): Steps<ScreeningResult>;
  /** The whole reasoning behind boiler `index`, computed when asked for. */
  trace(ledger: BoilerLedger, index: number): Trace;
}

/**
 * Prepares the rules, zones and units of a date. `layers` are the user's: those of units, coal-ban zones, built-up
 * areas and heat networks add facts, the others decide nothing. `screen` then takes O(n log u) for n boilers
 * and u units.
 */
export function createScreener(
  reference: Reference,
  params: ScreeningParams,
  layers: readonly UserLayer[] = [],
): Screener {
  const world = worldOf(reference, layers);
  const rules = createRuleBook(reference.rulePacks);
  const { real, demonstration } = qualifyingIn(world, params);
  const radiusTest = createRadiusTest(world.units, real, params);
  const jurisdictions = jurisdictionsOn(reference, rules, params.asOf);
  const screener: Screener = {
    reference,
    world,
    params,
    rules,
    qualifying: real,
    radiusTest,
    demonstrationTest:
      demonstration.length === real.length
        ? radiusTest
        : createRadiusTest(world.units, demonstration, params),
    jurisdictionOf: (county) => jurisdictions[county + 1]!,
    deadlineOf: (rule, county) =>
      jurisdictions[county + 1]!.rules.find(({ index }) => index === rule)?.deadline ?? null,
    screen: (ledger) => runThrough(screenSteps(screener, ledger)),
    screenSteps: (ledger) => screenSteps(screener, ledger),
    trace: (ledger, index) => traceBoiler(screener, ledger, index),
  };
  return screener;
}
