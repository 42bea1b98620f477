import { type BoilerLedger, FUEL_UNKNOWN } from './boiler-ledger.ts';
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

/** The facts that do not stand in the ledger alone, but follow from its columns, the layers and the position. */
export interface PlacedFacts {
  readonly builtUp: Tristate;
  readonly heatNetwork: Tristate;
  readonly insideRadius: Tristate;
  readonly coalBanZone: Tristate;
}

/** The facts that hang on no parameter. */
export type LastingFacts = Omit<BoilerFacts, 'insideRadius' | 'coalBanZone'>;

/** The facts of boiler `i`. */
export function factsOf(ledger: BoilerLedger, i: number, placed: PlacedFacts): BoilerFacts {
  const fuel = ledger.fuel[i]!;
  return {
    ...placed,
    name: textAt(ledger.name, i),
    use: codedAt(ledger.use, i),
    fuel: fuel === FUEL_UNKNOWN ? null : FUELS[fuel]!,
    capacityTph: ledger.capacityTph[i]!,
    noxMgm3: ledger.noxMgm3[i]!,
    ultraLow: TRISTATES[ledger.ultraLow[i]!]!,
    isNew: TRISTATES[ledger.isNew[i]!]!,
    biomassEquipped: TRISTATES[ledger.biomassEquipped[i]!]!,
  };
}
