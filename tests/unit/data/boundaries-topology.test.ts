import { merge } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { findArcSides } from '../../../data/boundaries/boundary-lines.ts';
import { type GridPoint, STEPS_PER_DEG } from '../../../data/boundaries/build/grid.ts';
import { findCrossings } from '../../../data/boundaries/build/planar-check.ts';
import { readTopology } from '../../../data/boundaries/topology.ts';

/** The committed arcs as whole grid steps: the deltas summed. */
function decodeArcs(): GridPoint[][] {
  return readTopology().arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]): GridPoint => {
      x += dx!;
      y += dy!;
      return [x, y];
    });
  });
}

/** All 498 units of the topology: counties, neighbours, what is left of each province. */
function listUnits() {
  const { counties, neighbours, provinceRests } = readTopology().objects;
  return [...counties.geometries, ...neighbours.geometries, ...provinceRests.geometries];
}

describe('the committed boundaries', () => {
  it('lie on the grid that is exact in a double', () => {
    expect(readTopology().transform).toEqual({
      scale: [1 / STEPS_PER_DEG, 1 / STEPS_PER_DEG],
      translate: [0, 0],
    });
    expect(decodeArcs().flat(2).every(Number.isInteger)).toBe(true);
  });

  it('have no two lines that cross or touch but at their ends, so that no two polygons share ground', () => {
    expect(findCrossings(decodeArcs())).toEqual([]);
  });

  it('have one unit at most on each side of a line, and one at least on one side', () => {
    const sides = findArcSides(readTopology());
    expect(sides.filter(({ left, right }) => left === undefined && right === undefined)).toEqual([]);
    expect(sides.filter(({ left, right }) => left === right)).toEqual([]);
  });

  it('use each line once forward and once backward at most', () => {
    const used = new Map<number, number>();
    for (const arc of listUnits().flatMap(({ arcs }) => arcs.flat(2)))
      used.set(arc, (used.get(arc) ?? 0) + 1);
    expect(Math.max(...used.values())).toBe(1);
  });

  it('leave no gap inside the country: all units together have no hole', () => {
    const country = merge(readTopology(), listUnits());
    expect(country.coordinates.filter((rings) => rings.length > 1)).toEqual([]);
  });

  it('close every ring, and have none below 0.05 km²', () => {
    const arcs = decodeArcs();
    const smallestKm2 = listUnits().flatMap(({ arcs: polygons }) =>
      polygons.flat().map((ring) => {
        const points = joinRing(ring, arcs);
        expect(points.at(-1)).toEqual(points[0]);
        return planarAreaKm2(points);
      }),
    );
    expect(Math.min(...smallestKm2)).toBeGreaterThan(0.05);
  });
});

function joinRing(ring: readonly number[], arcs: readonly GridPoint[][]): GridPoint[] {
  return ring.flatMap((arc, i) => {
    const points = arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!;
    return i === 0 ? points : points.slice(1);
  });
}

function planarAreaKm2(points: readonly GridPoint[]): number {
  const [x0, y0] = points[0]!;
  const doubled = points.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = points[i]!;
    return sum + (px - x0) * (y - y0) - (x - x0) * (py - y0);
  }, 0);
  const kmPerStep = 111.2 / STEPS_PER_DEG;
  return (Math.abs(doubled) / 2) * kmPerStep ** 2 * Math.cos((y0 / STEPS_PER_DEG / 180) * Math.PI);
}

describe('findCrossings', () => {
  const line = (...points: GridPoint[]) => points;

  it.each([
    ['two lines that cross', [line([0, 0], [10, 10]), line([0, 10], [10, 0])]],
    ['an end on the middle of another line', [line([0, 0], [10, 0]), line([5, 0], [5, 5])]],
    ['two lines that run on top of each other', [line([0, 0], [10, 0]), line([4, 0], [20, 0])]],
    ['a line that turns back on itself', [line([0, 0], [10, 0], [5, 0])]],
    ['the same line twice', [line([0, 0], [10, 3]), line([10, 3], [0, 0])]],
    ['a vertical crossing', [line([5, -5], [5, 5]), line([0, 0], [10, 0])]],
  ])('finds %s', (_, arcs) => {
    expect(findCrossings(arcs)).toHaveLength(1);
  });

  it('accepts lines that meet in their ends only', () => {
    expect(
      findCrossings([
        line([0, 0], [10, 0]),
        line([10, 0], [20, 0]),
        line([10, 0], [10, 7]),
        line([0, 1], [9, 1]),
      ]),
    ).toEqual([]);
  });
});
