import { ChevronDown } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslate } from '../app-context.ts';
import { Popover } from '../components/popover.tsx';
import { lazyPart } from '../lazy-part.ts';
import { SaveStatus } from './save-status.tsx';
import { useProjectTitle } from './use-project-title.ts';

// Not on the first screen.
const ProjectsPanel = lazyPart(async () => (await import('./projects-panel.tsx')).default);

/** Which project is open, whether it is saved, and all that can be done with projects. */
export function ProjectMenu() {
  const t = useTranslate();
  const title = useProjectTitle();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div className="project-menu" role="group" aria-label={t('projects.label')}>
      <Popover icon={ChevronDown} label={title} withText>
        {(close) => (
          <Suspense fallback={<p className="muted">{t('projects.loading')}</p>}>
            <ProjectsPanel close={close} />
          </Suspense>
        )}
      </Popover>
      <SaveStatus />
    </div>
  );
}
