/** Numbers of more digits than a double keeps; only where one may stand, so that most texts need no second look. */
const LONG_NUMBER = /[:[,]\s*-?\d{16,}\s*[,}\]]/;
const STRING_OR_LONG_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<=[:[,]\s*)-?\d{16,}(?=\s*[,}\]])/gs;

/** Parses JSON; whole numbers of 16 digits and more, which are ids, come as texts and keep every digit. */
export function parseJson(text: string): unknown {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text);
  return JSON.parse(
    text.replace(STRING_OR_LONG_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`)),
  );
}
