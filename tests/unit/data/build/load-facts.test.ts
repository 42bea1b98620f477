import { describe, expect, test } from 'vitest';
import { FactError } from '../../../../data/build/fact-error.ts';
import { placeSidings } from '../../../../data/build/fact-layers.ts';
import { loadFacts } from '../../../../data/build/load-facts.ts';
import { readFactText } from '../../../../data/build/read-facts.ts';
import { parseRulePack } from '../../../../data/build/read-rules.ts';

/** Loads the facts with one file's text changed. */
const loadWith = (file: string, change: (text: string) => string) => () =>
  loadFacts((name) => (name === file ? change(readFactText(name)) : readFactText(name)));

/** Changes line `line` (1 = header), which must be changed. */
const atLine = (line: number, from: string, to: string) => (text: string) => {
  const lines = text.split('\n');
  const changed = lines[line - 1]?.replace(from, to);
  expect(changed).not.toBe(lines[line - 1]);
  lines[line - 1] = changed ?? '';
  return lines.join('\n');
};

describe('loadFacts', () => {
  const facts = loadFacts();

  test('keeps every published row', () => {
    expect(facts.units).toHaveLength(504);
    expect(new Set(facts.units.map(({ plantId }) => plantId)).size).toBe(179);
    expect(facts.stations).toHaveLength(354);
    expect(facts.dustfall).toHaveLength(430);
    expect(facts.targets).toHaveLength(31);
    expect(facts.zones).toHaveLength(4);
  });

  test('keeps every unknown unknown', () => {
    const count = <T>(rows: readonly T[], is: (row: T) => boolean) => rows.filter(is).length;
    expect(count(facts.units, ({ heat }) => heat === 'unknown')).toBe(282);
    expect(count(facts.units, ({ startYear }) => startYear === null)).toBe(8);
    expect(count(facts.stations, ({ activity }) => activity === 'unknown')).toBe(111);
    expect(count(facts.stations, ({ lon }) => lon === null)).toBe(2);
    // Only 40 city-months have a value; the others have a class or nothing.
    expect(
      count(facts.dustfall, ({ level, meanTKm2Month }) => level === 'city' && meanTKm2Month !== null),
    ).toBe(40);
    expect(facts.targets[0]).toMatchObject({
      pm25BaselineUgm3: null,
      pm25ChangePct: -4,
      heavyDaysChangePct: -6,
    });
    expect(facts.zones.map(({ zoneId, effectiveFrom }) => [zoneId, effectiveFrom])).toEqual([
      ['langfang', null],
      ['shijiazhuang', null],
      ['taiyuan', '2017-10-01'],
      ['xian', '2019-12-17'],
    ]);
  });

  test('corrects the unit of 河津 to its plant and says so', () => {
    const unit = facts.units.find(({ unitId }) => unitId === 'L100000101466-unit-1');
    const sister = facts.units.find(({ unitId }) => unitId === 'L100000101466-unit-2');
    expect([unit?.lon, unit?.lat]).toEqual([sister?.lon, sister?.lat]);
    expect(unit?.locationAccuracy).toBe('approximate');
    expect(unit?.note).toContain('113.10262');
  });

  test.each([
    [
      'chp-units.csv',
      atLine(3, ',300,', ',three hundred,'),
      /chp-units\.csv, line 3, field "capacityMw": not a plain/,
    ],
    ['chp-units.csv', atLine(2, ',300,', ',30,'), /line 2, field "capacityMw".*found/],
    ['chp-units.csv', atLine(2, 'retired', 'closed'), /line 2, field "status"/],
    ['chp-units.csv', atLine(2, 'name-hint', 'maybe'), /line 2, field "heat"/],
    ['chp-units.csv', atLine(2, '117.23701', '39.05382'), /line 2, field "lon"/],
    ['chp-units.csv', atLine(2, '117.23701', ''), /line 2, field "lon"/],
    ['chp-units.csv', atLine(2, '工程', '工程(1-1)'), /line 2, field "plant": has a bracketed note/],
    ['chp-units.csv', atLine(3, 'unit-9', 'unit-8'), /record 2, field "unitId".*already in record 1/],
    ['chp-units.csv', atLine(1, 'heat', 'chp'), /line 1, field "heat": column is missing/],
    ['air-stations.csv', atLine(2, ',yes', ',perhaps'), /air-stations\.csv, line 2, field "activity"/],
    ['air-stations.csv', atLine(2, ',yes', ',yes,more'), /air-stations\.csv, line 2, field "\(row\)"/],
    ['dustfall.csv', atLine(3, '<=9', '=9'), /dustfall\.csv, line 3, field "classVs9"/],
    ['targets.csv', atLine(2, '2019-10-01', '2019-10-32'), /targets\.csv, line 2, field "seasonFrom"/],
    [
      'coal-ban-zones.json',
      (text: string) => text.replace('"2017-10-01"', '"2017-10"'),
      /drawn\[2\], field "effectiveFrom"/,
    ],
    [
      'tasks.json',
      (text: string) => text.replace('"limit"', '"bound"'),
      /tasks\.json, tasks\[0\], field "kind"/,
    ],
    ['tasks.json', (text: string) => text.slice(1), /tasks\.json, whole file, field "\(JSON\)"/],
    [
      'sources.json',
      (text: string) => text.replace('"licence"', '"license"'),
      /sources\.json, sources\[0\], field "licence"/,
    ],
  ])('refuses a bad row of %s and names file, row and field', (file, change, message) => {
    expect(loadWith(file, change)).toThrow(FactError);
    expect(loadWith(file, change)).toThrow(message);
  });

  test('refuses a siding at a plant that is not there', () => {
    const siding = { ...facts.sidings[0]!, atPlantId: 'L0' };
    expect(() => placeSidings([siding], facts.units)).toThrow(
      /sidings\.json, .*field "atPlantId": L0 is no plant/,
    );
  });

  test('refuses a rule pack with an unknown key', () => {
    expect(() => parseRulePack('rules/x.json', '{"id": "x", "extra": 1}')).toThrow(
      /rules\/x\.json, top level, field/,
    );
  });
});
