import { Upload } from 'lucide-react';
import { startImport } from '../../commands/start-import.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { ProjectMenu } from '../projects/project-menu.tsx';
import { LanguageButton, ThemeButton } from './appearance-controls.tsx';
import { AreaSelect } from './area-select.tsx';
import { ExportMenu } from './export-menu.tsx';
import { MoreMenu, SearchButton } from './more-menu.tsx';
import { AsOfField, MoreParams, RadiusField, UnitSetField } from './params-controls.tsx';
import { PresentMenu } from './present-menu.tsx';
import { ScenarioMark } from './scenario-mark.tsx';

/** What is asked (area, date, radius, units) on the left, what is done with it on the right. */
export function TopBar() {
  const t = useTranslate();
  const app = useApp();
  return (
    <header className="top-bar">
      <h1 className="brand">
        <BrandMark />
        {t('app.name')}
      </h1>
      <ProjectMenu />
      <AreaSelect />
      <AsOfField />
      <RadiusField />
      <UnitSetField />
      <MoreParams />
      <ScenarioMark />
      <div className="top-bar-actions">
        <SearchButton />
        <IconButton
          icon={Upload}
          label={t('actions.import')}
          withText
          onClick={() => void startImport(app)}
        />
        <ExportMenu />
        <PresentMenu />
        <LanguageButton />
        <ThemeButton />
        <MoreMenu />
      </div>
    </header>
  );
}

/** A plant in its heating radius. */
function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="10" cy="10" r="2.4" fill="currentColor" />
      <path d="M10 1v4M10 15v4M1 10h4M15 10h4" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
