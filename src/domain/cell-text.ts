/** A cell as a filter of layers reads it: text, trimmed; '' where there is none. */
export function cellText(cell: unknown): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
