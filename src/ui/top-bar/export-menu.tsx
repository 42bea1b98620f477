import { Download } from 'lucide-react';
import {
  type BoilerExport,
  countClosing,
  countSelected,
  exportBoilers,
} from '../../commands/export-boilers.ts';
import { exportCoverage } from '../../commands/export-coverage.ts';
import { selectIsDemo } from '../../state/selectors.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { DemoBadge } from '../components/badge.tsx';
import { Popover } from '../components/popover.tsx';
import { formatNumber } from '../format.ts';

export function ExportMenu() {
  const t = useTranslate();
  return (
    <Popover icon={Download} label={t('export.menu')} withText>
      {(close) => <ExportItems close={close} />}
    </Popover>
  );
}

function ExportItems({ close }: { readonly close: () => void }) {
  const t = useTranslate();
  const app = useApp();
  const isDemo = useAppState(selectIsDemo);
  const boilers = useAppState(({ project }) => project.ledger?.columns.count ?? 0);
  const closing = useAppState(countClosing);
  const selected = useAppState(countSelected);
  const level = useAppState(({ view }) => view.coverageLevel);
  const hasCoverage = useAppState(({ analysis }) => analysis.coverage !== null);
  const count = (value: number) => t('export.count', { value: formatNumber(value) });
  const write = (kind: BoilerExport, format: 'csv' | 'geojson') => () => {
    close();
    void exportBoilers(app, kind, format);
  };
  return (
    <div className="menu">
      {isDemo && (
        <p className="menu-note">
          <DemoBadge /> {t('export.demoNote')}
        </p>
      )}
      <MenuItem
        label={t('export.closureCsv')}
        hint={count(closing)}
        disabled={boilers === 0}
        onChoose={write('closureList', 'csv')}
      />
      <MenuItem
        label={t('export.closureGeoJson')}
        hint={count(closing)}
        disabled={boilers === 0}
        onChoose={write('closureList', 'geojson')}
      />
      <MenuItem
        label={t('export.resultsCsv')}
        hint={count(boilers)}
        disabled={boilers === 0}
        onChoose={write('results', 'csv')}
      />
      <MenuItem
        label={t('export.selectionGeoJson')}
        hint={selected === 0 ? t('export.selectionEmpty') : count(selected)}
        disabled={selected === 0}
        onChoose={write('selection', 'geojson')}
      />
      <MenuItem
        label={t('export.coverageCsv')}
        hint={t('export.by', { level: t(`coverage.levels.${level}`) })}
        disabled={!hasCoverage}
        onChoose={() => {
          close();
          void exportCoverage(app);
        }}
      />
    </div>
  );
}

interface MenuItemProps {
  readonly label: string;
  readonly hint: string;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

function MenuItem({ label, hint, disabled, onChoose }: MenuItemProps) {
  return (
    <button type="button" className="menu-item" disabled={disabled} onClick={onChoose}>
      <span>{label}</span>
      <span className="menu-hint">{hint}</span>
    </button>
  );
}
