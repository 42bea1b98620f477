import type { ColumnMapping, UnitConversion } from '../../domain/import-plan.ts';
import type { LayerKind } from '../../domain/layer-kind.ts';
import { readHeaderCell } from './guess-columns.ts';
import { CAPACITY_UNITS, headerCapacityUnit, readCapacity } from './read-capacity.ts';
import { readNumber } from './read-cells.ts';
import { readAngleDegrees } from './read-position.ts';

/** Conversions that the import will make, as far as the first rows show. */
export function findConversions(
  kind: LayerKind,
  header: readonly string[],
  mapping: ColumnMapping,
  samples: readonly (readonly string[])[],
): UnitConversion[] {
  const conversions: UnitConversion[] = [];
  const column = mapping.capacity;
  if (kind === 'boilers' && column !== undefined) {
    const headerUnit = headerCapacityUnit(readHeaderCell(header[column] ?? ''));
    const units = new Set(
      samples.map((cells) => readCapacity(cells[column] ?? '', headerUnit).convertedFrom),
    );
    for (const unit of units) {
      if (unit === null) continue;
      const { label, factor } = CAPACITY_UNITS[unit];
      conversions.push({ field: 'capacity', from: label, to: 't/h', factor });
    }
  }
  for (const field of ['lon', 'lat'] as const) {
    const at = mapping[field];
    if (at === undefined || !samples.some((cells) => isSexagesimal(cells[at] ?? ''))) continue;
    conversions.push({ field, from: '° ′ ″', to: '°', factor: '′ ÷ 60, ″ ÷ 3600' });
  }
  return conversions;
}

function isSexagesimal(cell: string): boolean {
  return Number.isNaN(readNumber(cell)) && /[′'分]/.test(cell) && !Number.isNaN(readAngleDegrees(cell));
}
