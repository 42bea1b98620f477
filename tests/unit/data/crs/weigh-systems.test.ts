import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createConverter } from '../../../../src/data/crs/create-converter.ts';
import type { PositionSample } from '../../../../src/data/crs/position-sample.ts';
import { clearSystem, weighSystems } from '../../../../src/data/crs/weigh-systems.ts';
import type { CoordinateSystem } from '../../../../src/domain/coordinate-system.ts';
import { type NoisyWorld, openNoisyWorld } from '../../../fixtures/crs/noisy-ledger.ts';

let world: NoisyWorld;

beforeAll(() => {
  vi.spyOn(console, 'debug').mockImplementation(() => {});
  world = openNoisyWorld();
});

/** Rows of the ledger in a projected system; x and y exchanged where asked. */
async function projected(system: CoordinateSystem, swapped = false): Promise<PositionSample[]> {
  const converter = await createConverter(system);
  if (!converter.ok) throw new Error(converter.error.code);
  return world.rows({ count: 200, datum: 'wgs84', seed: 5, oneCity: true, names: 'county' }).map((row) => {
    const [x, y] = converter.fromWgs84(row.x, row.y);
    return swapped ? { ...row, x: y, y: x } : { ...row, x, y };
  });
}

describe('which datum the degrees are in', () => {
  it('is found from 5 000 rows, and never a wrong one taken for certain, whatever the seed', async () => {
    const found = { right: 0, alike: 0, wrong: 0 };
    for (const count of [50, 500, 5000]) {
      for (const datum of ['wgs84', 'gcj02', 'bd09'] as const) {
        for (let seed = 101; seed <= 104; seed++) {
          const rows = world.rows({ count, datum, seed, oneCity: seed % 2 === 0, names: 'county' });
          const clear = clearSystem(await weighSystems(rows, world.gazetteer));
          found[clear === null ? 'alike' : clear.id === datum ? 'right' : 'wrong'] += 1;
          if (count === 5000 && seed % 2 === 1) expect(clear?.id).toBe(datum);
        }
      }
    }
    expect(found.wrong).toBe(0);
    expect(found.right).toBeGreaterThan(8);
  });

  it('is left open where the rows name nothing, or only their city', async () => {
    for (const names of ['none', 'city'] as const) {
      const rows = world.rows({ count: 300, datum: 'gcj02', seed: 9, oneCity: true, names });
      const evidence = await weighSystems(rows, world.gazetteer);
      expect(clearSystem(evidence)).toBeNull();
      expect(evidence.map(({ system }) => system.id).sort()).toEqual(['bd09', 'gcj02', 'wgs84']);
    }
  });

  it('is left open where the names contradict the positions', async () => {
    const rows = world
      .rows({ count: 500, datum: 'wgs84', seed: 3, oneCity: false, names: 'county' })
      .map((row, i, all) => ({ ...all[(i + 250) % 500]!, x: row.x, y: row.y }));
    const evidence = await weighSystems(rows, world.gazetteer);
    expect(clearSystem(evidence)).toBeNull();
    expect(evidence[0]?.reasons.map(({ code }) => code)).toContain('evidence-poor');
  });

  it('counts CGCS2000 and WGS-84 as one', async () => {
    const rows = world.rows({ count: 50, datum: 'cgcs2000', seed: 3, oneCity: false, names: 'county' });
    const evidence = await weighSystems(rows, world.gazetteer);
    expect(evidence.some(({ system }) => system.id === 'cgcs2000')).toBe(false);
    expect(evidence.find(({ system }) => system.id === 'wgs84')?.matchedRows).toBeGreaterThan(40);
  });
});

describe('a file of two datums', () => {
  const rows = (datum: 'wgs84' | 'gcj02' | 'bd09', count: number, seed: number) =>
    world.rows({ count, datum, seed, oneCity: false, names: 'county' });
  const mixedOf = async (samples: readonly PositionSample[]) => {
    const numbered = samples.map((row, i) => ({ ...row, sheetRow: i + 2 }));
    const evidence = await weighSystems(numbered, world.gazetteer);
    const mixed = evidence[0]!.reasons.filter(({ code }) => code === 'evidence-mixed');
    return { clear: clearSystem(evidence), mixed: mixed.map(({ params }) => params) };
  };

  it('is reported by the rows of the smaller part, and nothing is taken for certain', async () => {
    for (const seed of [1, 2, 3]) {
      const { clear, mixed } = await mixedOf([
        ...rows('wgs84', 1200, seed),
        ...rows('bd09', 600, seed + 10),
        ...rows('wgs84', 800, seed + 20),
      ]);
      expect(clear).toBeNull();
      expect(mixed).toHaveLength(1);
      expect(mixed[0]).toMatchObject({ system: 'BD-09' });
      // The ends are found to within the rows between two that tell the datums apart.
      expect(Math.abs(Number(mixed[0]!.first) - 1202)).toBeLessThan(120);
      expect(Math.abs(Number(mixed[0]!.last) - 1801)).toBeLessThan(120);
    }
  });

  it('is not seen where there is only one', async () => {
    for (const datum of ['wgs84', 'gcj02', 'bd09'] as const) {
      for (const seed of [4, 5, 6]) expect((await mixedOf(rows(datum, 2000, seed))).mixed).toEqual([]);
    }
  });
});

describe('projected coordinates', () => {
  it('are told by the zone in the easting; the three datums stay alike', async () => {
    for (const id of ['cgcs2000-gk3', 'xian80-gk3', 'beijing54-gk6'] as const) {
      const evidence = await weighSystems(await projected({ id, centralMeridian: null }), world.gazetteer);
      expect(evidence.slice(0, 3).map(({ system }) => system.id)).toContain(id);
      expect(new Set(evidence.map(({ score }) => score.toFixed(6)))).toEqual(new Set(['0.333333']));
      expect(clearSystem(evidence)).toBeNull();
    }
  });

  it('without a zone are told by the central meridian that puts them where they say they are', async () => {
    const system = { id: 'cgcs2000-gk3', centralMeridian: 114 } as const;
    const evidence = await weighSystems(await projected(system), world.gazetteer);
    const likely = evidence.filter(({ score }) => score > 0.01);
    expect(likely).toHaveLength(3);
    for (const { system: found } of likely) expect(found).toHaveProperty('centralMeridian', 114);
  });

  it('are found with the columns exchanged, and never taken so unasked', async () => {
    for (const system of [
      { id: 'cgcs2000-gk3', centralMeridian: null },
      { id: 'web-mercator', centralMeridian: null },
    ] as const) {
      const evidence = await weighSystems(await projected(system, true), world.gazetteer);
      expect(evidence[0]).toMatchObject({
        swapped: true,
        score: system.id === 'web-mercator' ? 1 : expect.any(Number),
      });
      expect(evidence[0]!.reasons[0]?.code).toBe('evidence-swapped');
      expect(clearSystem(evidence)).toBeNull();
    }
  });

  it('of the web maps are clear by their size and place', async () => {
    const system = { id: 'web-mercator', centralMeridian: null } as const;
    expect(clearSystem(await weighSystems(await projected(system), world.gazetteer))).toEqual(system);
  });
});

describe('names of places', () => {
  const resolved = (county: string, city: string) => {
    const claim = world.gazetteer.resolve(county, city);
    return claim === null ? null : claim.size;
  };

  it('are known in full, short, with their city before them, and by the city alone', () => {
    const [anci] = world.gazetteer.resolve('安次区', '廊坊市')!;
    for (const [county, city] of [
      ['安次区', ''],
      ['安次', '廊坊'],
      ['廊坊市安次区', ''],
      ['河北省廊坊市安次区', '廊坊市'],
      ['廊坊 安次区', ''],
    ] as const) {
      expect([...world.gazetteer.resolve(county, city)!]).toEqual([anci]);
    }
    expect(resolved('', '廊坊市')).toBe(10);
    expect(resolved('廊坊开发区', '')).toBe(10);
  });

  it('that several counties have are open until the city decides', () => {
    expect(resolved('长安区', '')).toBe(2);
    expect(resolved('长安区', '石家庄市')).toBe(1);
  });

  it('that are unknown or contradict each other claim nothing', () => {
    expect(resolved('安次区', '太原市')).toBeNull();
    expect(resolved('海淀小学', '')).toBeNull();
    expect(resolved('', '')).toBeNull();
  });
});
