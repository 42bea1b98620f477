import { FilePlus2, FolderOpen, Save } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { listProjects, restoreProject } from '../../commands/manage-projects.ts';
import { newProject } from '../../commands/open-project.ts';
import { openProjectFile, PROJECT_FILE_ENDING, saveProjectFile } from '../../commands/project-file.ts';
import type { ProjectSummary } from '../../domain/project-summary.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { ClearEverything } from './clear-everything.tsx';
import { DeletedProjects } from './deleted-projects.tsx';
import { ProjectRow } from './project-row.tsx';
import { useProjectTitle, useTitleOf } from './use-project-title.ts';

/** All projects in this browser: new, open, rename, copy, delete, and files. */
export default function ProjectsPanel({ close }: { readonly close: () => void }) {
  const t = useTranslate();
  const app = useApp();
  const titleOf = useTitleOf();
  const list = useAppState(({ keeping }) => keeping.list);
  const savedAt = useAppState(({ keeping }) => (keeping.save.status === 'saved' ? keeping.save.at : ''));
  const [deleted, setDeleted] = useState<ProjectSummary | null>(null);
  const [busy, setBusy] = useState<ProjectSummary | null>(null);
  // A save changes what the list says.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after every save.
  useEffect(() => {
    void listProjects(app);
  }, [app, savedAt]);
  const present = list?.filter(({ deletedAt }) => deletedAt === null) ?? [];
  return (
    <div className="projects">
      <ProjectActions close={close} />
      {deleted !== null && (
        <p className="projects-told" role="status">
          {t('projects.deleted', { name: titleOf(deleted) })}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              setDeleted(null);
              void restoreProject(app, deleted.id);
            }}
          >
            {t('projects.undo')}
          </button>
        </p>
      )}
      {busy !== null && (
        <p className="projects-told" role="alert">
          {t('projects.busy', { name: titleOf(busy) })}
        </p>
      )}
      {list === null && <p className="muted">{t('projects.loading')}</p>}
      {list !== null && present.length === 0 && <p className="muted">{t('projects.empty')}</p>}
      {present.length > 0 && (
        <ul className="project-list">
          {present.map((project) => (
            <ProjectRow
              key={project.id}
              project={project}
              close={close}
              onDeleted={(isDeleted) => {
                setDeleted(isDeleted ? project : null);
                setBusy(isDeleted ? null : project);
              }}
            />
          ))}
        </ul>
      )}
      <DeletedProjects projects={list?.filter(({ deletedAt }) => deletedAt !== null) ?? []} />
      {list !== null && <ClearEverything projects={list} />}
    </div>
  );
}

function ProjectActions({ close }: { readonly close: () => void }) {
  const t = useTranslate();
  const app = useApp();
  const title = useProjectTitle();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="row projects-actions">
      <IconButton
        icon={FilePlus2}
        label={t('projects.new')}
        withText
        onClick={() => {
          close();
          void newProject(app);
        }}
      />
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('projects.openFile')}
        accept={PROJECT_FILE_ENDING}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file === undefined) return;
          close();
          void openProjectFile(app, file);
        }}
      />
      <IconButton
        icon={FolderOpen}
        label={t('projects.openFile')}
        withText
        onClick={() => input.current?.click()}
      />
      <IconButton
        icon={Save}
        label={t('projects.saveFile')}
        withText
        onClick={() => void saveProjectFile(app, title)}
      />
      <kbd className="muted">{t('projects.saveFileHint')}</kbd>
    </div>
  );
}
