import type { BoilerLedger, ExtraColumn } from './boiler-ledger.ts';
import { joinCells, joinCoded, joinTexts } from './join-columns.ts';
import { type CodedColumn, cellTextAt, type TextColumn } from './text-column.ts';

/** Boilers `from` … `to` − 1 of a ledger. */
export interface LedgerPart {
  readonly ledger: BoilerLedger;
  readonly from: number;
  readonly to: number;
}

export function wholeLedger(ledger: BoilerLedger): LedgerPart {
  return { ledger, from: 0, to: ledger.count };
}

/** A ledger without some boilers (ascending indexes), as parts: nothing is copied before they are joined. */
export function partsWithout(ledger: BoilerLedger, boilers: readonly number[]): LedgerPart[] {
  const ends = [...boilers, ledger.count];
  return ends
    .map((to, i) => ({ ledger, from: i === 0 ? 0 : ends[i - 1]! + 1, to }))
    .filter(({ from, to }) => to > from);
}

/**
 * One ledger of parts of several, in that order. Columns that a part does not have are blank in its boilers.
 * Copies whole stretches of memory: some 50 ms for a million boilers.
 */
export function joinLedgers(parts: readonly LedgerPart[]): BoilerLedger {
  const numbers = <Column extends Uint8Array | Uint32Array | Float32Array | Float64Array>(
    columnOf: (ledger: BoilerLedger) => Column,
    empty: (length: number) => Column,
  ): Column => {
    const joined = empty(parts.reduce((sum, { from, to }) => sum + to - from, 0));
    let at = 0;
    for (const { ledger, from, to } of parts) {
      joined.set(columnOf(ledger).subarray(from, to), at);
      at += to - from;
    }
    return joined;
  };
  const bytes = (columnOf: (ledger: BoilerLedger) => Uint8Array) =>
    numbers(columnOf, (length) => new Uint8Array(length));
  const doubles = (columnOf: (ledger: BoilerLedger) => Float64Array) =>
    numbers(columnOf, (length) => new Float64Array(length));
  const texts = (columnOf: (ledger: BoilerLedger) => TextColumn) =>
    joinTexts(parts.map(({ ledger, ...range }) => ({ column: columnOf(ledger), ...range })));
  const coded = (columnOf: (ledger: BoilerLedger) => CodedColumn) =>
    joinCoded(parts.map(({ ledger, ...range }) => ({ column: columnOf(ledger), ...range })));
  return {
    count: parts.reduce((sum, { from, to }) => sum + to - from, 0),
    row: numbers(
      ({ row }) => row,
      (length) => new Uint32Array(length),
    ),
    id: texts(({ id }) => id),
    name: texts(({ name }) => name),
    lon: doubles(({ lon }) => lon),
    lat: doubles(({ lat }) => lat),
    precisionM: numbers(
      ({ precisionM }) => precisionM,
      (length) => new Float32Array(length),
    ),
    capacityTph: doubles(({ capacityTph }) => capacityTph),
    fuel: bytes(({ fuel }) => fuel),
    fuelText: coded(({ fuelText }) => fuelText),
    use: coded(({ use }) => use),
    builtUp: bytes(({ builtUp }) => builtUp),
    ultraLow: bytes(({ ultraLow }) => ultraLow),
    heatNetwork: bytes(({ heatNetwork }) => heatNetwork),
    isNew: bytes(({ isNew }) => isNew),
    biomassEquipped: bytes(({ biomassEquipped }) => biomassEquipped),
    coalBan: bytes(({ coalBan }) => coalBan),
    noxMgm3: doubles(({ noxMgm3 }) => noxMgm3),
    typedCity: coded(({ typedCity }) => typedCity),
    synthetic: bytes(({ synthetic }) => synthetic),
    extras: joinExtras(parts),
  };
}

/** The ledger with a column more, that says the same of every boiler. */
export function withSameExtra(ledger: BoilerLedger, name: string, text: string): BoilerLedger {
  const cells: CodedColumn = { values: [text], codes: new Uint32Array(ledger.count) };
  return { ...ledger, extras: [...ledger.extras, { name, cells }] };
}

function joinExtras(parts: readonly LedgerPart[]): ExtraColumn[] {
  const names = [...new Set(parts.flatMap(({ ledger }) => ledger.extras.map(({ name }) => name)))];
  return names.map((name) => {
    const stretches = parts.map(({ ledger, from, to }) => {
      const column = ledger.extras.find((extra) => extra.name === name)?.cells ?? blankCells(ledger.count);
      return { column, from, to };
    });
    return { name, cells: joinCells(stretches) };
  });
}

function blankCells(count: number): CodedColumn {
  return { values: [''], codes: new Uint32Array(count) };
}

/** Boilers whose extra column says that text, and all the others, as two ledgers. */
export function splitByExtra(
  ledger: BoilerLedger,
  name: string,
  text: string,
): { readonly own: BoilerLedger; readonly others: BoilerLedger } {
  const cells = ledger.extras.find((extra) => extra.name === name)?.cells;
  const own: number[] = [];
  const others: number[] = [];
  for (let i = 0; i < ledger.count; i++) {
    (cells !== undefined && cellTextAt(cells, i) === text ? own : others).push(i);
  }
  return {
    own: joinLedgers(partsWithout(ledger, others)),
    others: joinLedgers(partsWithout(ledger, own)),
  };
}
