import type { z } from 'zod';
import type { targetSchema } from '../../src/data/schemas/json-layers.ts';
import { type dustfallSchema, taskSchema, unmappedZoneSchema } from '../../src/data/schemas/json-layers.ts';
import { FactError } from './fact-error.ts';
import {
  dustfallFactSchema,
  type PublishedAreaFact,
  publishedAreaFactSchema,
  type SidingFact,
  type SourceFact,
  type StationFact,
  sidingFactSchema,
  sourceFactSchema,
  stationFactSchema,
  targetFactSchema,
  type UnitFact,
  unitFactSchema,
  type ZoneFact,
  zoneFactSchema,
} from './fact-schemas.ts';
import { parseFactCsv, parseFactList, readFactText } from './read-facts.ts';

/** All of `data/facts`, checked. */
export interface Facts {
  readonly units: readonly UnitFact[];
  readonly stations: readonly StationFact[];
  readonly dustfall: readonly z.output<typeof dustfallSchema>[];
  readonly targets: readonly z.output<typeof targetSchema>[];
  readonly zones: readonly ZoneFact[];
  readonly unmappedZones: readonly z.output<typeof unmappedZoneSchema>[];
  readonly sidings: readonly SidingFact[];
  readonly publishedAreas: readonly PublishedAreaFact[];
  readonly tasks: readonly z.output<typeof taskSchema>[];
  readonly sources: readonly SourceFact[];
}

/** Reads and checks every fact file. Throws FactError; `read` can be replaced in tests. */
export function loadFacts(read: (file: string) => string = readFactText): Facts {
  const csv = <T extends z.ZodObject>(file: string, schema: T) => parseFactCsv(file, read(file), schema);
  const list = <T extends z.ZodType>(file: string, key: string, schema: T) =>
    parseFactList(file, read(file), key, schema);
  const facts: Facts = {
    units: csv('chp-units.csv', unitFactSchema),
    stations: csv('air-stations.csv', stationFactSchema),
    dustfall: csv('dustfall.csv', dustfallFactSchema),
    targets: csv('targets.csv', targetFactSchema),
    zones: list('coal-ban-zones.json', 'drawn', zoneFactSchema),
    unmappedZones: list('coal-ban-zones.json', 'unmapped', unmappedZoneSchema),
    sidings: list('sidings.json', 'sidings', sidingFactSchema),
    publishedAreas: csv('published-areas.csv', publishedAreaFactSchema),
    tasks: list('tasks.json', 'tasks', taskSchema),
    sources: list('sources.json', 'sources', sourceFactSchema),
  };
  refuseRepeats('chp-units.csv', 'unitId', facts.units);
  refuseRepeats('air-stations.csv', 'code', facts.stations);
  refuseRepeats('coal-ban-zones.json', 'zoneId', facts.zones);
  refuseRepeats('published-areas.csv', 'adcode', facts.publishedAreas);
  refuseRepeats('tasks.json', 'id', facts.tasks);
  refuseRepeats('sources.json', 'file', facts.sources);
  return facts;
}

function refuseRepeats<K extends string>(file: string, key: K, rows: readonly Record<K, unknown>[]): void {
  const firstRow = new Map<unknown, number>();
  rows.forEach((row, index) => {
    const earlier = firstRow.get(row[key]);
    if (earlier !== undefined)
      throw new FactError(
        file,
        `record ${index + 1}`,
        key,
        `${row[key]} is already in record ${earlier + 1}`,
      );
    firstRow.set(row[key], index);
  });
}
