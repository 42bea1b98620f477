import { createRandom } from '../data/build/demo/random.ts';
import { type BoilerLedger, FUEL_UNKNOWN, NO, UNKNOWN, YES } from '../src/domain/boiler-ledger.ts';
import { createCodedColumnBuilder, createTextColumnBuilder } from '../src/domain/text-column.ts';
import { FUELS, type Fuel } from '../src/domain/vocabulary.ts';
import type { Centre } from './bundled-data.ts';

const SEED = 20190101;
const M_PER_DEG = 111_320;
/** Half of the fifth decimal of a degree, as most ledgers give it. */
const PRECISION_M = 0.56;

/** Chosen to look like ledgers, not measured from one: [words, code, tickets]. */
const FUEL_TICKETS: readonly (readonly [string, Fuel, number])[] = [
  ['煤', 'coal', 40],
  ['型煤', 'coal', 5],
  ['兰炭', 'coal', 6],
  ['生物质', 'biomass', 13],
  ['天然气', 'gas', 30],
  ['柴油', 'oil', 3],
  ['电', 'electric', 3],
];
const CAPACITY_TICKETS = [
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
  [65, 2],
  [75, 3],
  [130, 1],
  [220, 1],
] as const;
const NOX_TICKETS = [
  [28, 3],
  [45, 3],
  [50, 2],
  [80, 4],
  [120, 3],
] as const;
const USES = ['供暖', '供暖', '供暖', '工业', '工业', '工业', '茶水炉', '商业灶', '粮食烘干', '洗浴'];
const TRADES = ['热力', '供热', '化工', '纺织', '食品', '医院', '学校', '酒店'];

/**
 * `count` boilers clustered round the centres, with the facts and gaps of ordinary ledgers. A longer ledger begins
 * with the shorter ones, so a sample of the first rows stands for the whole. The same on every run.
 */
export function makeLedger(centres: readonly Centre[], count: number): BoilerLedger {
  const { next } = createRandom(SEED);
  const pick = <T>(items: readonly T[]) => items[Math.floor(next() * items.length)] as T;
  // Near enough to normal, with deviation 1: of four uniforms, without functions that differ between engines.
  const scatter = () => (next() + next() + next() + next() - 2) * Math.sqrt(3);
  const yesNo = (share: number) => (next() < share ? YES : NO);
  const fuels = drawLots(FUEL_TICKETS.map(([text, fuel, tickets]) => [{ text, fuel }, tickets]));
  const capacities = drawLots(CAPACITY_TICKETS);
  const noxLimits = drawLots(NOX_TICKETS);
  const anchors = drawLots(centres.map((centre) => [centre, centre.weight]));
  const ledger = {
    count,
    row: Uint32Array.from({ length: count }, (_, i) => i + 1),
    lon: new Float64Array(count),
    lat: new Float64Array(count),
    precisionM: new Float32Array(count).fill(PRECISION_M),
    capacityTph: new Float64Array(count),
    fuel: new Uint8Array(count),
    builtUp: new Uint8Array(count),
    ultraLow: new Uint8Array(count),
    heatNetwork: new Uint8Array(count),
    isNew: new Uint8Array(count),
    biomassEquipped: new Uint8Array(count),
    coalBan: new Uint8Array(count).fill(UNKNOWN),
    noxMgm3: new Float64Array(count),
    synthetic: new Uint8Array(count),
  };
  const id = createTextColumnBuilder();
  const name = createTextColumnBuilder();
  const fuelText = createCodedColumnBuilder();
  const use = createCodedColumnBuilder();
  const typedCity = createCodedColumnBuilder();

  for (let i = 0; i < count; i++) {
    const { lon, lat, spreadM, place, region } = pick(anchors);
    ledger.lon[i] = toFiveDecimals(
      lon + (scatter() * spreadM) / (M_PER_DEG * Math.cos((lat * Math.PI) / 180)),
    );
    ledger.lat[i] = toFiveDecimals(lat + (scatter() * spreadM) / M_PER_DEG);
    const kind = next() < 0.015 ? { text: '', fuel: null } : pick(fuels);
    const capacityTph = pick(capacities);
    id.push(`G${i}`);
    name.push(`${place}${pick(TRADES)}${i % 100_000}`);
    typedCity.push(next() < 0.1 ? '' : next() < 0.003 ? pick(anchors).place : place);
    use.push(next() < 0.05 ? '' : pick(USES));
    fuelText.push(kind.text);
    ledger.fuel[i] = kind.fuel === null ? FUEL_UNKNOWN : FUELS.indexOf(kind.fuel);
    ledger.capacityTph[i] = next() < 0.03 ? Number.NaN : capacityTph;
    ledger.builtUp[i] = next() < 0.35 ? UNKNOWN : yesNo(0.45);
    ledger.ultraLow[i] = capacityTph < 35 || next() < 0.25 ? UNKNOWN : yesNo(0.45);
    ledger.noxMgm3[i] = kind.fuel !== 'gas' || next() < 0.35 ? Number.NaN : pick(noxLimits);
    ledger.heatNetwork[i] = next() < (region === '钦州' ? 0.5 : 0.85) ? UNKNOWN : yesNo(0.2);
    if (next() < 0.1) ledger.coalBan[i] = yesNo(0.1);
    ledger.isNew[i] = next() < 0.7 ? UNKNOWN : yesNo(0.04);
    ledger.biomassEquipped[i] = kind.fuel !== 'biomass' || next() < 0.3 ? UNKNOWN : yesNo(0.4);
  }
  return {
    ...ledger,
    id: id.finish(),
    name: name.finish(),
    fuelText: fuelText.finish(),
    use: use.finish(),
    typedCity: typedCity.finish(),
    extras: [],
  };
}

function drawLots<T>(tickets: readonly (readonly [T, number])[]): readonly T[] {
  return tickets.flatMap(([item, count]) => new Array<T>(count).fill(item));
}

function toFiveDecimals(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
