import type { LonLat } from '../../../src/geo/lon-lat.ts';
import type { Random } from './random.ts';
import { type DemoCounty, type DemoSites, scatterRound } from './sites.ts';

/** A demonstration boiler without its number: where it stands and what its ledger row says. Null = silent. */
export interface DraftBoiler {
  readonly position: LonLat;
  readonly capacityTph: number | null;
  readonly fuel: DemoFuel | null;
  readonly use: DemoUse | null;
  readonly builtUp: YesNo | null;
  readonly ultraLow: YesNo | null;
  readonly noxMgm3: number | null;
  readonly heatNetwork: YesNo | null;
  readonly isNew: YesNo | null;
  readonly biomassEquipped: YesNo | null;
  readonly city: string | null;
  readonly hardCase: string;
}
export type YesNo = 'yes' | 'no';
export type DemoFuel = '煤' | '型煤' | '水煤浆' | '兰炭' | '生物质' | '天然气' | '煤气' | '油' | '电';
export type DemoUse = '供暖' | '工业' | '茶水炉' | '商业灶' | '粮食烘干' | '洗浴';

/** Chosen to look like a city's ledger, not measured from one. */
const FUEL_SHARES: readonly (readonly [DemoFuel, number])[] = [
  ['煤', 40],
  ['型煤', 5],
  ['水煤浆', 3],
  ['兰炭', 3],
  ['生物质', 13],
  ['天然气', 26],
  ['煤气', 4],
  ['油', 3],
  ['电', 3],
];
const CAPACITY_SHARES: readonly (readonly [number, number])[] = [
  [1, 8],
  [2, 14],
  [4, 14],
  [6, 12],
  [8, 5],
  [10, 13],
  [15, 5],
  [20, 10],
  [25, 2],
  [30, 2],
  [35, 4],
  [40, 4],
  [65, 1.5],
  [75, 3],
  [130, 1.5],
  [220, 0.8],
];
const SMALL_USES: readonly (readonly [DemoUse, number])[] = [
  ['供暖', 40],
  ['工业', 30],
  ['茶水炉', 9],
  ['商业灶', 7],
  ['粮食烘干', 6],
  ['洗浴', 8],
];
const LARGE_USES: readonly (readonly [DemoUse, number])[] = [
  ['供暖', 45],
  ['工业', 55],
];
/** Above this no stove, dryer or bathhouse is plausible. */
const SMALL_TPH = 6;
const COAL: readonly (DemoFuel | null)[] = ['煤', '型煤', '水煤浆', '兰炭'];

/** Ordinary rows: clustered round the cities' and counties' centres, each inside the county it is drawn for. */
export function inventOrdinaryBoilers(random: Random, sites: DemoSites, count: number): DraftBoiler[] {
  const anchors: (readonly [Anchor, number])[] = [
    ...sites.places.map(
      ({ name, centre, areaKm2 }) =>
        [{ place: name, centre, spreadM: Math.min(9000, Math.sqrt(areaKm2) * 80) }, 4] as const,
    ),
    ...sites.counties.map(
      ({ place, adcode, centre, areaKm2 }) =>
        [{ place, adcode, centre, spreadM: Math.min(6000, Math.sqrt(areaKm2) * 120) }, 1] as const,
    ),
  ];
  return Array.from({ length: count }, () => {
    const { position, county } = findSite(random, sites, random.weighted(anchors));
    return inventRow(random, sites, position, county);
  });
}

interface Anchor {
  readonly place: string;
  readonly adcode?: string;
  readonly centre: LonLat;
  readonly spreadM: number;
}

function findSite(random: Random, sites: DemoSites, { place, adcode, centre, spreadM }: Anchor) {
  const decimals = random.weighted([
    [5, 70],
    [6, 20],
    [4, 8],
    [3, 2],
  ]);
  for (let attempt = 0; ; attempt++) {
    // Ever closer to the centre, which lies inside, so that narrow counties end too.
    const position = scatterRound(
      random,
      centre,
      spreadM * 0.9 ** attempt,
      Math.max(decimals, attempt > 40 ? 6 : 0),
    );
    const county = sites.countyAt(position);
    if (county && county.place === place && (adcode === undefined || county.adcode === adcode))
      return { position, county };
    if (attempt > 200) throw new Error(`no position found for a demonstration boiler in ${place}`);
  }
}

/** A plausible row at a position, with the gaps that real ledgers have. */
export function inventRow(
  random: Random,
  sites: Pick<DemoSites, 'isBuiltUp'>,
  position: LonLat,
  county: DemoCounty,
): DraftBoiler {
  const fuel = random.chance(0.015) ? null : random.weighted(FUEL_SHARES);
  const capacity = random.weighted(CAPACITY_SHARES);
  const isGas = fuel === '天然气' || fuel === '煤气';
  const yesNo = (share: number): YesNo => (random.chance(share) ? 'yes' : 'no');
  const orGap = <T>(gap: number, value: T): T | null => (random.chance(gap) ? null : value);
  return {
    position,
    capacityTph: orGap(0.03, capacity),
    fuel,
    use: orGap(0.05, random.weighted(capacity <= SMALL_TPH ? SMALL_USES : LARGE_USES)),
    builtUp: orGap(0.35, sites.isBuiltUp(position) ? 'yes' : 'no'),
    ultraLow: COAL.includes(fuel) && capacity >= 35 ? orGap(0.25, yesNo(0.45)) : null,
    noxMgm3: isGas
      ? orGap(
          0.35,
          random.weighted([
            [28, 15],
            [35, 15],
            [45, 15],
            [50, 10],
            [80, 20],
            [120, 15],
            [150, 10],
          ]),
        )
      : null,
    heatNetwork: county.region === '钦州' ? orGap(0.5, yesNo(0.15)) : orGap(0.85, yesNo(0.2)),
    isNew: orGap(0.7, yesNo(0.04)),
    biomassEquipped: fuel === '生物质' ? orGap(0.3, yesNo(0.4)) : null,
    city: orGap(0.1, county.place),
    hardCase: '',
  };
}
