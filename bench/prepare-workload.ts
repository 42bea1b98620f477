import { qualifyingUnits } from '../src/domain/qualifying-units.ts';
import { DEFAULT_PARAMS } from '../src/domain/screening.ts';
import { openBundledData } from './bundled-data.ts';
import type { Workload } from './contenders/contender.ts';
import { makeLedger } from './workload.ts';

/** So many boilers on the bundled data, with the parameters that a user first sees. */
export async function prepareWorkload(boilers: number): Promise<Workload> {
  const { reference, centres } = await openBundledData();
  const params = DEFAULT_PARAMS;
  const units = qualifyingUnits(reference.units, params).map((unit) => reference.units[unit]!);
  return { reference, params, units, ledger: makeLedger(centres, boilers) };
}
