import area from '@turf/area';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import circle from '@turf/circle';
import distance from '@turf/distance';
import { feature, featureCollection, point } from '@turf/helpers';
import intersect from '@turf/intersect';
import union from '@turf/union';
import type { Contender } from './contender.ts';

/** Turf as its examples show it: every unit, every county and the whole union tried for each question. */
export const turfPlain: Contender = {
  title: 'Turf, plain',
  mostBoilers: { nearest: 100_000, county: 50_000 },
  jobs: {
    nearest({ units, ledger }) {
      const points = units.map(({ lon, lat }) => point([lon, lat]));
      return () => {
        const unit = new Int32Array(ledger.count);
        const distanceM = new Float64Array(ledger.count);
        for (let i = 0; i < ledger.count; i++) {
          const boiler = point([ledger.lon[i]!, ledger.lat[i]!]);
          let bestM = Number.POSITIVE_INFINITY;
          points.forEach((candidate, index) => {
            const metres = distance(boiler, candidate, { units: 'meters' });
            if (metres >= bestM) return;
            bestM = metres;
            unit[i] = index;
          });
          distanceM[i] = bestM;
        }
        return { unit, distanceM };
      };
    },
    county({ reference, ledger }) {
      const counties = reference.counties.map(({ geometry }) => feature(geometry));
      return () =>
        Int32Array.from({ length: ledger.count }, (_, i) => {
          const boiler = point([ledger.lon[i]!, ledger.lat[i]!]);
          return counties.findIndex((county) => booleanPointInPolygon(boiler, county));
        });
    },
    coverage({ reference, units, params }) {
      const counties = reference.counties.map(({ geometry }) => feature(geometry));
      return () => {
        const rings = units.map(({ lon, lat }) => circle([lon, lat], params.radiusKm));
        const reach = union(featureCollection(rings))!;
        return Float64Array.from(counties, (county) => {
          const covered = intersect(featureCollection([county, reach]));
          return covered === null ? 0 : area(covered);
        });
      };
    },
  },
};
