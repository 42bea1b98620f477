import type { CoordinateSystem } from '../domain/coordinate-system.ts';
import type { LayerField } from '../domain/layer-kind.ts';
import type { Join } from '../state/import-session.ts';
import type { CommandContext } from './command-context.ts';
import { reviseImport } from './import-inspect.ts';
import { findImportFile } from './import-stage.ts';

/** Makes a column serve a field, or none where null. A column serves one field: another one loses it. */
export function chooseColumn(
  context: CommandContext,
  id: number,
  field: LayerField,
  column: number | null,
): void {
  const stage = findImportFile(context.store, id)?.stage;
  if (stage?.step !== 'choosing') return;
  const { mapping, byHand } = stage.choice;
  const others = Object.entries(mapping).filter(([known, used]) => known !== field && used !== column);
  void reviseImport(context, id, {
    mapping: Object.fromEntries(column === null ? others : [...others, [field, column]]),
    byHand: [...byHand.filter((known) => known !== field), field],
  });
}

/** Exchanges the columns of the position: surveyors write X for north and Y for east. */
export function exchangeColumns(context: CommandContext, id: number): void {
  const stage = findImportFile(context.store, id)?.stage;
  if (stage?.step !== 'choosing') return;
  const { lon, lat, ...others } = stage.choice.mapping;
  if (lon === undefined || lat === undefined) return;
  void reviseImport(context, id, {
    mapping: { ...others, lon: lat, lat: lon },
    byHand: [...new Set([...stage.choice.byHand, 'lon' as const, 'lat' as const])],
  });
}

/** Says in which system the positions are. What the user says stays, whatever the evidence. */
export function chooseSystem(context: CommandContext, id: number, system: CoordinateSystem): void {
  void reviseImport(context, id, { system, systemBy: 'user' });
}

export function chooseJoin(context: CommandContext, id: number, join: Join): void {
  void reviseImport(context, id, { join });
}
