/** Deeper than any KML needs; the library walks the tree by recursion. */
const MAX_DEPTH = 200;

/**
 * What speaks against parsing an XML text, as a code, or null. `xml-entities`: it has a document type, by which entities
 * could grow without bound or point outside. `xml-too-deep`. `xml-invalid`: markup that never ends. One pass.
 */
export function checkXml(text: string): 'xml-entities' | 'xml-too-deep' | 'xml-invalid' | null {
  let depth = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    if (text.startsWith('<!DOCTYPE', at) || text.startsWith('<!ENTITY', at)) return 'xml-entities';
    const [opening, closing] = markupAt(text, at);
    const end = text.indexOf(closing, at + opening.length);
    if (end === -1) return 'xml-invalid';
    if (opening === '</') depth--;
    else if (opening === '<' && text[end - 1] !== '/') depth++;
    if (depth > MAX_DEPTH) return 'xml-too-deep';
    at = text.indexOf('<', end + closing.length);
  }
  return null;
}

const MARKUP = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
  ['</', '>'],
] as const;

function markupAt(text: string, at: number): readonly [opening: string, closing: string] {
  return MARKUP.find(([opening]) => text.startsWith(opening, at)) ?? ['<', '>'];
}
