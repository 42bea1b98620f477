import type { TableNote } from '../../domain/import-plan.ts';
import { CAPACITY_UNITS, type CapacityReading, type CapacityUnit } from './read-capacity.ts';
import type { Position } from './read-position.ts';

const FULL_WIDTH = /[\uff01-\uff5e]/;

/** Counts what was converted on the way in, so that all of it can be listed. */
export function createConversionCount() {
  const units = new Map<CapacityUnit, number>();
  let sexagesimal = 0;
  let fullWidth = 0;
  let unitsInCells = 0;
  return {
    position(position: Position, text: string): void {
      if (position.isSexagesimal) sexagesimal++;
      if (FULL_WIDTH.test(text)) fullWidth++;
    },
    capacity({ convertedFrom, saysTph }: CapacityReading, cell: string): void {
      if (convertedFrom !== null) units.set(convertedFrom, (units.get(convertedFrom) ?? 0) + 1);
      if (saysTph) unitsInCells++;
      if (FULL_WIDTH.test(cell)) fullWidth++;
    },
    notes(): TableNote[] {
      const counted = (code: string, count: number): TableNote[] =>
        count === 0 ? [] : [{ code, params: { count } }];
      return [
        ...[...units].map(([unit, count]) => ({
          code: 'capacity-converted',
          params: { unit: CAPACITY_UNITS[unit].label, count },
        })),
        ...counted('units-in-cells', unitsInCells),
        ...counted('degrees-converted', sexagesimal),
        ...counted('width-folded', fullWidth),
      ];
    },
  };
}
