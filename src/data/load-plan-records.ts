import type { Siding, Station } from '../domain/near-sites.ts';
import type { TargetRecord, TaskRecord } from '../domain/plan-figures.ts';
import { loadLayer, loadList, loadManifest } from './load-layer.ts';
import type { DataSource } from './source.ts';

/** What the plans ask beyond boilers, and the sites that it is about. */
export interface PlanRecords {
  readonly targets: readonly TargetRecord[];
  readonly tasks: readonly TaskRecord[];
  readonly stations: readonly Station[];
  readonly sidings: readonly Siding[];
}

/** Reads targets, tasks, stations and sidings, those without a position too. */
export async function loadPlanRecords(source: DataSource): Promise<PlanRecords> {
  const manifest = await loadManifest(source);
  const [targets, tasks, stations, noStation, sidings, noSiding] = await Promise.all([
    loadList(source, 'targets'),
    loadList(source, 'tasks'),
    loadLayer(source, manifest, 'stations'),
    loadList(source, 'stations-unplaced'),
    loadLayer(source, manifest, 'sidings'),
    loadList(source, 'sidings-unplaced'),
  ]);
  const named = [
    ...sidings.map(({ geometry, properties }) => ({ ...properties, position: positionOf(geometry) })),
    ...noSiding.map((siding) => ({ ...siding, position: null })),
  ];
  return {
    targets,
    tasks,
    stations: [
      ...stations.map(({ geometry, properties }) => ({ ...properties, position: positionOf(geometry) })),
      ...noStation.map((station) => ({ ...station, position: null })),
    ].sort((a, b) => (a.code < b.code ? -1 : 1)),
    sidings: named.map(({ name, place, deadline, position }) => ({
      name,
      place,
      deadline,
      position,
      ...referenceOf(name, tasks),
    })),
  };
}

/** The task that names a siding says by which document and clause. */
function referenceOf(name: string, tasks: readonly TaskRecord[]): Pick<Siding, 'document' | 'clause'> {
  const task = tasks.find(({ topic, titleZh }) => topic === 'rail' && titleZh.startsWith(name));
  return task?.references[0] ?? { document: '', clause: null };
}

function positionOf({ coordinates }: { readonly coordinates: readonly number[] }): readonly [number, number] {
  return [coordinates[0]!, coordinates[1]!];
}
