import type { Geometry as FgbGeometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { Position } from 'geojson';

/** Vectors and parts of a geometry may not be more than the feature's bytes can hold, however often they are shared. */
export class LyingSizeError extends Error {}

/**
 * A FlatGeobuf geometry as GeoJSON, unchecked as to what its numbers mean. Sizes are checked against the feature: the
 * library's own reading would follow a lying vector for minutes. Throws a LyingSizeError.
 */
export function flatGeobufGeometry(
  geometry: FgbGeometry,
  layerType: GeometryType,
  featureBytes: number,
): unknown {
  return new GeometryWalk(featureBytes).read(geometry, layerType);
}

class GeometryWalk {
  #budgetBytes: number;

  constructor(featureBytes: number) {
    this.#budgetBytes = featureBytes;
  }

  read(geometry: FgbGeometry, layerType: GeometryType): unknown {
    const type = layerType === GeometryType.Unknown ? geometry.type() : layerType;
    switch (type) {
      case GeometryType.Point:
        return { type: 'Point', coordinates: this.#positions(geometry)[0] ?? [] };
      case GeometryType.MultiPoint:
        return { type: 'MultiPoint', coordinates: this.#positions(geometry) };
      case GeometryType.LineString:
        return { type: 'LineString', coordinates: this.#positions(geometry) };
      case GeometryType.MultiLineString:
        return { type: 'MultiLineString', coordinates: this.#lines(geometry) };
      case GeometryType.Polygon:
      case GeometryType.Triangle:
        return { type: 'Polygon', coordinates: this.#lines(geometry) };
      case GeometryType.MultiPolygon:
        return { type: 'MultiPolygon', coordinates: this.#parts(geometry).map((part) => this.#lines(part)) };
      case GeometryType.GeometryCollection: {
        const parts = this.#parts(geometry);
        return { type: 'GeometryCollection', geometries: parts.map((part) => this.read(part, part.type())) };
      }
      default:
        return { type: GeometryType[type] ?? String(type) };
    }
  }

  #spend(count: number, bytesEach: number): void {
    this.#budgetBytes -= count * bytesEach;
    if (this.#budgetBytes < 0) throw new LyingSizeError();
  }

  #positions(geometry: FgbGeometry): Position[] {
    const count = Math.floor(geometry.xyLength() / 2);
    this.#spend(count, 16);
    const hasZ = geometry.zLength() === count;
    return Array.from({ length: count }, (_, i) => {
      const position = [geometry.xy(2 * i) ?? Number.NaN, geometry.xy(2 * i + 1) ?? Number.NaN];
      if (hasZ) position.push(geometry.z(i) ?? Number.NaN);
      return position;
    });
  }

  /** Lines or rings: `ends` tells where each ends; without it there is one. */
  #lines(geometry: FgbGeometry): Position[][] {
    const positions = this.#positions(geometry);
    const count = geometry.endsLength();
    this.#spend(count, 4);
    if (count === 0) return positions.length === 0 ? [] : [positions];
    let start = 0;
    return Array.from({ length: count }, (_, i) => {
      const end = geometry.ends(i) ?? 0;
      if (end < start || end > positions.length) throw new LyingSizeError();
      const line = positions.slice(start, end);
      start = end;
      return line;
    });
  }

  #parts(geometry: FgbGeometry): FgbGeometry[] {
    const count = geometry.partsLength();
    // An offset, and the table that it leads to.
    this.#spend(count, 12);
    return Array.from({ length: count }, (_, i) => {
      const part = geometry.parts(i);
      if (part === null) throw new LyingSizeError();
      return part;
    });
  }
}
