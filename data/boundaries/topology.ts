import { readFileSync } from 'node:fs';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';

export interface UnitProperties {
  /** 6 digits for a county or city; 2 for what is left of a province outside of those. */
  readonly adcode: string;
  readonly name: string;
}

export interface Unit extends MultiPolygon<UnitProperties> {
  readonly properties: UnitProperties;
}

export interface UnitObject extends GeometryCollection<UnitProperties> {
  readonly geometries: Unit[];
}

/** boundaries.topo.json: three objects that tile the country, drawn from one set of arcs. */
export interface BoundaryTopology extends Topology {
  readonly objects: { counties: UnitObject; neighbours: UnitObject; provinceRests: UnitObject };
}

let topology: BoundaryTopology | undefined;

/**
 * The committed boundaries, WGS-84. Its scale is a power of two and its origin zero, so that any TopoJSON reader
 * gives the same doubles for a shared position.
 */
export function readTopology(): BoundaryTopology {
  topology ??= JSON.parse(
    readFileSync(new URL('./boundaries.topo.json', import.meta.url), 'utf8'),
  ) as BoundaryTopology;
  return topology;
}
