import { Copy, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { deleteProject, duplicateProject, renameProject } from '../../commands/manage-projects.ts';
import { openProject } from '../../commands/open-project.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { localTime } from '../../domain/local-time.ts';
import type { ProjectSummary } from '../../domain/project-summary.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { DemoBadge } from '../components/badge.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { megabytes } from './project-words.ts';
import { useTitleOf } from './use-project-title.ts';

interface ProjectRowProps {
  readonly project: ProjectSummary;
  readonly close: () => void;
  /** False where it could not be deleted, since another tab has it open. */
  readonly onDeleted: (isDeleted: boolean) => void;
}

export function ProjectRow({ project, close, onDeleted }: ProjectRowProps) {
  const t = useTranslate();
  const app = useApp();
  const name = useTitleOf()(project);
  const isOpen = useAppState(({ keeping }) => keeping.id === project.id);
  const [renaming, setRenaming] = useState(false);
  const isReady = project.state === 'ready';
  return (
    <li className="project-row" aria-current={isOpen ? 'true' : undefined}>
      <div className="project-what">
        {renaming ? (
          <RenameField id={project.id} name={name} onDone={() => setRenaming(false)} />
        ) : isOpen || !isReady ? (
          <span className="project-name">
            {name} {isOpen && <span className="badge">{t('projects.current')}</span>}
          </span>
        ) : (
          <button
            type="button"
            className="link project-name"
            aria-label={t('projects.openNamed', { name })}
            onClick={() => {
              close();
              void openProject(app, project.id);
            }}
          >
            {name}
          </button>
        )}
        <ProjectFacts project={project} />
      </div>
      {isReady && (
        <>
          <IconButton
            icon={Pencil}
            label={t('projects.renameNamed', { name })}
            onClick={() => setRenaming(true)}
          />
          <IconButton
            icon={Copy}
            label={t('projects.duplicateNamed', { name })}
            onClick={() => void duplicateProject(app, project.id, t('projects.copyOf', { name }))}
          />
        </>
      )}
      <IconButton
        icon={Trash2}
        label={t('projects.deleteNamed', { name })}
        onClick={() => void deleteProject(app, project.id).then(onDeleted)}
      />
    </li>
  );
}

function ProjectFacts({ project }: { readonly project: ProjectSummary }) {
  const t = useTranslate();
  if (project.state !== 'ready') return <span className="help">{t(`projects.${project.state}`)}</span>;
  const parts = [
    localTime(project.savedAt),
    t('projects.boilers', { value: formatNumber(project.boilers) }),
    ...(project.layers > 0 ? [t('projects.layers', { value: formatNumber(project.layers) })] : []),
    ...(project.bytes > 0 ? [t('projects.bytes', { value: megabytes(project.bytes) })] : []),
  ];
  return (
    <span className="help">
      {parts.join(' · ')} {project.isDemo && <DemoBadge />}
    </span>
  );
}

interface RenameFieldProps {
  readonly id: string;
  readonly name: string;
  readonly onDone: () => void;
}

/** Enter and leaving the field keep the name, Escape keeps the old one. */
function RenameField({ id, name, onDone }: RenameFieldProps) {
  const t = useTranslate();
  const app = useApp();
  const keep = (text: string) => {
    if (text.trim() !== name) void renameProject(app, id, text);
    onDone();
  };
  return (
    <input
      // The user has just asked to type here.
      // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was pressed.
      autoFocus
      type="text"
      className="text-field"
      aria-label={t('projects.name')}
      defaultValue={name}
      maxLength={200}
      onFocus={({ target }) => target.select()}
      onBlur={({ target }) => keep(target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep(event.currentTarget.value);
        else if (event.key === 'Escape') onDone();
        else return;
        // Escape would close the panel as well.
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation();
      }}
    />
  );
}
