import { expect, test } from 'vitest';
import type { CoordinateSystem } from '../../../src/domain/coordinate-system.ts';
import type { DatumEvidence, TableInspection } from '../../../src/domain/import-plan.ts';
import { chosenCandidate, systemCandidates, zonesOfChina } from '../../../src/state/system-candidates.ts';

const table = (datums: readonly DatumEvidence[], proposal: TableInspection['proposal'] = null) =>
  ({ datums, proposal }) as TableInspection;

function weighed(system: CoordinateSystem, score: number): DatumEvidence {
  return { system, swapped: false, score, plausibleRows: 10, matchedRows: 0, namedRows: 0, reasons: [] };
}

const names = (candidates: readonly { readonly system: CoordinateSystem }[]) =>
  candidates.map(({ system }) =>
    system.id === 'stated' ? system.name : `${system.id} ${system.centralMeridian ?? ''}`.trim(),
  );

test('without evidence the usual systems of degrees are offered, the others behind a fold', () => {
  const { likely, others } = systemCandidates(table([]));
  expect(names(likely)).toEqual(['wgs84', 'cgcs2000', 'gcj02', 'bd09']);
  expect(names(others)).toContain('xian80-gk6');
});

test('what the file states comes first, whatever the rows say', () => {
  const stated = { id: 'stated', definition: 'EPSG:4490', name: 'CGCS2000' } as const;
  const { likely } = systemCandidates(
    table([weighed({ id: 'gcj02', centralMeridian: null }, 1)], { system: stated, by: 'file' }),
  );
  expect(names(likely)).toEqual(['CGCS2000', 'gcj02']);
  expect(likely[0]!.isStated).toBe(true);
});

test('zones that explain the rows alike are one candidate whose zone is to be chosen', () => {
  const zone = (centralMeridian: number) => ({ id: 'cgcs2000-gk3', centralMeridian }) as const;
  const alike = systemCandidates(table([75, 78, 81].map((meridian) => weighed(zone(meridian), 1 / 3))));
  expect(names(alike.likely)).toEqual(['cgcs2000-gk3']);
  const clear = systemCandidates(table([weighed(zone(117), 0.99), weighed(zone(114), 0)]));
  expect(names(clear.likely)).toEqual(['cgcs2000-gk3 117', 'cgcs2000-gk3 114']);
});

test('a zone that the user chose is still the same candidate', () => {
  const { likely } = systemCandidates(table([weighed({ id: 'cgcs2000-gk3', centralMeridian: null }, 1)]));
  expect(chosenCandidate(likely, { id: 'cgcs2000-gk3', centralMeridian: 117 })).toBe(likely[0]);
});

test('zones are numbered as the standard has them', () => {
  // GB/T 17278: 3° zone 39 has 117° E, 6° zone 20 too.
  expect(zonesOfChina(3).find(({ zone }) => zone === 39)!.meridian).toBe(117);
  expect(zonesOfChina(6).find(({ zone }) => zone === 20)!.meridian).toBe(117);
});
