import type { BoilerMarks } from '../../state/map-model.ts';

/** deck.gl's binary data: typed arrays go to the GPU as they are, no object is made for a boiler. */
export interface BoilerBuffers {
  readonly length: number;
  readonly attributes: {
    readonly getPosition: { readonly value: Float64Array; readonly size: 2 };
    readonly getVerdict: { readonly value: Uint8Array; readonly size: 1 };
  };
  /** One bit for each code that some boiler has: every code is a pass over all boilers, and many have none. */
  readonly codes: number;
}

/**
 * Keeps the buffers of the last boilers. deck.gl uploads an attribute again only when its object is a new one:
 * positions change with the ledger's version, verdicts with their array or with what is listed, and nothing while the map is moved.
 */
export function createBoilerBuffers(): (marks: BoilerMarks) => BoilerBuffers {
  let position: { version: number; attribute: BoilerBuffers['attributes']['getPosition'] } | undefined;
  let verdict: Pick<BoilerMarks, 'verdict' | 'listed'> | undefined;
  let codes: BoilerBuffers['attributes']['getVerdict'] | undefined;
  let buffers: BoilerBuffers | undefined;

  return (marks) => {
    let changed = buffers === undefined;
    if (position?.version !== marks.version) {
      const value = interleave(marks.lon, marks.lat, marks.count);
      position = { version: marks.version, attribute: { value, size: 2 } };
      changed = true;
    }
    if (codes === undefined || verdict?.verdict !== marks.verdict || verdict.listed !== marks.listed) {
      verdict = { verdict: marks.verdict, listed: marks.listed };
      codes = { value: markCodes(marks), size: 1 };
      changed = true;
    }
    if (changed || buffers === undefined) {
      buffers = {
        length: marks.count,
        attributes: { getPosition: position.attribute, getVerdict: codes },
        codes: bitsOf(codes.value, marks.count),
      };
    }
    return buffers;
  };
}

/** Added to the verdict of a boiler that is not listed. */
export const UNLISTED = 8;

/** One byte a boiler: its verdict, and whether it is listed. */
function markCodes({ verdict, listed, count }: BoilerMarks): Uint8Array {
  if (listed === null) return verdict;
  const codes = new Uint8Array(count);
  for (let i = 0; i < count; i++) codes[i] = verdict[i]! + (listed[i] === 1 ? 0 : UNLISTED);
  return codes;
}

function bitsOf(codes: Uint8Array, count: number): number {
  let bits = 0;
  for (let i = 0; i < count; i++) bits |= 1 << codes[i]!;
  return bits;
}

/** Pairs of longitude and latitude, as deck.gl takes positions. */
export function interleave(lon: Float64Array, lat: Float64Array, count: number): Float64Array {
  const pairs = new Float64Array(count * 2);
  for (let index = 0; index < count; index++) {
    pairs[2 * index] = lon[index] as number;
    pairs[2 * index + 1] = lat[index] as number;
  }
  return pairs;
}
