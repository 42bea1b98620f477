import { ChartColumn, Copy, FileImage, FileSpreadsheet, ImageDown, List, Maximize2, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslate } from '../app-context.ts';
import { DemoBadge } from '../components/badge.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { canCopyPictures } from '../picture/copy-picture.ts';
import { ChartLegend } from './chart-legend.tsx';
import { ChartList } from './chart-list.tsx';
import type { ChartModel } from './chart-model.ts';
import { categoryText, chartSummary } from './chart-text.ts';
import { ChartView } from './chart-view.tsx';
import { useChartExport } from './use-chart-export.ts';

interface ChartCardProps {
  readonly model: ChartModel;
  /** Whether what is shown is of earlier verdicts or filters. */
  readonly busy: boolean;
  /** Null where it is enlarged already. */
  readonly onEnlarge: (() => void) | null;
  /** A control that belongs to this chart. */
  readonly control?: ReactNode;
}

/** A chart with its title, what is pointed at or chosen, and what can be done with it. */
export function ChartCard({ model, busy, onEnlarge, control }: ChartCardProps) {
  const t = useTranslate();
  const [asList, setAsList] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const isEmpty = model.series.every(({ values }) => values.every((value) => (value ?? 0) === 0));
  const { savePicture, saveSvg, copyPicture, saveTable } = useChartExport(model);
  const [said, setSaid] = useState('');
  const copy = async () => {
    if (!canCopyPictures()) setSaid(t('picture.noClipboard'));
    else setSaid(t((await copyPicture()) ? 'picture.copied' : 'charts.notCopied'));
  };
  return (
    <figure className={`chart-card ${busy ? 'stale' : ''}`} data-chart={model.id} aria-busy={busy}>
      <figcaption className="chart-head">
        <h3 className="chart-title" title={model.title}>
          {model.title}
          <span className="chart-unit">{[model.unit, model.caveat].filter(Boolean).join(' · ')}</span>
        </h3>
        {control}
        <span className="chart-actions">
          <IconButton
            icon={asList ? ChartColumn : List}
            label={t(asList ? 'charts.drawing' : 'charts.list')}
            onClick={() => setAsList(!asList)}
          />
          <IconButton icon={ImageDown} label={t('charts.png')} onClick={() => void savePicture()} />
          {onEnlarge === null && (
            <>
              <IconButton icon={FileImage} label={t('charts.svg')} onClick={() => void saveSvg()} />
              <IconButton icon={Copy} label={t('charts.copy')} onClick={() => void copy()} />
            </>
          )}
          <IconButton icon={FileSpreadsheet} label={t('charts.csv')} onClick={() => void saveTable()} />
          {onEnlarge !== null && (
            <IconButton icon={Maximize2} label={t('charts.enlarge')} onClick={onEnlarge} />
          )}
        </span>
      </figcaption>
      <div className="chart-line">
        <div className="chart-says">
          {pointed !== null && pointed < model.categories.length ? (
            <span aria-hidden="true">{categoryText(model, pointed, t)}</span>
          ) : model.choice === '' ? (
            <ChartLegend model={model} />
          ) : (
            <button type="button" className="chart-clear" onClick={model.clear}>
              <span>{t('charts.clear', { choice: model.choice })}</span>
              <X aria-hidden="true" size="1em" className="icon" />
            </button>
          )}
        </div>
        {model.synthetic && <DemoBadge />}
      </div>
      {isEmpty ? (
        <p className="chart-empty">{t('charts.none')}</p>
      ) : asList ? (
        <ChartList model={model} />
      ) : (
        <ChartView model={model} label={chartSummary(model, t)} onPoint={setPointed} />
      )}
      {onEnlarge === null && (
        <p role="status" className="chart-note">
          {said}
        </p>
      )}
      {onEnlarge === null && (
        <p className="chart-note">
          {model.note} {model.pick !== null && t(model.ranges ? 'charts.rangeHelp' : 'charts.pickHelp')}
        </p>
      )}
    </figure>
  );
}
