import { saveChartPicture, saveChartTable } from '../../commands/save-chart.ts';
import { ENGINE_VERSION } from '../../domain/engine-version.ts';
import { localTime } from '../../domain/local-time.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { copyPicture } from '../picture/copy-picture.ts';
import { useScreened } from '../use-screened.ts';
import { chartFigures } from './chart-figures.ts';
import type { ChartModel } from './chart-model.ts';
import { useFilterWords } from './use-filter-words.ts';

/** Saves a chart as a picture or as a table, with what it rests on. */
export function useChartExport(model: ChartModel) {
  const app = useApp();
  const t = useTranslate();
  const words = useFilterWords(useScreened());
  const provenance = () => {
    const { params, reference } = app.store.getState().project;
    return {
      asOf: params.asOf,
      radiusKm: params.radiusKm,
      filters: words,
      engine: ENGINE_VERSION,
      dataHash: reference?.dataHash ?? '',
      madeAt: new Date().toISOString(),
    };
  };
  /** The lines below the picture. */
  const footer = (): readonly string[] => {
    const { params } = app.store.getState().project;
    const from = provenance();
    return [
      words === '' ? t('charts.noFilters') : t('charts.filters', { words }),
      t('charts.run', {
        asOf: from.asOf,
        radius: from.radiusKm,
        units: t(params.chpSet === 'all' ? 'params.unitsAll' : 'params.unitsConfirmed'),
        engine: from.engine,
      }),
      `${t('charts.source', { source: model.source, hash: from.dataHash.slice(0, 12) })} · ${t('charts.madeAt', { time: localTime(from.madeAt) })}`,
      ...(model.note === '' ? [] : [model.note]),
    ];
  };
  const pictureWords = () => ({
    footer: footer(),
    demo: model.synthetic ? t('common.demoBadge') : null,
  });
  const draw = async () => {
    const { drawPicture } = await import('./draw-picture.ts');
    return drawPicture(model, pictureWords());
  };
  return {
    saveTable: () => saveChartTable(app, chartFigures(model, provenance())),
    savePicture: () => saveChartPicture(app, model, 'png', draw),
    saveSvg: () =>
      saveChartPicture(app, model, 'svg', async () => {
        const { drawSvg } = await import('./draw-svg.ts');
        return drawSvg(model, pictureWords());
      }),
    /** Puts the picture on the clipboard; false where the browser does not allow it. */
    copyPicture: () =>
      copyPicture(draw()).then(
        () => true,
        () => false,
      ),
  };
}
