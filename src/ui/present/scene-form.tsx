import { CopyPlus, MapPinned, RefreshCw, Trash2 } from 'lucide-react';
import { useId, useRef } from 'react';
import { recallScene } from '../../commands/present-story.ts';
import { duplicateScene, removeScene, updateScene, writeScene } from '../../commands/stories.ts';
import { KEY_FIGURE_IDS } from '../../domain/key-figure.ts';
import { keyFigureName } from '../../domain/key-figure-words.ts';
import { MOST_KEY_FIGURES, type Scene, type Story } from '../../domain/story.ts';
import { fillFigures, hasTypedFigure, proposedTitle } from '../../state/scene-text.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { FigureValue } from './figure-value.tsx';

interface SceneFormProps {
  readonly story: Story;
  readonly scene: Scene;
  readonly onOpen: (sceneId: string | null) => void;
}

/** Words and figures of one scene, and what can be done with it. */
export function SceneForm({ story, scene, onOpen }: SceneFormProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  return (
    <div className="scene-form">
      <TitleField story={story} scene={scene} />
      <FigureFields story={story} scene={scene} />
      <div className="scene-field">
        <label htmlFor={id}>{t('present.editor.notes')}</label>
        <textarea
          id={id}
          value={scene.notes}
          maxLength={20_000}
          placeholder={t('present.editor.notesHint')}
          onChange={({ target }) => writeScene(app, story.id, scene.id, { notes: target.value })}
        />
      </div>
      <div className="scene-tools">
        <IconButton
          icon={MapPinned}
          label={t('present.editor.recall')}
          withText
          onClick={() => void recallScene(app, story.id, scene.id)}
        />
        <IconButton
          icon={RefreshCw}
          label={t('present.editor.update')}
          withText
          onClick={() => updateScene(app, story.id, scene.id)}
        />
        <IconButton
          icon={CopyPlus}
          label={t('present.editor.duplicate')}
          withText
          onClick={() => onOpen(duplicateScene(app, story.id, scene.id))}
        />
        <IconButton
          icon={Trash2}
          label={t('present.editor.remove')}
          withText
          onClick={() => {
            removeScene(app, story.id, scene.id);
            onOpen(null);
          }}
        />
      </div>
    </div>
  );
}

interface FieldProps {
  readonly story: Story;
  readonly scene: Scene;
}

/** The conclusion; numbers go in by name, so that they follow the data. */
function TitleField({ story, scene }: FieldProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const proposed = useAppState((state) => proposedTitle(state, scene, lang));
  const shown = useAppState((state) => fillFigures(state, scene, scene.title, lang));
  const write = (title: string) => writeScene(app, story.id, scene.id, { title });
  const insert = (figure: string) => {
    const at = field.current?.selectionStart ?? scene.title.length;
    write(`${scene.title.slice(0, at)}{${figure}}${scene.title.slice(at)}`);
    field.current?.focus();
  };
  return (
    <div className="scene-field">
      <label htmlFor={id}>{t('present.editor.title')}</label>
      <textarea
        ref={field}
        id={id}
        className="scene-title-field"
        rows={2}
        maxLength={300}
        value={scene.title}
        placeholder={proposed}
        onChange={({ target }) => write(target.value.replace(/\n/g, ' '))}
      />
      <p className="help">
        {scene.title === ''
          ? t('present.editor.titleProposed')
          : shown !== scene.title
            ? t('present.editor.titleShown', { title: shown })
            : hasTypedFigure(scene.title)
              ? t('present.editor.titleTyped')
              : ''}
      </p>
      <div className="story-line">
        {scene.title === '' && (
          <button type="button" className="link" onClick={() => write(proposed)}>
            {t('present.editor.titleEdit')}
          </button>
        )}
        <select
          className="select"
          aria-label={t('present.editor.insert')}
          value=""
          onChange={({ target }) => insert(target.value)}
        >
          <option value="">{t('present.editor.insert')}</option>
          {KEY_FIGURE_IDS.map((figure) => (
            <option key={figure} value={figure}>
              {keyFigureName(figure, lang)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Up to three figures, each with its value of now where the scene is on screen. */
function FigureFields({ story, scene }: FieldProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const slots = Array.from({ length: MOST_KEY_FIGURES }, (_, slot) => slot);
  const choose = (slot: number, figure: string) => {
    const chosen = slots.map((each) => (each === slot ? figure : (scene.figures[each] ?? '')));
    writeScene(app, story.id, scene.id, { figures: chosen.filter((name) => name !== '') });
  };
  return (
    <fieldset className="scene-field">
      <legend>{t('present.editor.figures')}</legend>
      {slots.slice(0, scene.figures.length + 1).map((slot) => (
        <div key={slot} className="scene-figure">
          <select
            className="select"
            aria-label={t('present.editor.figure', { place: slot + 1 })}
            value={scene.figures[slot] ?? ''}
            onChange={({ target }) => choose(slot, target.value)}
          >
            <option value="">{t('present.editor.noFigure')}</option>
            {KEY_FIGURE_IDS.map((figure) => (
              <option key={figure} value={figure}>
                {keyFigureName(figure, lang)}
              </option>
            ))}
          </select>
          {scene.figures[slot] !== undefined && <FigureValue scene={scene} name={scene.figures[slot]!} />}
        </div>
      ))}
    </fieldset>
  );
}
