import { describe, expect, it } from 'vitest';
import { folderSource } from '../../../src/cli/files.ts';
import { loadLayer, loadList, loadManifest } from '../../../src/data/load-layer.ts';
import { dustMonths, dustOfMonth, dustStandingOf } from '../../../src/domain/dust-month.ts';
import type { DustfallRecord } from '../../../src/domain/dustfall.ts';

const record = (part: Partial<DustfallRecord>): DustfallRecord => ({
  month: '2020-03',
  region: '2+26',
  level: 'city',
  place: '衡水市',
  meanTKm2Month: null,
  maxTKm2Month: null,
  minTKm2Month: null,
  changePct: null,
  rankAscending: null,
  classVs9: null,
  valueBasis: 'published-value',
  ...part,
});

describe('dust-fall of a month', () => {
  it('stands by its value, a bound belonging to the step below it', () => {
    const standings = [0, 6, 6.01, 9, 9.01, 12, 12.01].map((mean) =>
      dustStandingOf(record({ meanTKm2Month: mean })),
    );
    expect(standings).toEqual(['upTo6', 'upTo6', 'upTo9', 'upTo9', 'upTo12', 'upTo12', 'above12']);
  });

  it('stands by its class where no value is published, and never as zero where nothing is', () => {
    expect(dustStandingOf(record({ classVs9: '<9' }))).toBe('classWithin');
    expect(dustStandingOf(record({ classVs9: '>9' }))).toBe('classOver');
    expect(dustStandingOf(record({}))).toBe('notPublished');
    expect(dustStandingOf(null)).toBe('notPublished');
  });

  it('is joined to cities by name: every city of the notices has a boundary', async () => {
    const [records, places] = await Promise.all([
      loadList(folderSource, 'dustfall'),
      loadManifest(folderSource).then((manifest) => loadLayer(folderSource, manifest, 'places')),
    ]);
    const known = new Set(places.map(({ properties }) => properties.name));
    const months = dustMonths(records);
    expect(months).toHaveLength(12);
    for (const month of months)
      for (const name of dustOfMonth(records, month).keys()) expect(known).toContain(name);
    // Hengshui in March 2020: 20.7, as published.
    expect(dustStandingOf(dustOfMonth(records, '2020-03').get('衡水市') ?? null)).toBe('above12');
  });
});
