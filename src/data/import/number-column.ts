type NumberArray = Uint8Array | Uint32Array | Float32Array | Float64Array;

/** A typed column that grows; `finish` gives a buffer of its exact size, so that it can be transferred. */
export interface NumberColumnBuilder<Column extends NumberArray> {
  push(value: number): void;
  /** Memory that is taken so far. */
  bytes(): number;
  finish(): Column;
}

export function createNumberColumn<Column extends NumberArray>(
  create: new (length: number) => Column,
): NumberColumnBuilder<Column> {
  let column = new create(256);
  let count = 0;
  return {
    push(value) {
      if (count === column.length) {
        const larger = new create(column.length * 2);
        larger.set(column);
        column = larger;
      }
      column[count++] = value;
    },
    bytes: () => column.byteLength,
    finish: () => column.slice(0, count) as Column,
  };
}
