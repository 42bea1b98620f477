import { coverCounties } from '../../src/domain/coverage-rows.ts';
import { createScreener } from '../../src/domain/screener.ts';
import { createLocator } from '../../src/geo/locate.ts';
import { createNearestIndex } from '../../src/geo/nearest.ts';
import { createPolygonSet } from '../../src/geo/polygon-set.ts';
import type { Contender, Workload } from './contender.ts';

export const lantu = {
  title: 'Lantu',
  mostBoilers: {},
  jobs: {
    nearest({ units, ledger, params }: Workload) {
      const index = createNearestIndex(
        Float64Array.from(units, ({ lon }) => lon),
        Float64Array.from(units, ({ lat }) => lat),
      );
      return () => {
        const found = index.nearestAll(ledger.lon, ledger.lat, params.radiusKm * 1000);
        return { unit: found.index, distanceM: found.distanceM };
      };
    },
    county({ reference, ledger }: Workload) {
      const locator = createLocator(createPolygonSet(reference.counties.map(({ geometry }) => geometry)));
      return () => locator.locateAll(ledger.lon, ledger.lat).index;
    },
    coverage({ reference, params }: Workload) {
      let radiusKm = params.radiusKm;
      return () => {
        // A hair longer every time, so that no answer that was kept is used.
        radiusKm += 1e-12;
        return coverCounties(reference, { ...params, radiusKm }).coverage.coveredM2;
      };
    },
    // A copy of the ledger, so that nothing remembered about it is used.
    all: (workload: Workload) => () => screenAndCover({ ...workload, ledger: { ...workload.ledger } }),
    radius(workload: Workload) {
      screenAndCover(workload);
      let radiusKm = workload.params.radiusKm;
      return () => {
        radiusKm += 1;
        return screenAndCover({ ...workload, params: { ...workload.params, radiusKm } });
      };
    },
  },
} satisfies Contender;

/** Verdict, unit, county, zone and deciding rule of every boiler, and the coverage of every county. */
function screenAndCover({ reference, params, ledger }: Workload): Uint8Array {
  const result = createScreener(reference, params).screen(ledger);
  coverCounties(reference, params);
  return result.verdict;
}
