import type { BoilerMarks, MapModel } from './map-model.ts';
import { type Screened, selectIsDemo, selectScreened, selectTheme } from './selectors.ts';
import type { AppState } from './store.ts';

/** What the map should show, selected from the state. The boilers' part keeps its identity while they do. */
export function createMapModelSelector(): (state: AppState) => MapModel {
  let marks: { of: Screened; marks: BoilerMarks } | null = null;

  function boilerMarks(state: AppState): BoilerMarks | null {
    const screened = selectScreened(state);
    if (screened === null) return null;
    if (marks?.of.screening !== screened.screening || marks.of.ledger !== screened.ledger) {
      const { columns, version } = screened.ledger;
      marks = {
        of: screened,
        marks: {
          version,
          count: columns.count,
          lon: columns.lon,
          lat: columns.lat,
          verdict: screened.screening.result.verdict,
          synthetic: selectIsDemo(state),
        },
      };
    }
    return marks.marks;
  }

  return (state) => ({
    theme: selectTheme(state),
    lang: state.view.lang,
    visible: state.view.visibleLayers,
    radiusKm: state.analysis.coverage?.params.radiusKm ?? state.project.params.radiusKm,
    heat: state.analysis.coverage?.heat ?? null,
    boilers: boilerMarks(state),
    selectedBoiler: state.selection.boiler,
  });
}
