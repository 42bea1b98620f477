import type { MultiPolygon } from 'geojson';

/** Bound on the rounding of the cross product below, relative to its two products: (3 + 16ε)·ε, Shewchuk 1997. */
const CROSS_ERROR = 3.330_669_073_875_471_6e-16;
/** Degrees from 1/16 to 256 are whole multiples of 2⁻⁵⁶. */
const SCALE = 2 ** 56;

/**
 * The county of a position by the plain even-odd rule over every edge of every county whose box holds it: the
 * lowest index of those that hold or touch it, −1 for none. Where doubles cannot tell the side of an edge, whole
 * numbers of any length do. Written without anything of src/geo or of robust-predicates.
 */
export function createCountyTruth(counties: readonly MultiPolygon[]) {
  const shapes = counties.map(({ coordinates }) => {
    const rings = coordinates.flat().map((ring) => Float64Array.from(ring.flat()));
    const lons = coordinates.flat(2).map(([lon]) => lon!);
    const lats = coordinates.flat(2).map(([, lat]) => lat!);
    const [west, east] = [lons.reduce((a, b) => Math.min(a, b)), lons.reduce((a, b) => Math.max(a, b))];
    const [south, north] = [lats.reduce((a, b) => Math.min(a, b)), lats.reduce((a, b) => Math.max(a, b))];
    return { rings, west, east, south, north };
  });

  return (lon: number, lat: number): { county: number; onBorder: boolean } => {
    let county = -1;
    let onBorder = false;
    shapes.forEach(({ rings, west, east, south, north }, index) => {
      if (lon < west || lon > east || lat < south || lat > north) return;
      let inside = false;
      let touches = false;
      for (const ring of rings) {
        const side = sideOf(ring, lon, lat);
        if (side === 'border') touches = true;
        else if (side === 'inside') inside = !inside;
      }
      if (touches) onBorder = true;
      if (county === -1 && (inside || touches)) county = index;
    });
    return { county, onBorder };
  };
}

/** Where a position is in one closed ring, given as lon, lat, lon, lat, … */
function sideOf(ring: Float64Array, lon: number, lat: number): 'inside' | 'border' | 'outside' {
  let inside = false;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [x1, y1, x2, y2] = [ring[at]!, ring[at + 1]!, ring[at + 2]!, ring[at + 3]!];
    if (Math.min(y1, y2) > lat || Math.max(y1, y2) < lat) continue;
    const turn = crossSign(x1, y1, x2, y2, lon, lat);
    if (turn === 0 && Math.min(x1, x2) <= lon && lon <= Math.max(x1, x2)) return 'border';
    // A ray to the east meets an edge that rises across it, ends above counted, from the left, a falling one
    // from the right.
    const rises = y1 <= lat && y2 > lat;
    const falls = y1 > lat && y2 <= lat;
    if ((rises && turn > 0) || (falls && turn < 0)) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}

/** Sign of the cross product of the edge and the way from its start to the position: positive to the edge's left. */
function crossSign(x1: number, y1: number, x2: number, y2: number, lon: number, lat: number): number {
  const left = (x1 - lon) * (y2 - lat);
  const right = (x2 - lon) * (y1 - lat);
  const cross = left - right;
  if (Math.abs(cross) > CROSS_ERROR * (Math.abs(left) + Math.abs(right))) return Math.sign(cross);
  const [ax, ay, bx, by] = [x1, y1, x2, y2].map((value) => BigInt(value * SCALE)) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const [px, py] = [BigInt(lon * SCALE), BigInt(lat * SCALE)];
  const exact = (ax - px) * (by - py) - (bx - px) * (ay - py);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}
