import { proxy } from 'comlink';
import type { AreaOfInterest } from '../domain/area-of-interest.ts';
import type { CountyFacts } from '../domain/county-facts.ts';
import type { ScreeningParams } from '../domain/screening.ts';
import type { SiteReach } from '../domain/site-reach.ts';
import { isDrawingsLayer, type UserLayer } from '../domain/user-layer.ts';
import type { OwnPoints, WhatIsIn } from '../domain/what-is-in.ts';
import { selectLedgerReports } from '../state/selectors.ts';
import { patchView } from '../state/store.ts';
import type { AnalysisSubject } from '../workers/analysis-service.ts';
import type { ExportResult } from '../workers/write-export.ts';
import type { CommandContext } from './command-context.ts';
import { chartFileName } from './export-file-name.ts';

/** What a question is asked about: it is asked anew when any of it changes. */
export interface PlaceSubject extends AnalysisSubject {
  readonly params: ScreeningParams;
}

/** Gets the share done of an answer that takes its time. */
export type Report = (done: number) => void;

/** What the site of a unit reaches. Null where the answer was stopped, or overtaken by newer input. */
export function askUnitReach(
  context: CommandContext,
  subject: PlaceSubject,
  unitId: string,
  report: Report,
): Promise<SiteReach | null> {
  return context.workers.analysis.ask(subject, (api) => api.unitReach(subject.params, unitId, proxy(report)));
}

/** Everything that is known of a county. */
export function askCountyFacts(
  context: CommandContext,
  subject: PlaceSubject,
  adcode: string,
  report: Report,
): Promise<CountyFacts | null> {
  return context.workers.analysis.ask(subject, (api) =>
    api.countyFacts(subject.params, adcode, proxy(report)),
  );
}

/** What lies in an area; points of the user's other layers are counted along. */
export function askWhatIsIn(
  context: CommandContext,
  subject: PlaceSubject,
  area: AreaOfInterest,
  report: Report,
): Promise<WhatIsIn | null> {
  const points = subject.layers.flatMap(pointsOf);
  return context.workers.analysis.ask(subject, (api) =>
    api.whatIsIn(subject.params, area, points, proxy(report)),
  );
}

/** Leaves the cards' questions off; each can be asked again. */
export function stopPlaceQuestions({ store, workers }: CommandContext): void {
  void workers.analysis.ask(store.getState().project, (api) => api.cancelPlaces());
}

/** Hands the answer out as a file; in a workbook the area's boilers come along, each with its verdict. */
export async function exportWhatIsIn(
  context: CommandContext,
  found: WhatIsIn,
  name: string,
  format: 'csv' | 'xlsx',
): Promise<void> {
  const state = context.store.getState();
  const request = {
    subject: { kind: 'area', found, name },
    params: found.params,
    source: selectLedgerReports(state)[0]?.provenance ?? null,
    format,
    system: 'wgs84',
    encoding: 'utf-8',
    lang: state.view.lang,
    writtenAt: new Date().toISOString(),
  } as const;
  try {
    const written = await context.workers.analysis.ask<ExportResult>(state.project, async (api) =>
      api.writeExport(
        request,
        proxy(() => true),
      ),
    );
    if (written.ok) {
      const title = state.view.lang === 'zh' ? `${name}范围内要素` : `${name} what is in it`;
      context.saveFile(chartFileName(state, title, found.syntheticBoilers > 0, format), written.blob);
    } else if (written.error !== null) {
      patchView(context.store, { notice: { code: 'export-failed', detail: written.error.code } });
    }
  } catch (failure) {
    patchView(context.store, { notice: { code: 'export-failed', detail: String(failure) } });
  }
}

function pointsOf(layer: UserLayer): OwnPoints[] {
  if (isDrawingsLayer(layer)) return [];
  const points = layer.geometries.flatMap((geometry) =>
    geometry.type === 'Point' ? [geometry.coordinates] : [],
  );
  if (points.length === 0) return [];
  return [
    {
      name: layer.name,
      kind: layer.kind,
      lon: Float64Array.from(points, ([lon]) => lon!),
      lat: Float64Array.from(points, ([, lat]) => lat!),
    },
  ];
}
