import type { BoilerLedger } from './boiler-ledger.ts';
import type { UserLayer } from './user-layer.ts';

/** Bytes of a ledger's columns: their buffers, and roughly their texts. */
export function ledgerBytes(ledger: BoilerLedger): number {
  return sumBuffers(ledger);
}

function sumBuffers(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + sumBuffers(part), 0);
}

/** What a cell and a position of a layer take in memory, roughly. */
const CELL_BYTES = 48;
const POSITION_BYTES = 32;

/** Bytes that a layer takes, roughly: positions are counted in its first features only. */
export function layerBytes({ rows, header, geometries }: UserLayer): number {
  const sample = geometries.slice(0, SAMPLE);
  const positions = sample.reduce((sum, geometry) => sum + JSON.stringify(geometry).length / 20, 0);
  const share = sample.length === 0 ? 0 : geometries.length / sample.length;
  return rows.length * header.length * CELL_BYTES + positions * share * POSITION_BYTES;
}

const SAMPLE = 100;
