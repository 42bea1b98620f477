import { planTimeline } from '../domain/plan-timeline.ts';
import type { Reference } from '../domain/reference.ts';
import { createRuleBook } from '../domain/rule-book.ts';
import type { DataLayer, ReferenceSummary } from '../state/project.ts';

/** The names that a screening result points at, light enough to send to the page. */
export function summariseReference(reference: Reference, layers: readonly DataLayer[]): ReferenceSummary {
  return {
    counties: reference.counties.map(({ adcode, name, placeAdcode, place, region }) => ({
      adcode,
      name,
      placeAdcode,
      place,
      region,
    })),
    units: reference.units.map(({ unitId, plant, unit, capacityMw }) => ({
      unitId,
      plant,
      unit,
      capacityMw,
    })),
    rules: createRuleBook(reference.rulePacks).map(({ pack, rule }) => ({
      id: rule.id,
      clause: rule.clause,
      deadline: rule.deadline,
      provinceDeadlines: (rule.provinceTerms ?? []).map(({ provinces, deadline }) => ({
        provinces,
        deadline,
      })),
      document:
        pack.documentNumber === null ? pack.title : { zh: pack.documentNumber, en: pack.documentNumber },
    })),
    timeline: planTimeline(reference),
    layers: layers.map(
      ({ id, titleZh, titleEn, source, licence, date, datum, note, noteEn, status, count }) => ({
        id,
        titleZh,
        titleEn,
        source,
        licence,
        date,
        datum,
        note,
        noteEn,
        status,
        count,
      }),
    ),
    dataHash: reference.dataHash,
  };
}
