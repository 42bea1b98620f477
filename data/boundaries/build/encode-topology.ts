import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { BoundaryTopology, UnitObject } from '../topology.ts';
import { STEPS_PER_DEG } from './grid.ts';
import { gridArcs } from './topology-steps.ts';
import type { UnitKind, UnitProperties } from './units.ts';

type SourceUnit = (Polygon | MultiPolygon) & { properties: UnitProperties };

/** The committed form: one object a kind, coordinates as deltas of whole grid steps (TopoJSON's own quantisation). */
export function encodeTopology(topology: Topology): BoundaryTopology {
  const units = (topology.objects.units as GeometryCollection).geometries as SourceUnit[];
  const step = 1 / STEPS_PER_DEG;
  return {
    type: 'Topology',
    transform: { scale: [step, step], translate: [0, 0] },
    objects: {
      counties: collect(units, 'county'),
      neighbours: collect(units, 'neighbour'),
      provinceRests: collect(units, 'rest'),
    },
    arcs: gridArcs(topology).map((arc) =>
      arc.map(([x, y], i) => (i === 0 ? [x, y] : [x - arc[i - 1]![0], y - arc[i - 1]![1]])),
    ),
  };
}

function collect(units: readonly SourceUnit[], kind: UnitKind): UnitObject {
  const ofKind = units.filter(({ properties }) => properties.kind === kind);
  const geometries = ofKind.map((unit) => {
    const { unit: adcode, name } = unit.properties;
    const arcs = unit.type === 'Polygon' ? [unit.arcs] : unit.arcs;
    return { type: 'MultiPolygon' as const, properties: { adcode, name }, arcs };
  });
  geometries.sort((a, b) => Number(a.properties.adcode) - Number(b.properties.adcode));
  return { type: 'GeometryCollection', geometries };
}

/** JSON with one arc and one unit a line, so that a change of the data shows as a readable difference. */
export function formatTopology({ objects, arcs, transform }: BoundaryTopology): string {
  const list = (items: readonly unknown[]) =>
    `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const entries = Object.entries(objects).map(
    ([name, { geometries }]) => `"${name}":{"type":"GeometryCollection","geometries":${list(geometries)}}`,
  );
  return `{"type":"Topology","transform":${JSON.stringify(transform)},"objects":{${entries.join(',\n')}},\n"arcs":${list(arcs)}}\n`;
}
