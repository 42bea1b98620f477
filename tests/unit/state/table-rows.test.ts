import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { FUEL_UNKNOWN } from '../../../src/domain/boiler-ledger.ts';
import { textAt } from '../../../src/domain/text-column.ts';
import type { Screened } from '../../../src/state/selectors.ts';
import { selectScreened } from '../../../src/state/selectors.ts';
import { type FirstColumn, TABLE_COLUMNS, type TableColumn } from '../../../src/state/table-columns.ts';
import type { TableRequest } from '../../../src/state/table-request.ts';
import { tableContent } from '../../../src/state/table-rows.ts';
import { someApp } from '../../fixtures/some-app.ts';
import { EVERY_BOILER } from '../../fixtures/some-request.ts';

let screened: Screened;
beforeAll(async () => {
  const app = someApp();
  await loadDemo(app);
  screened = selectScreened(app.store.getState())!;
});

function content(request: Partial<TableRequest>) {
  const { ledger, screening, reference } = screened;
  const source = { ledger: ledger.columns, result: screening.result, reference, radiusKm: 15 };
  return tableContent(source, { ...EVERY_BOILER, ...request });
}

function rows(column: TableColumn, descending = false, verdict: TableRequest['verdict'] = null): number[] {
  return [...content({ sort: { column, descending }, verdict }).rows];
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
    expect([...content({ area: '2+26' }).rows]).toEqual([0, 1, 2]);
    expect([...content({ area: '廊坊' }).rows]).toEqual([2]);
    expect([...content({ area: '钦州' }).rows]).toEqual([]);
  });

  it('puts a known value before an unknown one in both directions, the least known one too', () => {
    for (const column of TABLE_COLUMNS) {
      const [up, down] = [rows(column), rows(column, true)];
      const unknown = up.filter((boiler) => isUnknown(column, boiler));
      expect(up.slice(up.length - unknown.length)).toEqual(unknown);
      expect(down.slice(down.length - unknown.length)).toEqual(unknown);
    }
  });
});

describe('the totals beside it', () => {
  it('count the area, whatever the verdict that is listed', () => {
    const boilers = (request: Partial<TableRequest>) =>
      content(request).totals.map((total) => `${total.verdict} ${total.boilers}`);
    expect(boilers({})).toEqual(['close 2', 'retrofit 1', 'review 1', 'retain 0', 'outside 1']);
    expect(boilers({ verdict: 'close' })).toEqual(boilers({}));
    expect(boilers({ area: '廊坊' })).toEqual(['close 0', 'retrofit 1', 'review 0', 'retain 0', 'outside 0']);
  });
});

/** Whether the table shows nothing in that cell. */
function isUnknown(column: FirstColumn, boiler: number): boolean {
  const { ledger, screening, reference } = screened;
  const { columns } = ledger;
  const { result } = screening;
  switch (column) {
    case 'row':
    case 'verdict':
      return false;
    case 'id':
    case 'name':
      return textAt(columns[column], boiler) === '';
    case 'city':
    case 'county':
      return reference.counties[result.county[boiler]!] === undefined;
    case 'fuel':
      return columns.fuel[boiler] === FUEL_UNKNOWN;
    case 'capacityTph':
      return Number.isNaN(columns.capacityTph[boiler]);
    case 'nearestPlant':
    case 'distanceM':
      return result.nearestUnit[boiler] === -1;
    case 'decidedBy':
      return result.decidedBy[boiler] === -1;
    case 'overdue':
      return result.overdue[boiler] === 0;
  }
}
