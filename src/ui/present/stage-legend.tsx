import { Suspense } from 'react';
import type { Scene } from '../../domain/story.ts';
import { wishOf } from '../../state/scene-text.ts';
import { selectIsFiltered } from '../../state/selectors.ts';
import { stageLegend } from '../../state/stage-legend.ts';
import { useAppState, useLang, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { Swatch } from '../layers/swatch.tsx';
import { lazyPart } from '../lazy-part.ts';

// What its classes are depends on the indicator.
const TargetClasses = lazyPart(async () => (await import('../themes/target-classes.tsx')).default);

/** More lines than these stand in two columns, smaller, and beyond the second number smaller still. */
const MANY_LINES = 12;
const CROWDED_LINES = 22;

/** What the marks on the map mean, of what is visible. */
export function StageLegend({ scene }: { readonly scene: Scene }) {
  const t = useTranslate();
  const lang = useLang();
  const state = useAppState((whole) => whole);
  const groups = stageLegend(state, wishOf(state, scene), lang);
  const lines = groups.reduce((sum, { title, rows }) => sum + rows.length + Number(title !== ''), 0);
  const isFaint =
    state.view.visibleLayers.boilers && (state.view.table.verdict !== null || selectIsFiltered(state));
  if (groups.length === 0) return null;
  return (
    <section
      className="stage-legend"
      aria-label={t('present.stage.legend')}
      data-many={lines > CROWDED_LINES ? 'crowded' : lines > MANY_LINES ? '' : undefined}
    >
      {groups.map(({ id, title, standing, rows }) => (
        <ul key={id}>
          {title !== '' && (
            <li className="stage-legend-title">
              {title} {standing !== null && <Badge tone={standing} text={t(`layers.status.${standing}`)} />}
            </li>
          )}
          {id === 'targets' && (
            <Suspense>
              <TargetClasses />
            </Suspense>
          )}
          {rows.map((row, at) => (
            <li key={row.id} className="legend-entry">
              <Swatch swatch={row.swatch} />
              <span>{row.title}</span>
              {title === '' && at === 0 && standing !== null && (
                <Badge tone={standing} text={t(`layers.status.${standing}`)} />
              )}
            </li>
          ))}
          {id === 'boilers' && isFaint && <li className="muted">{t('present.stage.faint')}</li>}
        </ul>
      ))}
    </section>
  );
}
