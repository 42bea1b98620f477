import { formatMeasured } from '../../domain/figure-format.ts';

/** Bytes in megabytes, to two decimals below one. */
export function megabytes(bytes: number): string {
  const mb = bytes / 1e6;
  return formatMeasured(mb < 0.01 ? 0.01 : mb, mb < 1 ? 2 : 1);
}
