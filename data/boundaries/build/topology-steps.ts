import gcoord from 'gcoord';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import mapshaper from 'mapshaper';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { fromGrid, type GridPoint, isOnGrid, toGrid } from './grid.ts';
import { findCrossings } from './planar-check.ts';
import { mapPositions } from './source-counties.ts';
import type { UnitProperties } from './units.ts';

/** Intervals of the weighted Visvalingam simplification: fine for what decides a verdict, coarse for the backdrop. */
const INTERVAL_M = { county: 140, neighbour: 200, rest: 3000 } as const;

/**
 * Neighbours in the source miss each other by a step or two of its 100 m grid. Gaps below this are errors: no lake or
 * enclave of the country is left open by the source. Overlaps go to the larger county.
 */
const GAP_FILL = 'gap-fill-area=3km2';

/** Splinters that cleaning cuts off a county; their ground goes to the county around them. */
const SPLINTERS = '-filter-slivers min-area=0.3km2 sliver-control=0 keep-shapes';

/** mapshaper names the object after the input file. */
const UNITS = 'units';

const MAX_SNAP_ROUNDS = 10;

/**
 * Merges the source's counties into units and simplifies all of them as one set of shared lines.
 * In GCJ-02, the datum in which the source's neighbours fit each other.
 */
export async function buildUnits(
  counties: FeatureCollection<Polygon | MultiPolygon, UnitProperties>,
): Promise<Topology> {
  const interval = `kind=="county"?${INTERVAL_M.county}:kind=="neighbour"?${INTERVAL_M.neighbour}:${INTERVAL_M.rest}`;
  return run(JSON.stringify(counties), [
    `-clean ${GAP_FILL}`,
    '-dissolve2 unit copy-fields=kind,name',
    SPLINTERS,
    `-clean ${GAP_FILL}`,
    `-simplify weighted variable keep-shapes interval='${interval}'`,
    `-clean ${GAP_FILL}`,
    SPLINTERS,
    `-clean ${GAP_FILL}`,
    '-sort unit',
  ]);
}

/** Moves every shared line once from GCJ-02 to WGS-84. */
export function toWgs84(topology: Topology): Topology {
  const move = ([lon, lat]: Position) => gcoord.transform([lon!, lat!], gcoord.GCJ02, gcoord.WGS84);
  return { ...topology, arcs: topology.arcs.map((arc) => arc.map(move)) };
}

/**
 * Snaps all lines to the grid. Rounding can push two lines that nearly touch across each other, so that the
 * topology is cleaned and snapped again until cleaning adds no point and no two lines meet but at their ends.
 */
export async function snapToGrid(topology: Topology): Promise<Topology> {
  let result = topology;
  for (let round = 0; round < MAX_SNAP_ROUNDS; round += 1) {
    result = await run(JSON.stringify(snapUnits(result)), [
      `-clean ${GAP_FILL}`,
      SPLINTERS,
      `-clean ${GAP_FILL}`,
      '-sort unit',
    ]);
    if (result.arcs.every((arc) => arc.every(isOnGrid)) && findCrossings(gridArcs(result)).length === 0)
      return result;
  }
  throw new Error(`lines still cross after ${MAX_SNAP_ROUNDS} rounds of snapping and cleaning`);
}

/** The topology's lines in grid steps; for one that snapToGrid gave. */
export function gridArcs(topology: Topology): GridPoint[][] {
  return topology.arcs.map((arc) => arc.map((position) => toGrid(position)));
}

function snapUnits(topology: Topology): FeatureCollection<Polygon | MultiPolygon> {
  const units = topology.objects[UNITS] as GeometryCollection;
  const collection = feature(topology, units) as FeatureCollection<Polygon | MultiPolygon>;
  const features = collection.features.map((unit) => ({
    ...unit,
    geometry: mapPositions(unit.geometry, (position) => fromGrid(toGrid(position))),
  }));
  return { ...collection, features };
}

async function run(input: string, commands: readonly string[]): Promise<Topology> {
  const line = [`-i ${UNITS}.json`, ...commands, '-o out.json format=topojson no-quantization'].join(' ');
  const output = await mapshaper.applyCommands(line, { [`${UNITS}.json`]: input });
  return JSON.parse(String(output['out.json'])) as Topology;
}
