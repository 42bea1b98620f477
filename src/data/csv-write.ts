/** A value that a spreadsheet would run as a formula, or take for a control character. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * One CSV cell by RFC 4180. Text that begins with = + - @, tab or carriage return gets an apostrophe before it,
 * so that no spreadsheet runs it; a plain number keeps its sign.
 */
export function csvCell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) && !isNumber(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV: UTF-8 text with a byte-order mark (spreadsheets need it for Chinese), CRLF line ends. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly (string | number)[]>): string {
  const lines = [header.map(csvCell).join(',')];
  for (const row of rows) lines.push(row.map(csvCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function isNumber(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
}
