/** Boilers that are ticked, as one byte a boiler: a million are ticked at once without a set of a million entries. */
export interface CheckedBoilers {
  readonly count: number;
  /** 1 where ticked; boilers beyond its end are not. Never mutate. */
  readonly flags: Uint8Array;
}

export const NONE_CHECKED: CheckedBoilers = { count: 0, flags: new Uint8Array(0) };

export function isChecked({ flags }: CheckedBoilers, boiler: number): boolean {
  return flags[boiler] === 1;
}

export function areAllChecked({ flags, count }: CheckedBoilers, boilers: Uint32Array): boolean {
  if (count < boilers.length) return false;
  for (let i = 0; i < boilers.length; i++) if (flags[boilers[i]!] !== 1) return false;
  return true;
}

/** Ticks or unticks some of a ledger's `ledgerCount` boilers. */
export function changeChecked(
  checked: CheckedBoilers,
  boilers: ArrayLike<number>,
  on: boolean,
  ledgerCount: number,
): CheckedBoilers {
  const flags = new Uint8Array(ledgerCount);
  flags.set(checked.flags.subarray(0, ledgerCount));
  let { count } = checked;
  for (let i = 0; i < boilers.length; i++) {
    const boiler = boilers[i]!;
    if (flags[boiler] === Number(on)) continue;
    flags[boiler] = Number(on);
    count += on ? 1 : -1;
  }
  return { count, flags };
}

/** Ticked boilers in ledger order. */
export function listChecked({ count, flags }: CheckedBoilers): Uint32Array {
  const boilers = new Uint32Array(count);
  let found = 0;
  for (let boiler = 0; found < count; boiler++) if (flags[boiler] === 1) boilers[found++] = boiler;
  return boilers;
}
