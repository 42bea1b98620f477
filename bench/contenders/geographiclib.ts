import geographicLib from 'geographiclib-geodesic';
import type { Contender } from './contender.ts';

const { WGS84, DISTANCE } = geographicLib.Geodesic;

/** Karney's inverse geodesic to every unit: what "exact" means, and what it costs without an index. */
export const geographicLibBruteForce: Contender = {
  title: 'GeographicLib, every unit',
  mostBoilers: { nearest: 20_000 },
  jobs: {
    nearest:
      ({ units, ledger }) =>
      () => {
        const unit = new Int32Array(ledger.count);
        const distanceM = new Float64Array(ledger.count).fill(Number.POSITIVE_INFINITY);
        for (let i = 0; i < ledger.count; i++) {
          for (let k = 0; k < units.length; k++) {
            const { lon, lat } = units[k]!;
            const metres = WGS84.Inverse(ledger.lat[i]!, ledger.lon[i]!, lat, lon, DISTANCE).s12!;
            if (metres >= distanceM[i]!) continue;
            distanceM[i] = metres;
            unit[i] = k;
          }
        }
        return { unit, distanceM };
      },
  },
};
