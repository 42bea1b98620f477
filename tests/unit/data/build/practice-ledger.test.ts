import { expect, it, vi } from 'vitest';
import { buildLayers } from '../../../../data/build/build-layers.ts';
import { PRACTICE_ERRORS } from '../../../../data/build/demo/practice-ledger.ts';
import { importTable } from '../../../../src/data/import/import-table.ts';
import { eachReject } from '../../../../src/domain/import-outcome.ts';
import { PLAN } from '../import/import-text.ts';

it('the practice ledger has its errors and no other, and every boiler is marked as demonstration', async () => {
  vi.spyOn(console, 'debug').mockImplementation(() => {});
  const { samples } = buildLayers();
  const { bytes, count } = samples.find(({ file }) => file.includes('practice'))!;
  const result = await importTable(
    { name: '示例.csv', blob: new Blob([bytes as BlobPart]) },
    { ...PLAN, system: { id: 'gcj02', centralMeridian: null } },
  );
  if (!result.ok || result.kind !== 'boilers') throw new Error('not read as boilers');
  const { accepted, ledger, rejects, rowsRead } = result;
  expect([rowsRead, accepted, rejects.count]).toEqual([count, count - 5, 5]);
  expect([...eachReject(rejects)].map(({ code }) => code)).toEqual([
    'position-missing',
    'position-zero',
    'position-swapped',
    'position-outside-china',
    'position-missing',
  ]);
  expect(PRACTICE_ERRORS).toHaveLength(8);
  expect([...ledger.synthetic].every((mark) => mark === 1)).toBe(true);
});
