import type { PlanRecords } from '../data/load-plan-records.ts';
import { joinFigures, listAreas } from '../domain/join-figures.ts';
import {
  chooseSites,
  findInCounties,
  findNearest,
  type NearAnswer,
  type NearRequest,
} from '../domain/near-sites.ts';
import type { PlanFigures } from '../domain/plan-figures.ts';
import type { Reference } from '../domain/reference.ts';
import { indexReference } from '../domain/reference-index.ts';
import type { Steps } from '../domain/steps.ts';

/** Targets and tasks joined to their areas, with the sites that the plans name. */
export function gatherPlans(reference: Reference, records: PlanRecords): PlanFigures {
  const { targets, tasks, stations, sidings } = records;
  const areas = listAreas(reference.counties);
  const neighbours = reference.neighbours.map(({ name }) => name);
  return {
    areas,
    figures: joinFigures(targets, tasks, areas, neighbours),
    documents: Object.fromEntries(
      reference.rulePacks.map(({ id, title, documentNumber }) => [
        id,
        documentNumber === null ? title : { zh: documentNumber, en: documentNumber },
      ]),
    ),
    stations,
    sidings,
    // Of a single city's plan; that of the regions is the target itself.
    railShares: tasks.flatMap(({ topic, unit, value, places, titleZh, titleEn, references }) =>
      topic === 'rail' && unit === '%' && value !== null && places.length === 1
        ? [{ titleZh, titleEn, sharePct: value, references }]
        : [],
    ),
  };
}

/** The nearest station or siding of each shape that is asked about. */
export function* answerNear(
  request: NearRequest,
  reference: Reference,
  records: PlanRecords,
): Steps<NearAnswer> {
  const { sites, unplaced } = chooseSites(request, records.stations, records.sidings);
  const found =
    request.shapes === null
      ? yield* findInCounties(reference.counties, sites, (lon, lat) =>
          indexReference(reference).counties.indexAt(lon, lat),
        )
      : yield* findNearest(request.shapes, sites);
  return { sites: sites.length, unplaced, found };
}
