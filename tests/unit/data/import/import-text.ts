import { expect } from 'vitest';
import type { ImportedLayer, ImportedLedger } from '../../../../src/data/import/import-outcome.ts';
import { type ImportContext, importTable } from '../../../../src/data/import/import-table.ts';
import type { ImportPlan } from '../../../../src/domain/import-plan.ts';

export const PLAN: ImportPlan = {
  kind: 'boilers',
  encoding: 'auto',
  table: null,
  headerRows: null,
  mapping: null,
  system: { id: 'wgs84', centralMeridian: null },
  systemBy: 'user',
};

/** A text file imported as boilers. */
export async function importLedgerText(
  text: string,
  plan: Partial<ImportPlan> = {},
  context: ImportContext = {},
): Promise<ImportedLedger> {
  const result = await importTable({ name: 'a.csv', blob: new Blob([text]) }, { ...PLAN, ...plan }, context);
  if (!result.ok) throw new Error(`not read: ${result.error.code}`);
  if (result.kind !== 'boilers') throw new Error(result.kind);
  expect(result.accepted).toBe(result.ledger.count);
  expect(result.accepted + result.rejects.count).toBe(result.rowsRead);
  return result;
}

/** A file imported as a layer. */
export async function importLayerText(
  name: string,
  text: string,
  plan: Partial<ImportPlan>,
): Promise<ImportedLayer> {
  const result = await importTable({ name, blob: new Blob([text]) }, { ...PLAN, ...plan });
  if (!result.ok) throw new Error(`not read: ${result.error.code}`);
  if (result.kind === 'boilers') throw new Error(result.kind);
  expect(result.accepted).toBe(result.layer.rows.length);
  expect(result.accepted + result.rejects.count).toBe(result.rowsRead);
  return result;
}
