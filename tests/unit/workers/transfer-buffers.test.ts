import { expect, test } from 'vitest';
import { copyBuffers, transferBuffers } from '../../../src/workers/transfer-buffers.ts';
import { ledgerOf } from '../../fixtures/small-world.ts';

test('a copy is equal and shares no buffer, through nested columns too', () => {
  const ledger = ledgerOf([{ lon: 110, lat: 35, name: '锅炉房' }]);
  const copy = copyBuffers(ledger);
  expect(copy).toEqual(ledger);
  expect(copy.lon.buffer).not.toBe(ledger.lon.buffer);
  expect(copy.name.units.buffer).not.toBe(ledger.name.units.buffer);
  expect(copy.fuelText.codes.buffer).not.toBe(ledger.fuelText.codes.buffer);
});

test('what is sent moves every buffer once and nothing else', async () => {
  const { port1, port2 } = new MessageChannel();
  const { expose, wrap } = await import('comlink');
  const shared = new Float64Array(4).fill(2);
  const take = (value: { a: Float64Array }) => value.a.length;
  expose(take, port1);
  const remote = wrap<typeof take>(port2);
  const value = { a: shared, b: { c: shared.subarray(1), list: [{ d: Uint8Array.of(1) }] }, words: ['x'] };
  expect(await remote(transferBuffers(value))).toBe(4);
  expect(shared.buffer.byteLength).toBe(0);
  expect(value.b.list[0]!.d.byteLength).toBe(0);
  port1.close();
  port2.close();
});
