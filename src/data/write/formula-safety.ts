/** Text that a spreadsheet would run as a formula, or that such a text was made safe from before. */
const NEEDS_MARK = /^'*[=+\-@＝＋－＠\t\r\n]/;
const MARKED = /^'+[=+\-@＝＋－＠\t\r\n]/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Text that begins with = + - @ (also full-width), tab, carriage return or line feed gets an apostrophe before it,
 * so that no spreadsheet runs it; a plain number keeps its sign. Text that looks as if it had been marked gets one
 * more, so that `unmarkFormula` gives back every text as it was.
 * Source: OWASP, "CSV Injection".
 */
export function markFormula(text: string): string {
  return NEEDS_MARK.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Undoes `markFormula`. */
export function unmarkFormula(text: string): string {
  return MARKED.test(text) ? text.slice(1) : text;
}
