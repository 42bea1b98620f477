import type { LonLat } from '../../../src/geo/lon-lat.ts';
import type { SiteWish } from './hard-case-sites.ts';
import type { DraftBoiler } from './ordinary-boilers.ts';

/** Where a hard case stands: by wish, near a radius, beside a border, at a fixed position, or twice on one spot. */
export type HardCaseSite =
  | { readonly wish: SiteWish }
  | { readonly nearRadiusM: readonly number[] }
  | { readonly beside: { readonly region: string; readonly other: string | null } }
  | { readonly at: readonly LonLat[] }
  | { readonly inNeighbours: true };

export interface HardCase {
  readonly tag: string;
  readonly rows: number;
  readonly site: HardCaseSite;
  /** What the row says; all else is blank, but the city, which is the position's own. */
  readonly says: Partial<Omit<DraftBoiler, 'position' | 'hardCase'>>;
}

const jjj = (radius?: 'inside' | 'outside', more: SiteWish = {}): HardCaseSite => ({
  wish: { region: '2+26', ...(radius ? { radius } : {}), ...more },
});
const fenwei = (more: SiteWish = {}): HardCaseSite => ({ wish: { region: '汾渭平原', ...more } });
const qinzhou = (more: SiteWish = {}): HardCaseSite => ({ wish: { region: '钦州', ...more } });
const outsideIn = (place: string, counties?: readonly string[]): HardCaseSite => ({
  wish: { place, radius: 'outside', ...(counties ? { counties } : {}) },
});
const coal = (capacityTph: number | null, more: HardCase['says'] = {}): HardCase['says'] => ({
  fuel: '煤',
  use: '供暖',
  capacityTph,
  ...more,
});

/** The rows of policy that turn on a limit, a gap, a line or a contradiction, as [tag, rows, site, facts]. */
const LIST: readonly (readonly [string, number, HardCaseSite, HardCase['says']])[] = [
  // The limits of capacity, where 以下 without 及 leaves the limit itself open.
  ['jjj-35-outside', 6, jjj('outside'), coal(35)],
  ['jjj-35-inside', 2, jjj('inside'), coal(35)],
  ['jjj-34.9-outside', 2, jjj('outside'), coal(34.9)],
  ['jjj-40-outside', 3, jjj('outside'), coal(40)],
  ['jjj-40-inside', 3, jjj('inside'), coal(40)],
  ['fenwei-10', 3, fenwei({ builtUp: false }), coal(10, { builtUp: 'no' })],
  ['fenwei-10.1', 2, fenwei({ builtUp: false }), coal(10.1, { builtUp: 'no' })],
  ['fenwei-20-built-up', 3, fenwei({ builtUp: true }), coal(20, { builtUp: 'yes' })],
  ['fenwei-20-built-up-blank', 3, fenwei(), coal(20)],
  ['fenwei-35-built-up', 2, fenwei({ builtUp: true }), coal(35, { builtUp: 'yes' })],
  ['fenwei-35-not-built-up', 2, fenwei({ builtUp: false }), coal(35, { builtUp: 'no' })],
  ['fenwei-65-ultra-low', 2, fenwei(), coal(65, { ultraLow: 'yes' })],
  ['fenwei-65-not-ultra-low', 3, fenwei(), coal(65, { ultraLow: 'no' })],
  ['fenwei-65-ultra-low-blank', 2, fenwei(), coal(65)],
  ['fenwei-64.9', 1, fenwei({ builtUp: false }), coal(64.9, { builtUp: 'no', ultraLow: 'no' })],
  // Missing facts.
  ['capacity-blank-outside', 3, jjj('outside'), coal(null)],
  ['capacity-blank-inside', 2, jjj('inside'), coal(null)],
  ['fuel-blank', 3, jjj('outside'), { capacityTph: 20, use: '工业' }],
  ['all-blank', 2, fenwei(), {}],
  // Distance and borders.
  ['near-radius-inside', 4, { nearRadiusM: [-20, -90, -150, -199] }, coal(40)],
  ['near-radius-outside', 4, { nearRadiusM: [20, 90, 150, 199] }, coal(40)],
  ['past-near-radius', 2, { nearRadiusM: [-260, 260] }, coal(40)],
  ['near-boundary', 3, { beside: { region: '2+26', other: '汾渭平原' } }, coal(20, { builtUp: 'no' })],
  ['near-boundary', 3, { beside: { region: '汾渭平原', other: '2+26' } }, coal(20, { builtUp: 'no' })],
  ['near-boundary', 2, { beside: { region: '2+26', other: null } }, coal(20)],
  ['fenwei-inside-radius', 3, fenwei({ radius: 'inside', builtUp: false }), coal(40, { builtUp: 'no' })],
  // Coal-ban zones, drawn and not.
  ['langfang-bazhou', 3, outsideIn('廊坊市', ['131081']), coal(40)],
  ['langfang-zone', 2, outsideIn('廊坊市', ['131022']), coal(40)],
  ['langfang-outside-zone', 2, outsideIn('廊坊市', ['131025']), coal(40)],
  ['langfang-small-heating', 2, { wish: { place: '廊坊市' } }, coal(2)],
  ['coal-ban-shijiazhuang', 2, outsideIn('石家庄市', ['130123']), coal(75)],
  [
    'coal-ban-taiyuan',
    2,
    outsideIn('太原市', ['140105', '140106', '140107', '140108', '140109', '140110']),
    coal(75),
  ],
  ['coal-ban-xian', 2, { wish: { counties: ['610112'] } }, coal(40, { builtUp: 'no' })],
  // Gas, biomass and other fuels.
  ['jjj-gas-50', 2, jjj(), { fuel: '天然气', capacityTph: 10, noxMgm3: 50 }],
  ['jjj-gas-51', 2, jjj(), { fuel: '天然气', capacityTph: 10, noxMgm3: 51 }],
  ['jjj-gas-blank', 2, jjj(), { fuel: '煤气', capacityTph: 10 }],
  ['fenwei-gas-50', 1, fenwei(), { fuel: '天然气', capacityTph: 10, noxMgm3: 50 }],
  ['fenwei-gas-51', 2, fenwei(), { fuel: '天然气', capacityTph: 10, noxMgm3: 51 }],
  ['fenwei-gas-blank', 2, fenwei(), { fuel: '天然气', capacityTph: 10 }],
  ['jjj-biomass-equipped', 2, jjj(), { fuel: '生物质', capacityTph: 6, biomassEquipped: 'yes' }],
  ['jjj-biomass-not-equipped', 2, jjj(), { fuel: '生物质', capacityTph: 6, biomassEquipped: 'no' }],
  ['jjj-biomass-blank', 2, jjj(), { fuel: '生物质', capacityTph: 6 }],
  ['fenwei-biomass', 1, fenwei(), { fuel: '生物质', capacityTph: 6 }],
  ['oil', 2, jjj(), { fuel: '油', capacityTph: 4 }],
  ['electric', 2, jjj('inside'), { fuel: '电', capacityTph: 4 }],
  ['coal-slurry', 2, { wish: { place: '廊坊市' } }, { fuel: '水煤浆', capacityTph: 20, use: '工业' }],
  ['stove', 2, jjj(), { fuel: '煤', capacityTph: 1, use: '茶水炉' }],
  ['grain-dryer', 2, jjj(), { fuel: '煤', capacityTph: 6, use: '粮食烘干' }],
  ['liaocheng-20', 2, outsideIn('聊城市'), coal(20)],
  // 钦州: built-up area, heat network, new boilers; the radius has no clause there.
  ['qinzhou-10-built-up', 2, qinzhou({ builtUp: true }), coal(10, { builtUp: 'yes' })],
  ['qinzhou-10-built-up-blank', 2, qinzhou(), coal(10)],
  ['qinzhou-10-not-built-up', 2, qinzhou({ builtUp: false }), coal(10, { builtUp: 'no' })],
  ['qinzhou-heat-network', 2, qinzhou(), coal(20, { heatNetwork: 'yes', builtUp: 'no' })],
  ['qinzhou-new-34-built-up', 2, qinzhou({ builtUp: true }), coal(34, { isNew: 'yes', builtUp: 'yes' })],
  ['qinzhou-new-9', 2, qinzhou({ builtUp: false }), coal(9, { isNew: 'yes', builtUp: 'no' })],
  ['qinzhou-new-12', 2, qinzhou({ builtUp: false }), coal(12, { isNew: 'yes', builtUp: 'no' })],
  ['qinzhou-20', 2, qinzhou({ builtUp: false }), coal(20, { builtUp: 'no', heatNetwork: 'no' })],
  // Contradictions, and land that no boiler clause covers.
  ['city-mismatch', 3, { wish: { place: '石家庄市' } }, coal(20, { city: '保定市' })],
  ['built-up-mismatch', 3, fenwei({ builtUp: true }), coal(20, { builtUp: 'no' })],
  ['neighbour', 6, { inNeighbours: true }, coal(10)],
  // 张家口, 大同, 南宁 and 西宁: far from every place of the plans.
  [
    'outside',
    4,
    {
      at: [
        [114.88, 40.82],
        [113.3, 40.09],
        [108.37, 22.82],
        [101.78, 36.62],
      ],
    },
    coal(10),
  ],
];

export const HARD_CASES: readonly HardCase[] = LIST.map(([tag, rows, site, says]) => ({
  tag,
  rows,
  site,
  says,
}));
