/** A logo on a page, as it lies in the picture's file. */
export const MOST_LOGO_BYTES = 1_000_000;

const PICTURE = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/;
/** How the bytes of each kind begin, in base64. */
const BEGINNINGS: Readonly<Record<string, string>> = { png: 'iVBORw0KGgo', jpeg: '/9j/' };

/** Whether a text is a PNG or JPEG of at most `MOST_LOGO_BYTES` as a data URL: nothing else is drawn as a logo. */
export function isLogo(text: string): boolean {
  if (text.length > (MOST_LOGO_BYTES * 4) / 3 + 40) return false;
  const [, kind, bytes] = PICTURE.exec(text) ?? [];
  return kind !== undefined && bytes?.startsWith(BEGINNINGS[kind]!) === true;
}
