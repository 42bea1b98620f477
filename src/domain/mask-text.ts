const LONGEST = 240;

/**
 * An error's message without what it may say of the user's work: quoted texts, Chinese, names of files, addresses and
 * coordinates. What is left is for whoever looks for the fault.
 */
export function maskText(text: string): string {
  const masked = text
    .replace(/\b(?:blob|data|https?|file):\S+/g, (address) => `${address.split(':')[0]}:…`)
    // JavaScript names the property that is missing: (reading 'length').
    .replace(/\((reading|setting) '([\w$]+)'\)/g, '($1 $2)')
    .replace(/“[^”]*”|"[^"]*"|'[^']*'|`[^`]*`|《[^》]*》/g, '“…”')
    .replace(
      /[^\s\\/:*?"<>|“”]+\.(csv|tsv|txt|xlsx?|xlsm|et|zip|shp|dbf|prj|geojson|json|ndjson|kml|kmz|fgb|gpkg|lantu|png|jpe?g)\b/gi,
      '*.$1',
    )
    .replace(/[\p{Script=Han}（）《》、，。；：]+/gu, '…')
    .replace(/-?\d+\.\d{2,}/g, '#');
  return masked.length > LONGEST ? `${masked.slice(0, LONGEST)}…` : masked;
}

/** Where in the built code an error came up, innermost first: `first-Ab12.js:3:44`. */
export function placesOf(stack: string | undefined): string {
  const places = Array.from(
    (stack ?? '').matchAll(/([\w.-]+\.(?:m?js|tsx?)):(\d+):(\d+)/g),
    ([place]) => place,
  );
  return places.slice(0, 4).join(' ‹ ');
}

/** An error in one masked line. */
export function describeFailure(failure: unknown): string {
  if (!(failure instanceof Error)) return maskText(String(failure));
  const places = placesOf(failure.stack);
  return `${failure.name}: ${maskText(failure.message)}${places === '' ? '' : ` @ ${places}`}`;
}
