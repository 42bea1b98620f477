import { BookOpen } from 'lucide-react';
import { addStory } from '../../commands/stories.ts';
import { REGIONS } from '../../domain/vocabulary.ts';
import { readyStory } from '../../state/ready-stories.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { DemoBadge } from '../components/badge.tsx';
import { IconButton } from '../components/icon-button.tsx';

/** A story for each region, to be told as it is or changed. */
export function ReadyStories() {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  return (
    <section className="ready-stories">
      <h3>
        {t('present.ready.label')} <DemoBadge />
      </h3>
      <p className="help">{t('present.ready.help')}</p>
      <div className="scene-tools">
        {REGIONS.map((region) => (
          <IconButton
            key={region}
            icon={BookOpen}
            label={t(`area.${region}`)}
            withText
            onClick={() => addStory(app, readyStory(region, lang))}
          />
        ))}
      </div>
    </section>
  );
}
