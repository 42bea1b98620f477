import { type BoilerLedger, FUEL_UNKNOWN, UNKNOWN } from './boiler-ledger.ts';
import { codedAt, textAt } from './text-column.ts';
import { FUELS, type Fuel, TRISTATES, type Tristate } from './vocabulary.ts';

/** All that the rules may ask about one boiler. Unknown is null, NaN or `unknown`, never a default. */
export interface BoilerFacts {
  readonly name: string;
  readonly use: string;
  readonly fuel: Fuel | null;
  /** t/h; NaN where unknown. */
  readonly capacityTph: number;
  /** mg/m³; NaN where unknown. */
  readonly noxMgm3: number;
  readonly builtUp: Tristate;
  readonly ultraLow: Tristate;
  readonly heatNetwork: Tristate;
  readonly isNew: Tristate;
  readonly biomassEquipped: Tristate;
  /** `unknown` where the margin to the radius is smaller than the position's uncertainty. */
  readonly insideRadius: Tristate;
  /** `unknown` in a county that a zone cuts along a line that is not available. */
  readonly coalBanZone: Tristate;
}

/** The facts of boiler `i`; `builtUp` is an index into TRISTATES, the ledger's own or a layer's; the
 * ledger's word on a coal-ban zone outranks the position's. */
export function factsOf(
  ledger: BoilerLedger,
  i: number,
  builtUp: number,
  insideRadius: Tristate,
  zoneAtPosition: Tristate,
): BoilerFacts {
  const fuel = ledger.fuel[i]!;
  return {
    name: textAt(ledger.name, i),
    use: codedAt(ledger.use, i),
    fuel: fuel === FUEL_UNKNOWN ? null : FUELS[fuel]!,
    capacityTph: ledger.capacityTph[i]!,
    noxMgm3: ledger.noxMgm3[i]!,
    builtUp: TRISTATES[builtUp]!,
    ultraLow: TRISTATES[ledger.ultraLow[i]!]!,
    heatNetwork: TRISTATES[ledger.heatNetwork[i]!]!,
    isNew: TRISTATES[ledger.isNew[i]!]!,
    biomassEquipped: TRISTATES[ledger.biomassEquipped[i]!]!,
    insideRadius,
    coalBanZone: ledger.coalBan[i] === UNKNOWN ? zoneAtPosition : TRISTATES[ledger.coalBan[i]!]!,
  };
}
