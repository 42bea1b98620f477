/** Each UTF-16 unit without its case and width; made when first needed. */
let folds: Uint16Array | null = null;

function foldTable(): Uint16Array {
  if (folds !== null) return folds;
  folds = new Uint16Array(0x1_0000);
  for (let unit = 0; unit < folds.length; unit++) {
    // A unit that becomes several, or is half a character, stays as it is.
    const folded = String.fromCharCode(unit).normalize('NFKC').toLowerCase();
    folds[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
  }
  return folds;
}

/** The text without differences of case and width, as long as it was: "ＡＢ　１" is "ab 1". */
export function foldText(text: string): string {
  const table = foldTable();
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(table[text.charCodeAt(i)]!);
  return folded;
}

/** The same for the units of many texts. */
export function foldUnits(units: Uint16Array): Uint16Array {
  const table = foldTable();
  const folded = new Uint16Array(units.length);
  for (let i = 0; i < units.length; i++) folded[i] = table[units[i]!]!;
  return folded;
}

/** The words that a search text consists of, folded. */
export function searchWords(text: string): string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}
