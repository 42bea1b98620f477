import type { Geometry } from 'geojson';
import type { UserLayer } from './user-layer.ts';

/**
 * Sixteen hex digits that name what layers say: kind, name, cells, mapping and geometry to the last bit, in order;
 * '' for no layer. Two lanes of FNV-1a (Fowler, Noll & Vo, draft-eastlake-fnv) over 32-bit words: it tells
 * results apart, it guards against nobody.
 */
export function hashLayers(layers: readonly UserLayer[]): string {
  if (layers.length === 0) return '';
  const lanes: [number, number] = [0x811c9dc5, 0x01000193];
  const word = (value: number) => {
    lanes[0] = Math.imul(lanes[0] ^ value, 0x01000193);
    lanes[1] = Math.imul(lanes[1] ^ ((value << 16) | (value >>> 16)), 0x01000193) ^ (lanes[1] >>> 15);
  };
  const float = new Float64Array(1);
  const bits = new Uint32Array(float.buffer);
  const number = (value: number) => {
    float[0] = value;
    word(bits[0]!);
    word(bits[1]!);
  };
  const text = (value: string) => {
    word(value.length);
    for (let i = 0; i < value.length; i++) word(value.charCodeAt(i));
  };
  const nested = (value: unknown): void => {
    if (typeof value === 'number') number(value);
    else if (Array.isArray(value)) {
      word(value.length);
      for (const item of value) nested(item);
    }
  };
  const geometry = (shape: Geometry): void => {
    text(shape.type);
    if (shape.type === 'GeometryCollection') for (const part of shape.geometries) geometry(part);
    else nested(shape.coordinates);
  };
  for (const layer of layers) {
    text(layer.kind);
    text(layer.name);
    text(JSON.stringify(Object.entries(layer.mapping).sort()));
    word(layer.synthetic ? 1 : 0);
    word(layer.rows.length);
    for (const row of layer.rows) for (const cell of row) text(cell);
    for (const shape of layer.geometries) geometry(shape);
  }
  return lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
