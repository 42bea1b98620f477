/**
 * A boiler ledger as columns (one value a boiler, index = accepted row order), so that a million boilers
 * stay in a few typed arrays and travel to a worker without copying.
 */
export interface BoilerLedger {
  readonly count: number;
  /** 1-based number of the data row in the input (the first row below the header is 1). */
  readonly row: Uint32Array;
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Degrees, WGS-84. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Half a unit of the last decimal that the ledger gives for the position, metres on the ground. */
  readonly precisionM: Float32Array;
  /** Rated steam output in t/h; NaN where unknown. */
  readonly capacityTph: Float64Array;
  /** Index into FUELS; 255 where unknown. */
  readonly fuel: Uint8Array;
  /** Fuel and use as the ledger writes them. */
  readonly fuelText: readonly string[];
  readonly use: readonly string[];
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
  readonly typedCity: readonly string[];
  /** 1 for a synthetic demonstration boiler. */
  readonly synthetic: Uint8Array;
}

export const FUEL_UNKNOWN = 255;
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;
