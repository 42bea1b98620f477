import { describe, expect, test } from 'vitest';
import type { OptionValues } from '../../../src/cli/command-line.ts';
import { planInput } from '../../../src/cli/read-input.ts';
import { smallWorld } from '../../fixtures/small-world.ts';

const { counties } = smallWorld();
const file = (text: string, name = 'a.csv') => ({ name, blob: new Blob([text]) });
const LEDGER = '编号,经度,纬度,蒸吨,坐标系备注\nA1,111.512345,35.512345,20,x\n';
const plan = (text: string, values: OptionValues, name?: string) =>
  planInput(file(text, name), values, async () => counties);

/** Rows of counties of the small world, at whole steps along their western border: it is 111° for 三河市. */
function ledgerWest(offsetDeg: number): string {
  const rows = [
    ['东丽区', 110],
    ['三河市', 111],
    ['霸州市', 112],
    ['大城县', 113],
  ].flatMap(([county, west]) =>
    Array.from({ length: 6 }, (_, i) => [
      county,
      (Number(west) + offsetDeg + i * 0.0001).toFixed(6),
      (35.3 + i * 0.05).toFixed(6),
    ]),
  );
  return `区县,经度,纬度\n${rows.map((cells) => cells.join(',')).join('\n')}\n`;
}

describe('the coordinate system of a ledger', () => {
  test('is WGS-84 where nobody says anything, and that is said', async () => {
    const planned = await plan(LEDGER, {});
    expect(planned.plan).toMatchObject({ system: { id: 'wgs84' }, systemBy: 'user' });
    expect(planned.datumAssumed).toBe(true);
  });

  test("is the file's own where it states one, unless --datum overrides it", async () => {
    const features =
      '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4547"}},"features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[512345,4412345]},"properties":{}}]}';
    const stated = await plan(features, {}, 'a.geojson');
    expect(stated.plan).toMatchObject({ system: { id: 'stated' }, systemBy: 'file' });
    expect(stated.datumAssumed).toBe(false);
    const overridden = await plan(features, { datum: 'gcj02' }, 'a.geojson');
    expect(overridden.plan).toMatchObject({ system: { id: 'gcj02' }, systemBy: 'user' });
  });

  test.each([
    [{ datum: 'cgcs2000-gk3', zone: '39' }, 117],
    [{ datum: 'cgcs2000-gk6', zone: '20' }, 117],
    [{ datum: 'xian80-gk3', 'central-meridian': '114' }, 114],
    [{ datum: 'cgcs2000-gk3' }, null],
  ])('%j: central meridian %s', async (values, centralMeridian) => {
    expect((await plan(LEDGER, values)).plan.system).toMatchObject({ centralMeridian });
  });

  test.each([
    [{ datum: 'cgcs2000-gk3', zone: '39', 'central-meridian': '114' }, /zone/],
    [{ datum: 'cgcs2000-gk6', 'central-meridian': '114' }, /6°/],
    [{ datum: 'gcj02', zone: '39' }, /gk3/],
    [{ zone: '39' }, /gk3/],
    [{ datum: 'mars' }, /wgs84.*auto/],
    [{ encoding: 'big5' }, /gb18030/],
    [{ sheet: '没有' }, /没有/],
  ])('%j is refused', async (values, message) => {
    await expect(plan(LEDGER, values)).rejects.toThrow(message);
  });

  test('auto takes what the evidence leaves no doubt of', async () => {
    // As WGS-84 each row lies 300 m inside its county; moved back from GCJ-02 it would lie west of its border.
    const planned = await plan(ledgerWest(0.003), { datum: 'auto' });
    expect(planned.plan).toMatchObject({ system: { id: 'wgs84' }, systemBy: 'evidence' });
    expect(planned.evidence.length).toBeGreaterThan(1);
  });

  test('auto refuses to guess where two explain the rows alike, and says what to pass', async () => {
    await expect(plan(ledgerWest(0.5), { datum: 'auto' })).rejects.toThrow(/--datum wgs84 .*--datum gcj02/);
  });
});

describe('--map', () => {
  test.each([
    [['坐标系备注=use'], { lon: 1, lat: 2, capacity: 3, use: 4 }],
    [['3=lon', '2=lat'], { lon: 2, lat: 1 }],
    [['蒸吨=none'], { lon: 1, lat: 2 }],
    [['蒸吨=capacity_tph', '坐标系备注=所在县区'], { capacity: 3, county: 4 }],
  ])('%j', async (map, mapping) => {
    const planned = await plan(LEDGER, { map });
    expect(planned.plan.mapping).toMatchObject(mapping);
    if (map[0] === '蒸吨=none') expect(planned.plan.mapping).not.toHaveProperty('capacity');
  });

  test.each([['没有=lon'], ['9=lon'], ['蒸吨'], ['蒸吨=weight']])(
    '%s is refused with what there is',
    async (pair) => {
      await expect(plan(LEDGER, { map: [pair] })).rejects.toThrow(/\|/);
    },
  );
});
