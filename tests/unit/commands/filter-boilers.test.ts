import { describe, expect, it } from 'vitest';
import { groupBoilers, moveColumn, resetColumns, showColumn } from '../../../src/commands/arrange-columns.ts';
import { setTableView } from '../../../src/commands/arrange-panels.ts';
import { askColumnFacet } from '../../../src/commands/column-facet.ts';
import {
  addCondition,
  clearFilter,
  removeCondition,
  setFilter,
  toggleVerdict,
} from '../../../src/commands/filter-boilers.ts';
import { followView } from '../../../src/commands/follow-view.ts';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { setLedger } from '../../../src/commands/set-ledger.ts';
import { codeTexts } from '../../../src/domain/text-column.ts';
import { createMapModelSelector } from '../../../src/state/select-map-model.ts';
import {
  selectFilterDimensions,
  selectIsFiltered,
  selectIsListed,
  selectIsVerdictListed,
  selectTable,
  selectTableIsCurrent,
} from '../../../src/state/selectors.ts';
import { TABLE_COLUMNS } from '../../../src/state/table-columns.ts';
import { ledgerOf, middleOf } from '../../fixtures/small-world.ts';
import { SOME_BOILERS, type SomeApp, someApp } from '../../fixtures/some-app.ts';

async function opened() {
  const app = someApp();
  await loadDemo(app);
  return app;
}

const state = ({ store }: SomeApp) => store.getState();
const table = (app: SomeApp) => state(app).view.table;
const listed = (app: SomeApp) => [...selectTable(state(app))!.rows];

async function settled(app: SomeApp) {
  await expect.poll(() => selectTableIsCurrent(state(app))).toBe(true);
}

describe('conditions', () => {
  it('replace what was asked of their column, and leave the others', async () => {
    const app = await opened();
    addCondition(app, { kind: 'contains', column: 'name', text: '锅炉' });
    addCondition(app, { kind: 'one-of', column: 'fuel', values: ['煤'] });
    addCondition(app, { kind: 'contains', column: 'name', text: '锅炉２' });
    await settled(app);
    expect(listed(app)).toEqual([1]);
    expect(selectFilterDimensions(state(app))).toEqual(['fuel', 'name']);
    removeCondition(app, 'name');
    await settled(app);
    expect(listed(app).toSorted()).toEqual([0, 1, 3, 4]);
    clearFilter(app);
    await settled(app);
    expect(listed(app)).toHaveLength(5);
    expect(selectIsFiltered(state(app))).toBe(false);
  });

  it('on the verdict are one with the buttons of the totals', async () => {
    const app = await opened();
    addCondition(app, { kind: 'one-of', column: 'verdict', values: ['应关停淘汰'] });
    expect(table(app)).toMatchObject({ verdict: 'close', filter: { conditions: [] } });
    addCondition(app, { kind: 'one-of', column: 'verdict', values: ['应关停淘汰', '待核实'] });
    await settled(app);
    expect(listed(app)).toEqual([0, 1, 3]);
    expect(table(app).verdict).toBeNull();
    expect(selectIsVerdictListed(state(app), 'review')).toBe(true);
    expect(selectIsVerdictListed(state(app), 'retain')).toBe(false);
    // The totals still count every verdict, so they are not called filtered.
    expect(selectIsFiltered(state(app))).toBe(false);
    expect(selectTable(state(app))!.totals.map(({ boilers }) => boilers)).toEqual([2, 1, 1, 0, 1]);
    toggleVerdict(app, 'retrofit');
    await settled(app);
    expect(listed(app)).toEqual([2]);
    toggleVerdict(app, 'retrofit');
    await settled(app);
    expect(listed(app)).toHaveLength(5);
  });

  it('narrow the totals, which then say so', async () => {
    const app = await opened();
    addCondition(app, { kind: 'between', column: 'capacityTph', least: 20, most: null, unknown: false });
    await settled(app);
    expect(selectIsFiltered(state(app))).toBe(true);
    const { totals, unknown, keptOut } = selectTable(state(app))!;
    expect(totals.map(({ boilers }) => boilers)).toEqual([1, 0, 0, 0, 1]);
    expect(unknown).toBe(1);
    expect(keptOut).toEqual([{ dimension: 'capacityTph', boilers: 3, unknown: 1 }]);
  });

  it('are asked about with those of the other columns', async () => {
    const app = await opened();
    addCondition(app, { kind: 'one-of', column: 'city', values: ['天津市'] });
    addCondition(app, { kind: 'one-of', column: 'fuel', values: ['煤'] });
    expect(await askColumnFacet(app, 'city')).toEqual({
      kind: 'values',
      values: [
        { value: '天津市', boilers: 2 },
        { value: '运城市', boilers: 1 },
        { value: '', boilers: 1 },
      ],
    });
    expect(await askColumnFacet(app, 'capacityTph')).toEqual({
      kind: 'numbers',
      least: 10,
      most: 40,
      empty: 0,
    });
    expect(await askColumnFacet(app, 'name')).toEqual({ kind: 'texts', empty: 0 });
  });
});

describe('only what is in view', () => {
  it('follows the map, and is asked again only when it has moved', async () => {
    const app = await opened();
    const around = ({ lon, lat }: { lon: number; lat: number }) =>
      ({ lon, lat, zoom: 9, bounds: [lon - 0.4, lat - 0.4, lon + 0.4, lat + 0.4] }) as const;
    followView(app, around(middleOf('东丽区')));
    expect(listed(app)).toHaveLength(5);
    setFilter(app, { inView: true });
    await settled(app);
    expect(listed(app)).toEqual([0, 1]);
    app.calls.length = 0;
    followView(app, around(middleOf('东丽区')));
    await settled(app);
    expect(app.calls).toEqual([]);
    followView(app, around(middleOf('三河市')));
    await settled(app);
    expect(listed(app)).toEqual([2]);
    removeCondition(app, 'view');
    await settled(app);
    expect(listed(app)).toHaveLength(5);
  });
});

describe('drawn shapes', () => {
  it('list what lies in one of them', async () => {
    const app = await opened();
    const { lon, lat } = middleOf('三河市');
    setFilter(app, { within: [{ kind: 'circle', lon, lat, radiusKm: 1 }] });
    await settled(app);
    expect(listed(app)).toEqual([2]);
    expect(selectFilterDimensions(state(app))).toEqual(['within']);
  });
});

describe('the map', () => {
  it('is told what is listed, and keeps the same array while only the order changes', async () => {
    const app = await opened();
    const select = createMapModelSelector();
    expect(select(state(app)).boilers!.listed).toBeNull();
    toggleVerdict(app, 'close');
    await settled(app);
    const marks = select(state(app)).boilers!;
    expect([...marks.listed!]).toEqual([1, 1, 0, 0, 0]);
    setTableView(app, { sort: { column: 'name', descending: true } });
    await settled(app);
    expect(select(state(app)).boilers).toBe(marks);
    expect([0, 1, 2, 3, 4].filter((boiler) => selectIsListed(state(app), boiler))).toEqual([0, 1]);
    clearFilter(app);
    await settled(app);
    expect(select(state(app)).boilers!.listed).toBeNull();
  });
});

describe('columns', () => {
  it('are shown after the others, moved and hidden; one stays', async () => {
    const app = await opened();
    showColumn(app, 'use', true);
    expect(table(app).columns.at(-1)).toBe('use');
    moveColumn(app, 'use', 0);
    expect(table(app).columns.slice(0, 2)).toEqual(['use', 'row']);
    for (const column of TABLE_COLUMNS) showColumn(app, column, false);
    showColumn(app, 'use', false);
    expect(table(app).columns).toEqual(['use']);
    resetColumns(app);
    expect(table(app).columns).toEqual(TABLE_COLUMNS);
  });

  it('of a file, conditions and groups do not outlive the ledger', async () => {
    const app = await opened();
    const columns = ledgerOf(SOME_BOILERS);
    const own = { ...columns, extras: [{ name: '备注', cells: codeTexts(['甲', '乙', '', '甲', '乙']) }] };
    await setLedger(app, own, { kind: 'demo' });
    showColumn(app, 'extra:备注', true);
    setTableView(app, { sort: { column: 'extra:备注', descending: true } });
    addCondition(app, { kind: 'one-of', column: 'extra:备注', values: ['甲', '乙'] });
    await settled(app);
    expect(listed(app)).toEqual([1, 4, 0, 3]);
    await setLedger(app, columns, { kind: 'demo' });
    await settled(app);
    expect(table(app)).toMatchObject({ columns: TABLE_COLUMNS, sort: { column: 'verdict' } });
    expect(listed(app)).toHaveLength(5);
  });
});

describe('groups', () => {
  it('begin folded, with their subtotals', async () => {
    const app = await opened();
    groupBoilers(app, 'city');
    await settled(app);
    expect(state(app).view.openGroups).toEqual([]);
    expect(selectTable(state(app))!.groups!.map(({ value, boilers }) => [value, boilers])).toEqual([
      ['廊坊市', 1],
      ['天津市', 2],
      ['运城市', 1],
      ['', 1],
    ]);
  });
});
