import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../../../src/data/crs/create-converter.ts';
import { readTypedPosition } from '../../../../src/data/crs/typed-position.ts';
import { readPosition } from '../../../../src/data/import/read-position.ts';
import { systemKey } from '../../../../src/state/import-choice.ts';

/** Where a text lies if it is in one system, degrees WGS-84. */
async function placeOf(text: string, id: string): Promise<{ lon: number; lat: number } | null> {
  const typed = readTypedPosition(text);
  const system = typed?.systems.find((candidate) => systemKey(candidate).startsWith(id));
  if (!typed || !system) return null;
  const converter = await createConverter(system);
  if (!converter.ok) return null;
  const reading = readPosition(typed.x, typed.y, converter);
  return reading.ok ? reading.position : null;
}

describe('coordinates that somebody types', () => {
  it.each([
    ['116.4, 39.9'],
    ['116.4 39.9'],
    ['116.4，39.9'],
    ['(116.4, 39.9)'],
    ['39.9, 116.4'],
    ['39.9N 116.4E'],
    ['N39.9 E116.4'],
    ['39.9N116.4E'],
    ['北纬39.9 东经116.4'],
    ['东经116.4°，北纬39.9°'],
    ['经度：116.4 纬度：39.9'],
    ['lat=39.9, lon=116.4'],
    ['lng: 116.4; lat: 39.9'],
    ['116°24′00″E 39°54′00″N'],
    ['116°24\'00"E, 39°54\'00"N'],
    ['116度24分 39度54分'],
    ['39°54′N 116°24′E'],
    ['１１６．４，３９．９'],
    ['116.4/39.9'],
  ])('%s is the same place', async (text) => {
    const place = await placeOf(text, 'wgs84');
    expect(place?.lon).toBeCloseTo(116.4, 9);
    expect(place?.lat).toBeCloseTo(39.9, 9);
  });

  it('says where the order was exchanged, unless the text itself names the axes', () => {
    expect(readTypedPosition('39.9, 116.4')).toMatchObject({ reversed: true, x: '116.4' });
    expect(readTypedPosition('39.9N, 116.4E')).toMatchObject({ reversed: false, x: '116.4' });
    expect(readTypedPosition('116.4, 39.9')).toMatchObject({ reversed: false });
  });

  it('offers every datum that degrees may be in, and takes none', () => {
    const ids = readTypedPosition('116.4, 39.9')!.systems.map(systemKey);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  it('reads metres with a zone in the easting, either way round', async () => {
    const text = '39448692.88, 4418558.50';
    const place = await placeOf(text, 'cgcs2000-gk3');
    const turned = await placeOf('4418558.50, 39448692.88', 'cgcs2000-gk3');
    expect(turned).toEqual(place);
    const converter = await createConverter({ id: 'cgcs2000-gk3', centralMeridian: 117 });
    const [x, y] = converter.ok ? converter.fromWgs84(place!.lon, place!.lat) : [0, 0];
    expect(Math.abs(x % 1_000_000) - 448_692.88).toBeLessThan(0.01);
    expect(Math.abs(y - 4_418_558.5)).toBeLessThan(0.01);
    expect(readTypedPosition(text)!.systems.map(({ id }) => id)).toEqual([
      'cgcs2000-gk3',
      'xian80-gk3',
      'beijing54-gk3',
    ]);
  });

  it('offers every meridian for metres without a zone', () => {
    const { systems } = readTypedPosition('448692.88, 4418558.50')!;
    expect(systems.length).toBeGreaterThan(30);
    expect(readTypedPosition('X=4418558.50 Y=448692.88')).toMatchObject({ x: '448692.88', reversed: true });
  });

  it.each(['2.35, 48.85', '39.9S 116.4E', '西经 116.4 北纬 39.9', '0, 0', '500, 600'])(
    '%s lies in China in no system',
    (text) => {
      expect(readTypedPosition(text)?.systems).toEqual([]);
    },
  );

  it.each(['', '唐山', '12', '35 65', 'DEMO-0007', '116.4', '2019-12-31', '1,2,3', '华能1号 2号'])(
    '%j is no coordinates',
    (text) => {
      expect(readTypedPosition(text)).toBeNull();
    },
  );

  it('never throws, and reads back what it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        readTypedPosition(text);
      }),
      { seed: 5, numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.double({ min: 74, max: 134, noNaN: true }),
        fc.double({ min: 4, max: 53, noNaN: true }),
        (lon, lat) => {
          const typed = readTypedPosition(`${lon.toFixed(5)},${lat.toFixed(5)}`)!;
          expect([Number(typed.x), Number(typed.y)]).toEqual([
            Number(lon.toFixed(5)),
            Number(lat.toFixed(5)),
          ]);
        },
      ),
      { seed: 5 },
    );
  });
});
