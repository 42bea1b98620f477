/**
 * Remembers at which entry each key came first. Keys are kept as 64-bit hashes, not as texts: 16 bytes an entry, so
 * that a million take little room. Two different keys share a hash once in about 10⁷ files of a million rows.
 */
export interface FirstSeen {
  /** The value given with the key when it came first; null where it is new, and is then remembered. */
  look(key: string, value: number): number | null;
  bytes(): number;
}

export function createFirstSeen(): FirstSeen {
  let slots = 1024;
  let high = new Uint32Array(slots);
  let low = new Uint32Array(slots);
  let values = new Uint32Array(slots);
  let used = new Uint8Array(slots);
  let count = 0;

  const slotOf = (a: number, b: number): number => {
    let slot = b & (slots - 1);
    while (used[slot] === 1 && (high[slot] !== a || low[slot] !== b)) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  const put = (slot: number, a: number, b: number, value: number) => {
    used[slot] = 1;
    high[slot] = a;
    low[slot] = b;
    values[slot] = value;
  };
  const grow = () => {
    const before = { high, low, values, used };
    slots *= 2;
    high = new Uint32Array(slots);
    low = new Uint32Array(slots);
    values = new Uint32Array(slots);
    used = new Uint8Array(slots);
    before.used.forEach((isUsed, i) => {
      if (isUsed === 0) return;
      const [a, b] = [before.high[i]!, before.low[i]!];
      put(slotOf(a, b), a, b, before.values[i]!);
    });
  };

  return {
    look(key, value) {
      const [a, b] = hash(key);
      const slot = slotOf(a, b);
      if (used[slot] === 1) return values[slot]!;
      put(slot, a, b, value);
      if (++count * 2 > slots) grow();
      return null;
    },
    bytes: () => slots * 13,
  };
}

/** Two 32-bit hashes: FNV-1a and a multiplicative one, each finished by murmur3's mixer. */
function hash(key: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b, 0x5bd1e995) + unit;
    b ^= b >>> 15;
  }
  return [mix(a), mix(b)];
}

function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
