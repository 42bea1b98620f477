import { purgeProject, restoreProject } from '../../commands/manage-projects.ts';
import type { ProjectSummary } from '../../domain/project-summary.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { useTitleOf } from './use-project-title.ts';

/** Projects that were deleted within the last day. */
export function DeletedProjects({ projects }: { readonly projects: readonly ProjectSummary[] }) {
  const t = useTranslate();
  const app = useApp();
  const titleOf = useTitleOf();
  if (projects.length === 0) return null;
  return (
    <section>
      <h2 className="projects-head">{t('projects.recentlyDeleted')}</h2>
      <ul className="project-list">
        {projects.map((project) => {
          const name = titleOf(project);
          return (
            <li key={project.id} className="project-row">
              <span className="project-what muted">{name}</span>
              <button
                type="button"
                className="button"
                aria-label={t('projects.restoreNamed', { name })}
                onClick={() => void restoreProject(app, project.id)}
              >
                {t('projects.restore')}
              </button>
              <button
                type="button"
                className="button"
                aria-label={t('projects.purgeNamed', { name })}
                onClick={() => void purgeProject(app, project.id)}
              >
                {t('projects.purge')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
