import { beforeAll, describe, expect, it } from 'vitest';
import { folderSource } from '../../../src/cli/files.ts';
import { loadPlanRecords, type PlanRecords } from '../../../src/data/load-plan-records.ts';
import { loadReference } from '../../../src/data/load-reference.ts';
import {
  countyStatus,
  type NearRequest,
  type NearSite,
  nearStatus,
  readSharePct,
  STATION_ACCURACY_M,
} from '../../../src/domain/near-sites.ts';
import type { Reference } from '../../../src/domain/reference.ts';
import { runThrough } from '../../../src/domain/steps.ts';
import { geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { gatherPlans, answerNear as nearSteps } from '../../../src/workers/gather-plans.ts';

let reference: Reference;
let records: PlanRecords;

beforeAll(async () => {
  [reference, records] = await Promise.all([loadReference(folderSource), loadPlanRecords(folderSource)]);
});

const answerNear = (...asked: Parameters<typeof nearSteps>) => runThrough(nearSteps(...asked));
const request = (part: Partial<NearRequest> = {}): NearRequest => ({
  of: 'stations',
  bundled: true,
  activities: ['yes', 'partial', 'no', 'unknown'],
  background: true,
  own: [],
  shapes: null,
  ...part,
});
const near = (part: Partial<NearSite>): NearSite => ({
  nearest: '',
  distanceM: null,
  inside: 0,
  depthM: null,
  ...part,
});

describe('counties without a station', () => {
  it('hold every station that has a position once, and name those that have none', () => {
    const { sites, unplaced, found } = answerNear(request(), reference, records);
    expect(sites).toBe(352);
    expect(unplaced).toHaveLength(2);
    expect(found).toHaveLength(460);
    // Every placed station falls in its city.
    expect(found.reduce((sum, { inside }) => sum + inside, 0)).toBe(352);
  });

  it('have a nearest station by brute force over the vertices of their outline', () => {
    const { found } = answerNear(request(), reference, records);
    const placed = records.stations.flatMap(({ position }) => (position === null ? [] : [position]));
    // A county out of ten; the outline's vertices are some 100 m to 1 km apart.
    for (let at = 0; at < 460; at += 10) {
      const { distanceM, inside } = found[at]!;
      if (inside > 0) {
        expect(distanceM).toBe(0);
        continue;
      }
      const vertices = reference.counties[at]!.geometry.coordinates.flat(2) as [number, number][];
      let brute = Number.POSITIVE_INFINITY;
      for (const [lon, lat] of vertices) {
        for (const [x, y] of placed) {
          if (Math.abs(lat - y) < 2 && Math.abs(lon - x) < 2.5) {
            brute = Math.min(brute, geodesicDistanceM(lon, lat, x, y));
          }
        }
      }
      expect(distanceM).toBeLessThanOrEqual(brute + 0.2);
      expect(distanceM).toBeGreaterThan(brute - 3000);
    }
  });

  it('are more where fewer stations count', () => {
    const missing = (part: Partial<NearRequest>) =>
      answerNear(request(part), reference, records).found.filter((one) => countyStatus(one) === 'missing')
        .length;
    const all = missing({});
    const active = missing({ activities: ['yes'] });
    expect(all).toBeGreaterThan(0);
    expect(active).toBeGreaterThan(all);
    expect(missing({ bundled: false })).toBe(0);
    expect(answerNear(request({ bundled: false }), reference, records).found.map(countyStatus)).toEqual(
      Array.from({ length: 460 }, () => 'unknown'),
    );
  });

  it('are doubtful where a border is closer than the stations are exact', () => {
    expect(countyStatus(near({ distanceM: STATION_ACCURACY_M - 1 }))).toBe('doubtful');
    expect(countyStatus(near({ distanceM: STATION_ACCURACY_M }))).toBe('missing');
    expect(countyStatus(near({ inside: 1, distanceM: 0, depthM: 100 }))).toBe('doubtful');
    expect(countyStatus(near({ inside: 1, distanceM: 0, depthM: 5000 }))).toBe('served');
  });
});

describe('what lies near a site', () => {
  it('is within a distance up to it, and unknown where there is nothing to measure', () => {
    expect(nearStatus(near({ distanceM: 5000 }), 5)).toBe('served');
    expect(nearStatus(near({ distanceM: 5000.01 }), 5)).toBe('missing');
    expect(nearStatus(near({}), 5)).toBe('unknown');
  });

  it('finds the siding at the Langfang plant, names those without a position, and takes the user’s along', () => {
    const shapes = [{ type: 'Point' as const, coordinates: [116.7, 39.5] }];
    const { sites, unplaced, found } = answerNear(request({ of: 'sidings', shapes }), reference, records);
    expect(sites).toBe(1);
    expect(unplaced).toEqual(['山东铁临物流铁路专用线', '山东省莘县华祥石化铁路专用线']);
    const [lon, lat] = records.sidings[0]!.position!;
    expect(found[0]!.distanceM).toBeCloseTo(geodesicDistanceM(116.7, 39.5, lon, lat), 6);
    const own = [
      {
        name: '自备线',
        geometry: {
          type: 'LineString' as const,
          coordinates: [
            [116.7, 39.4],
            [116.7, 39.6],
          ],
        },
      },
    ];
    const with2 = answerNear(request({ of: 'sidings', shapes, own }), reference, records);
    expect(with2.found[0]).toMatchObject({ nearest: '自备线', distanceM: expect.closeTo(0, 2) });
  });
});

describe('sidings and shares of the plans', () => {
  it('are the three named ones with their document and deadline, and two printed shares', () => {
    expect(records.sidings.map(({ name, document, deadline }) => [name, document, deadline])).toEqual([
      ['国电廊坊热电厂铁路专用线', 'langfang-2017', '2017-09'],
      ['山东铁临物流铁路专用线', 'liaocheng-2019', '2019-12'],
      ['山东省莘县华祥石化铁路专用线', 'liaocheng-2019', '2019-12'],
    ]);
    expect(gatherPlans(reference, records).railShares.map(({ sharePct }) => sharePct)).toEqual([54.7, 82]);
  });

  it('read a share from a cell, never 0 where there is none', () => {
    expect(['82%', '82', ' 82 ％', '0.82', '1', '0'].map(readSharePct)).toEqual([82, 82, 82, 82, 100, 0]);
    expect(['', '无', '120', '-5', '80-90'].map(readSharePct)).toEqual([null, null, null, null, null]);
  });
});
