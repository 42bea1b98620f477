import { type CodedColumn, packTexts, type TextCells, type TextColumn, textAt } from './text-column.ts';

/**
 * A boiler ledger as columns (one value a boiler, index = accepted row order), so that a million boilers
 * stay in a few typed arrays and travel to a worker without copying.
 */
export interface BoilerLedger {
  readonly count: number;
  /** 1-based number of the data row in the input (the first row below the header is 1). */
  readonly row: Uint32Array;
  readonly id: TextColumn;
  readonly name: TextColumn;
  /** Degrees, WGS-84. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Half a unit of the last decimal that the ledger gives, and what its datum's conversion may be off by, metres. */
  readonly precisionM: Float32Array;
  /** Rated steam output in t/h; NaN where unknown. */
  readonly capacityTph: Float64Array;
  /** Index into FUELS; 255 where unknown. */
  readonly fuel: Uint8Array;
  /** Fuel and use as the ledger writes them. */
  readonly fuelText: CodedColumn;
  readonly use: CodedColumn;
  /** Index into TRISTATES. */
  readonly builtUp: Uint8Array;
  readonly ultraLow: Uint8Array;
  readonly heatNetwork: Uint8Array;
  readonly isNew: Uint8Array;
  /** Dedicated biomass boiler with cyclone and bag filter. */
  readonly biomassEquipped: Uint8Array;
  /** Inside a designated coal-ban zone, as the ledger says; outranks the drawn zones. */
  readonly coalBan: Uint8Array;
  /** NOx in mg/m³; NaN where unknown. */
  readonly noxMgm3: Float64Array;
  /** City as typed in the ledger; '' where the ledger has none. Never decides, only compared. */
  readonly typedCity: CodedColumn;
  /** 1 for a synthetic demonstration boiler. */
  readonly synthetic: Uint8Array;
  /** Columns of the file that no field takes, in file order: kept for what goes out again. */
  readonly extras: readonly ExtraColumn[];
}

export interface ExtraColumn {
  readonly name: string;
  readonly cells: TextCells;
}

/** The ledger with only the given boilers, in that order. */
export function pickBoilers(ledger: BoilerLedger, boilers: ArrayLike<number>): BoilerLedger {
  const pick = <Column extends Uint8Array | Uint32Array | Float32Array | Float64Array>(
    column: Column,
  ): Column => {
    const picked = new (column.constructor as new (length: number) => Column)(boilers.length);
    for (let i = 0; i < boilers.length; i++) picked[i] = column[boilers[i]!]!;
    return picked;
  };
  const pickTexts = (column: TextColumn) =>
    packTexts(Array.from(boilers, (boiler) => textAt(column, boiler)));
  const pickCoded = ({ values, codes }: CodedColumn): CodedColumn => ({ values, codes: pick(codes) });
  return {
    count: boilers.length,
    row: pick(ledger.row),
    id: pickTexts(ledger.id),
    name: pickTexts(ledger.name),
    lon: pick(ledger.lon),
    lat: pick(ledger.lat),
    precisionM: pick(ledger.precisionM),
    capacityTph: pick(ledger.capacityTph),
    fuel: pick(ledger.fuel),
    fuelText: pickCoded(ledger.fuelText),
    use: pickCoded(ledger.use),
    builtUp: pick(ledger.builtUp),
    ultraLow: pick(ledger.ultraLow),
    heatNetwork: pick(ledger.heatNetwork),
    isNew: pick(ledger.isNew),
    biomassEquipped: pick(ledger.biomassEquipped),
    coalBan: pick(ledger.coalBan),
    noxMgm3: pick(ledger.noxMgm3),
    typedCity: pickCoded(ledger.typedCity),
    synthetic: pick(ledger.synthetic),
    extras: ledger.extras.map(({ name, cells }) => ({
      name,
      cells: 'codes' in cells ? pickCoded(cells) : pickTexts(cells),
    })),
  };
}

export const FUEL_UNKNOWN = 255;
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;
