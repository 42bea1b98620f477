import { transfer } from 'comlink';

/**
 * Marks an answer or an argument so that its typed arrays move to the other side instead of being copied: whoever
 * sends it must not use them again. Looks through plain objects and arrays of objects, not into lists of numbers
 * or texts.
 */
export function transferBuffers<Value extends object>(value: Value): Value {
  return transfer(value, [...buffersIn(value)]);
}

/** A copy whose typed arrays have buffers of their own, for the same structures. */
export function copyBuffers<Value>(value: Value): Value {
  if (isTypedArray(value)) return value.slice() as Value;
  if (Array.isArray(value)) return isListOfObjects(value) ? (value.map(copyBuffers) as Value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyBuffers(part)])) as Value;
}

function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (isTypedArray(value)) found.add(value.buffer);
  else if (Array.isArray(value)) {
    if (isListOfObjects(value)) for (const part of value) buffersIn(part, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) buffersIn(part, found);
  }
  return found;
}

function isListOfObjects(list: readonly unknown[]): boolean {
  return typeof list[0] === 'object';
}

function isTypedArray(value: unknown): value is Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer;
}
