import type { Geometry, Position } from 'geojson';

type Nested = Position | Nested[];

/** Levels of brackets of each type. */
const DEPTHS: Readonly<
  Record<string, { type: Exclude<Geometry['type'], 'GeometryCollection'>; depth: number }>
> = {
  POINT: { type: 'Point', depth: 1 },
  MULTIPOINT: { type: 'MultiPoint', depth: 1 },
  LINESTRING: { type: 'LineString', depth: 1 },
  MULTILINESTRING: { type: 'MultiLineString', depth: 2 },
  POLYGON: { type: 'Polygon', depth: 2 },
  MULTIPOLYGON: { type: 'MultiPolygon', depth: 3 },
};

const TOKEN = /[(),]|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/giy;

/**
 * A geometry from well-known text (OGC 06-103r4), with an `SRID=…;` before it or not; a third and fourth coordinate
 * are left out. Null where the text is none, an empty shape, or a collection.
 */
export function readWkt(text: string): Geometry | null {
  const head = /^\s*(?:SRID=\d+;\s*)?([A-Z]+)\s*(?:ZM?|M)?\s*(?=\()/i.exec(text);
  const known = DEPTHS[head?.[1]?.toUpperCase() ?? ''];
  if (head === null || known === undefined) return null;
  const reader = createReader(text, head[0].length);
  const coordinates = reader.readList(known.depth);
  if (coordinates === null || !reader.isAtEnd()) return null;
  if (known.type === 'Point') {
    return coordinates.length === 1 ? { type: 'Point', coordinates: coordinates[0] as Position } : null;
  }
  return { type: known.type, coordinates } as Geometry;
}

function createReader(text: string, start: number) {
  let at = start;
  const next = (): string | null => {
    while (/\s/.test(text[at] ?? '')) at++;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0] ?? null;
    if (token !== null) at = TOKEN.lastIndex;
    return token;
  };
  const peek = (): string | null => {
    const before = at;
    const token = next();
    at = before;
    return token;
  };

  /** `( item, item … )`, `depth` levels of it; the innermost items are positions, perhaps each in brackets. */
  function readList(depth: number): Nested[] | null {
    if (next() !== '(') return null;
    const items: Nested[] = [];
    for (;;) {
      const item = depth > 1 ? readList(depth - 1) : readPosition();
      if (item === null) return null;
      items.push(item);
      const mark = next();
      if (mark === ')') return items;
      if (mark !== ',') return null;
    }
  }

  function readPosition(): Position | null {
    const bracketed = peek() === '(';
    if (bracketed) next();
    const numbers: number[] = [];
    for (let token = peek(); token !== null && !/^[(),]$/.test(token); token = peek()) {
      numbers.push(Number(token));
      next();
    }
    if (bracketed && next() !== ')') return null;
    return numbers.length >= 2 && numbers.length <= 4 ? numbers.slice(0, 2) : null;
  }

  return { readList, isAtEnd: () => text.slice(at).trim() === '' };
}
