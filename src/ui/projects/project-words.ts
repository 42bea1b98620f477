import { formatMeasured } from '../../domain/figure-format.ts';

/** An ISO time as the machine's clock shows it, to the minute. */
export function localTime(iso: string): string {
  const time = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Bytes in megabytes, to two decimals below one. */
export function megabytes(bytes: number): string {
  const mb = bytes / 1e6;
  return formatMeasured(mb < 0.01 ? 0.01 : mb, mb < 1 ? 2 : 1);
}
