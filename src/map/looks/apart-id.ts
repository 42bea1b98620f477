/** Between the id of a style layer and that of the user's layer it is set apart for. */
export const APART = '@';

/** The id of the style layer that this one is a copy of, or its own. */
export function sharedId(id: string): string {
  const at = id.indexOf(APART);
  return at < 0 ? id : id.slice(0, at);
}
