/** Text for XML 1.0 content and attributes; characters that XML cannot hold become U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(UNSAFE, (character) => ENTITIES[character] ?? '\ufffd');
}

// The characters that XML 1.0 forbids are named by their codes: that is what is looked for.
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids exactly these
const UNSAFE = /[&<>"'\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A carriage return written plainly would be read as a line feed. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};
