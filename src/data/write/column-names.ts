/**
 * Makes names unique whatever the case of their letters (databases and spreadsheets ignore it): a later one gets
 * `_2`, `_3` …; an empty one becomes `column`. `taken` are names that others hold already.
 */
export function uniqueNames(names: readonly string[], taken: Iterable<string> = []): string[] {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  return names.map((name) => {
    const base = name === '' ? 'column' : name;
    let unique = base;
    for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${base}_${n}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}

/** Headers of the columns that our tables name the coordinate system and the shape in. */
const SYSTEM_HEADER = /^(datum|坐标系)$/i;
const SHAPE_HEADER = /^(wkt|几何（wkt）|geometry \(wkt\))$/i;
const SYSTEM_CODE = /^(wgs84|cgcs2000|gcj02|bd09|web-mercator|cgcs2000-gk[36]-\d+e)$/;

/** Whether a column is one that an earlier export of ours added, and that the next one writes anew. */
export function isOurColumn(name: string, texts: Iterable<string>): boolean {
  const [system, shape] = [SYSTEM_HEADER.test(name), SHAPE_HEADER.test(name)];
  if (!system && !shape) return false;
  for (const text of texts) if (shape ? text !== '' : !SYSTEM_CODE.test(text)) return false;
  return true;
}

/**
 * A value type under which every text of a column comes back exactly as it was: integers and numbers only where
 * each text is how the number would be written again (no leading zero, no lost digit), else text. Empty texts fit.
 */
export function exactType(texts: Iterable<string>): 'text' | 'integer' | 'number' {
  let type: 'integer' | 'number' | null = null;
  for (const text of texts) {
    if (text === '') continue;
    const value = Number(text);
    if (!Number.isFinite(value) || String(value) !== text || /e/.test(text)) return 'text';
    if (type !== 'number') type = Number.isSafeInteger(value) ? 'integer' : 'number';
  }
  return type ?? 'text';
}
