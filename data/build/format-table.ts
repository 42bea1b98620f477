import { gzipSync } from 'node:zlib';
import type { BuiltLayers } from './build-layers.ts';

/** A line a file: name, count, kilobytes plain and gzipped; then the total. */
export function formatTable({ files, samples }: BuiltLayers): string {
  const rows = files.map(
    ({ file, count, bytes }) => [file, count, bytes.length, gzipSync(bytes).length] as const,
  );
  const sum = (column: 2 | 3) => rows.reduce((total, row) => total + row[column], 0);
  const line = (name: string, count: number | string, plain: number, zipped: number) =>
    `${name.padEnd(24)}${String(count).padStart(7)}${kilobytes(plain)}${kilobytes(zipped)}`;
  return [
    `${'file'.padEnd(24)}${'count'.padStart(7)}${'kB'.padStart(10)}${'kB gz'.padStart(10)}`,
    ...rows.map((row) => line(...row)),
    line('total', '', sum(2), sum(3)),
    ...samples.map(({ file, count, bytes }) => line(file, count, bytes.length, gzipSync(bytes).length)),
  ].join('\n');
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(10);
}
