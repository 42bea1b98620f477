import { CopyPlus, Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { addStory, chooseStory, duplicateStory, removeStory, renameStory } from '../../commands/stories.ts';
import type { Story } from '../../domain/story.ts';
import { storyTitle } from '../../state/scene-text.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';

interface StoryHeadProps {
  readonly story: Story;
  readonly stories: readonly Story[];
}

/** Which story, its title, and what can be done with it as a whole. */
export function StoryHead({ story, stories }: StoryHeadProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const id = useId();
  return (
    <>
      <div className="story-line">
        <select
          className="select"
          aria-label={t('present.editor.choose')}
          value={story.id}
          onChange={({ target }) => chooseStory(app, target.value)}
        >
          {stories.map((each) => (
            <option key={each.id} value={each.id}>
              {storyTitle(each, lang)}
            </option>
          ))}
        </select>
        <IconButton
          icon={Plus}
          label={t('present.editor.newStory')}
          onClick={() => addStory(app, { title: '', scenes: [] })}
        />
        <IconButton
          icon={CopyPlus}
          label={t('present.editor.duplicateStory')}
          onClick={() =>
            duplicateStory(app, story.id, t('present.editor.copyOf', { name: storyTitle(story, lang) }))
          }
        />
        <IconButton
          icon={Trash2}
          label={t('present.editor.removeStory')}
          onClick={() => removeStory(app, story.id)}
        />
      </div>
      <div className="scene-field">
        <label htmlFor={id}>{t('present.editor.storyTitle')}</label>
        <input
          id={id}
          className="text-field"
          maxLength={200}
          value={story.title}
          placeholder={storyTitle({ ...story, title: '' }, lang)}
          onChange={({ target }) => renameStory(app, story.id, target.value)}
        />
      </div>
    </>
  );
}
