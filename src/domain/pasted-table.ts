/** What was pasted is a table where it has more than one cell. */
export function isPastedTable(text: string): boolean {
  return /\t|\r?\n./.test(text.trim());
}
