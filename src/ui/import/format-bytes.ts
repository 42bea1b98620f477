import { formatMeasured } from '../../domain/figure-format.ts';

/** A file's size: bytes below 1 KB, else KB or MB as file managers show them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes}\u2009B`;
  const kb = bytes / 1024;
  return kb < 1024 ? `${formatMeasured(kb, 0)}\u2009KB` : `${formatMeasured(kb / 1024, 1)}\u2009MB`;
}
