import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import type { Screened } from '../../../src/state/selectors.ts';
import { selectScreened } from '../../../src/state/selectors.ts';
import { TABLE_COLUMNS, type TableColumn } from '../../../src/state/table-columns.ts';
import { boilersInArea, tableRows } from '../../../src/state/table-rows.ts';
import type { TableView } from '../../../src/state/view.ts';
import { someApp } from '../../fixtures/some-app.ts';

let screened: Screened;
beforeAll(async () => {
  const app = someApp();
  await loadDemo(app);
  screened = selectScreened(app.store.getState())!;
});

function rows(column: TableColumn, descending = false, verdict: TableView['verdict'] = null): number[] {
  const { ledger, screening, reference } = screened;
  const scope = boilersInArea(screening.result, reference, null);
  return [
    ...tableRows(
      ledger.columns,
      screening.result,
      reference,
      { sort: { column, descending }, verdict },
      scope,
    ),
  ];
}

describe('the rows of the table', () => {
  it('lists every boiler once under every order', () => {
    for (const column of TABLE_COLUMNS) {
      for (const descending of [false, true]) {
        expect(rows(column, descending).toSorted()).toEqual([0, 1, 2, 3, 4]);
      }
    }
  });

  it('sorts numbers by value and puts unknown ones last in both directions', () => {
    expect(rows('capacityTph')).toEqual([2, 0, 4, 1, 3]);
    expect(rows('capacityTph', true)).toEqual([1, 4, 0, 2, 3]);
  });

  it('sorts Chinese names by pinyin and their numbers by value', () => {
    // guō lú 2, guō lú 10, rán qì zhàn, yuǎn fāng, yùn chéng
    expect(rows('name')).toEqual([1, 0, 2, 4, 3]);
  });

  it('keeps ledger order among equals', () => {
    expect(rows('verdict')).toEqual([0, 1, 2, 3, 4]);
    expect(rows('verdict', true)).toEqual([4, 3, 2, 0, 1]);
  });

  it('limits itself to a verdict and to an area', () => {
    expect(rows('row', false, 'close')).toEqual([0, 1]);
    const { screening, reference } = screened;
    expect([...boilersInArea(screening.result, reference, '2+26')]).toEqual([0, 1, 2]);
    expect([...boilersInArea(screening.result, reference, '廊坊')]).toEqual([2]);
    expect([...boilersInArea(screening.result, reference, '钦州')]).toEqual([]);
  });
});
