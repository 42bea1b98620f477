import type { LargeView } from '../domain/large-layer.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { TableOutput } from './analysis.ts';
import type { LargeLayer } from './large-layer.ts';
import { type BoilerMarks, type LargeMarks, type MapModel, userFeatureOf } from './map-model.ts';
import {
  listedFlags,
  type Screened,
  selectIsDemo,
  selectScreened,
  selectTable,
  selectTheme,
} from './selectors.ts';
import type { AppState } from './store.ts';

/** What the map should show, selected from the state. The boilers' part keeps its identity while they do. */
export function createMapModelSelector(): (state: AppState) => MapModel {
  let marks: { of: Screened; marks: BoilerMarks } | null = null;
  let listedOf: TableOutput | null = null;
  let listed: Uint8Array | null = null;

  /** The same array for as long as the same boilers are listed, in whatever order. */
  function listedBoilers(table: TableOutput | null, count: number): Uint8Array | null {
    if (table === listedOf) return listed;
    const isSame = table !== null && listedOf !== null && listsTheSame(table, listedOf);
    listedOf = table;
    if (isSame) return listed;
    listed = table === null || table.rows.length === count ? null : listedFlags(table);
    return listed;
  }

  function boilerMarks(state: AppState): BoilerMarks | null {
    const screened = selectScreened(state);
    if (screened === null) return null;
    const { columns, version } = screened.ledger;
    const nowListed = listedBoilers(selectTable(state), columns.count);
    if (
      marks?.of.screening !== screened.screening ||
      marks.of.ledger !== screened.ledger ||
      marks.marks.listed !== nowListed
    ) {
      marks = {
        of: screened,
        marks: {
          version,
          count: columns.count,
          lon: columns.lon,
          lat: columns.lat,
          verdict: screened.screening.result.verdict,
          listed: nowListed,
          synthetic: selectIsDemo(state),
        },
      };
    }
    return marks.marks;
  }

  let largeOf: LargeLayer | null = null;
  let large: LargeMarks | null = null;
  let readings = 0;

  function largeMarks(layer: LargeLayer | null): LargeMarks | null {
    if (layer === null || !layer.visible || layer.shown === null) return null;
    if (layer === largeOf) return large;
    const { view } = layer.shown;
    const { boiler } = layer;
    const isSameReading = layer.shown === largeOf?.shown && large !== null;
    large = {
      ...(isSameReading ? large! : drawReading(view)),
      selected: boiler === null ? null : [boiler.lon, boiler.lat],
    };
    largeOf = layer;
    return large;
  }

  function drawReading(view: LargeView): Pick<LargeMarks, 'points' | 'counts'> {
    if (view.kind === 'counts') return { points: null, counts: view };
    const { lon, lat, verdict } = view;
    const version = ++readings;
    return {
      points: { version, count: lon.length, lon, lat, verdict, listed: null, synthetic: false },
      counts: null,
    };
  }

  let shown: readonly UserLayer[] = [];

  /** The same list for as long as it holds the same layers. */
  function visibleUserLayers({ project, view }: AppState): readonly UserLayer[] {
    const now = project.layers.filter(({ id }) => !view.hiddenUserLayers.includes(id));
    if (now.length !== shown.length || now.some((layer, i) => layer !== shown[i])) shown = now;
    return shown;
  }

  return (state) => ({
    theme: selectTheme(state),
    lang: state.view.lang,
    visible: state.view.visibleLayers,
    userLayers: visibleUserLayers(state),
    layerLooks: state.view.layerLooks,
    pickedUserFeature: userFeatureOf(state.selection.picked?.features[0]),
    radiusKm: state.analysis.coverage?.params.radiusKm ?? state.project.params.radiusKm,
    heat: state.analysis.coverage?.heat ?? null,
    boilers: boilerMarks(state),
    large: largeMarks(state.large),
    selectedBoiler: state.selection.boiler,
  });
}

/** Whether two tables of one screening differ in their order at most. */
function listsTheSame(a: TableOutput, b: TableOutput): boolean {
  return (
    a.of === b.of &&
    a.request.verdict === b.request.verdict &&
    a.request.area === b.request.area &&
    a.request.bounds === b.request.bounds &&
    a.request.conditions === b.request.conditions &&
    a.request.within === b.request.within
  );
}
