import { parseArgs } from 'node:util';
import { type BoilerLedger, FUEL_UNKNOWN, UNKNOWN } from '../src/domain/boiler-ledger.ts';
import type { ChpUnit, Reference } from '../src/domain/reference.ts';
import { createScreener } from '../src/domain/screener.ts';
import { DEFAULT_PARAMS, type ScreeningResult } from '../src/domain/screening.ts';
import { codeTexts, packTexts } from '../src/domain/text-column.ts';
import { reasonBit } from '../src/domain/vocabulary.ts';
import { openBundledData } from './bundled-data.ts';
import { createCountyTruth } from './exact/county-truth.ts';
import { type Cases, drawCases } from './exact/draw-cases.ts';
import { drawPlants } from './exact/draw-plants.ts';
import { createNearestTruth } from './exact/nearest-truth.ts';

const RADII_KM = [1, 15, 50];
const PLANTS = 800;
const ON_BORDER = reasonBit('on-border');

const { values } = parseArgs({
  options: { boilers: { type: 'string', default: '1000000' }, hard: { type: 'string', default: '10000' } },
});
const wrong = await checkExactness(Number(values.boilers), Number(values.hard));
console.log(wrong === 0 ? '0 wrong' : `${wrong} WRONG`);
process.exitCode = wrong === 0 ? 0 : 1;

/** Screens the boilers as the app does and compares with plain computations of its own; gives the wrong answers. */
async function checkExactness(count: number, hard: number): Promise<number> {
  const { reference, centres } = await openBundledData();
  const outlines = reference.counties.map(({ geometry }) => geometry);
  const plants = drawPlants(
    reference.units.map(({ lon, lat }) => [lon, lat]),
    PLANTS,
  );
  const radiiM = RADII_KM.map((radiusKm) => radiusKm * 1000);
  const cases = drawCases(plants, outlines, centres, radiiM, count, hard);
  console.log(`${cases.lons.length.toLocaleString('en')} boilers, ${plants.length} units:`);
  for (const [kind, drawn] of Object.entries(cases.kinds)) {
    console.log(`  ${drawn.toLocaleString('en').padStart(9)} ${kind}`);
  }
  const ledger = ledgerAt(cases);
  const world: Reference = { ...reference, units: plants.map(([lon, lat], i) => unitAt(lon, lat, i)) };
  const screen = (radiusKm: number) =>
    createScreener(world, { ...DEFAULT_PARAMS, chpSet: 'all', radiusKm }).screen(ledger);
  const nearest = computeNearest(plants, cases);
  const results = RADII_KM.map(screen);
  const perRadius = results.map((result, k) => countWrongVerdicts(result, nearest, RADII_KM[k]!));
  return perRadius.reduce(
    (sum, wrongHere) => sum + wrongHere,
    countWrongCounties(outlines, cases, results[0]!),
  );
}

/** The truth about the nearest unit: independent of the radius, so worked out once. */
function computeNearest(plants: readonly (readonly [number, number])[], { lons, lats }: Cases) {
  const find = createNearestTruth({ lons: plants.map(([lon]) => lon), lats: plants.map(([, lat]) => lat) });
  const unit = new Int32Array(lons.length);
  const distanceM = new Float64Array(lons.length);
  for (let i = 0; i < lons.length; i++) {
    const found = find(lons[i]!, lats[i]!);
    unit[i] = found.index;
    distanceM[i] = found.distanceM;
  }
  return { unit, distanceM };
}

function countWrongVerdicts(
  result: ScreeningResult,
  truth: ReturnType<typeof computeNearest>,
  radiusKm: number,
): number {
  const radiusM = radiusKm * 1000;
  let [misclassified, wrongUnit, inside, atRadius, mostOffM] = [0, 0, 0, 0, 0];
  for (let i = 0; i < result.count; i++) {
    const isInside = truth.distanceM[i]! <= radiusM;
    inside += isInside ? 1 : 0;
    atRadius += Math.abs(truth.distanceM[i]! - radiusM) <= 1e-3 ? 1 : 0;
    mostOffM = Math.max(mostOffM, Math.abs(result.distanceM[i]! - truth.distanceM[i]!));
    misclassified += isInside === (result.insideRadius[i] === 1) ? 0 : 1;
    wrongUnit += result.nearestUnit[i] === truth.unit[i] ? 0 : 1;
  }
  console.log(
    `radius ${String(radiusKm).padStart(2)} km: ${misclassified} misclassified, ${wrongUnit} with another nearest unit ` +
      `(${inside.toLocaleString('en')} inside, ${atRadius.toLocaleString('en')} within 1 mm of the radius, distances off by at most ${(mostOffM * 1e6).toFixed(2)} µm)`,
  );
  // A distance that cannot be read off the table to the tenth of a millimetre that it promises is wrong too.
  return misclassified + wrongUnit + (mostOffM < 1e-4 ? 0 : 1);
}

function countWrongCounties(
  outlines: readonly Reference['counties'][number]['geometry'][],
  { lons, lats }: Cases,
  result: ScreeningResult,
): number {
  const locate = createCountyTruth(outlines);
  let [wrongCounty, wrongFlag, onBorders, inCounties] = [0, 0, 0, 0];
  for (let i = 0; i < result.count; i++) {
    const { county, onBorder } = locate(lons[i]!, lats[i]!);
    onBorders += onBorder ? 1 : 0;
    inCounties += county === -1 ? 0 : 1;
    wrongCounty += county === result.county[i] ? 0 : 1;
    wrongFlag += onBorder === ((result.reasons[i]! & ON_BORDER) !== 0) ? 0 : 1;
  }
  console.log(
    `counties: ${wrongCounty} in another county, ${wrongFlag} wrongly marked or unmarked as on a border ` +
      `(${inCounties.toLocaleString('en')} in a county, ${onBorders.toLocaleString('en')} exactly on a border)`,
  );
  return wrongCounty + wrongFlag;
}

/** A unit that qualifies whatever the parameters. */
function unitAt(lon: number, lat: number, i: number): ChpUnit {
  const name = `U${i}`;
  return {
    unitId: name,
    plantId: name,
    plant: name,
    unit: name,
    lon,
    lat,
    capacityMw: 600,
    status: 'operating',
    startYear: 2000,
    retiredYear: null,
    heat: 'yes',
    locationAccuracy: 'exact',
  };
}

/** Boilers of which nothing is known but where they stand. */
function ledgerAt({ lons, lats }: Cases): BoilerLedger {
  const count = lons.length;
  const unknown = () => new Uint8Array(count).fill(UNKNOWN);
  const silent = packTexts(new Array<string>(count).fill(''));
  const unsaid = codeTexts(new Array<string>(count).fill(''));
  return {
    count,
    row: Uint32Array.from(lons, (_, i) => i + 1),
    id: silent,
    name: silent,
    lon: lons,
    lat: lats,
    precisionM: new Float32Array(count),
    capacityTph: new Float64Array(count).fill(Number.NaN),
    fuel: new Uint8Array(count).fill(FUEL_UNKNOWN),
    fuelText: unsaid,
    use: unsaid,
    builtUp: unknown(),
    ultraLow: unknown(),
    heatNetwork: unknown(),
    isNew: unknown(),
    biomassEquipped: unknown(),
    coalBan: unknown(),
    noxMgm3: new Float64Array(count).fill(Number.NaN),
    typedCity: unsaid,
    synthetic: new Uint8Array(count),
    extras: [],
  };
}
