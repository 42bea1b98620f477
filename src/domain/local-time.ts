const two = (value: number) => String(value).padStart(2, '0');

/**
 * The day of an ISO time on this machine's calendar, YYYY-MM-DD: in China a morning's is not yet the day of UTC. '' for
 * what is no time.
 */
export function localDay(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  return [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
}

/** An ISO time as this machine's clock shows it, to the minute; '' for what is no time. */
export function localTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  return `${localDay(iso)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
