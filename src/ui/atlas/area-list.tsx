import { GripVertical } from 'lucide-react';
import { useId, useState } from 'react';
import { moveAtlasPage, tickAreas } from '../../commands/atlas.ts';
import type { AtlasArea } from '../../domain/atlas.ts';
import { formatNumber, formatShare } from '../../domain/figure-format.ts';
import { adcodeOf, areasInOrder, isFound, pageName, toClose } from '../../state/atlas/atlas-pages.ts';
import type { AtlasChoice } from '../../state/atlas/atlas-session.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { useReorder } from '../use-reorder.ts';

interface AreaListProps {
  readonly choice: AtlasChoice;
  /** All of the level. */
  readonly areas: readonly AtlasArea[];
}

/** The areas with their ticks, in the order of the pages. */
export function AreaList({ choice, areas }: AreaListProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const [wanted, setWanted] = useState('');
  const all = areasInOrder(areas, choice);
  const shown = all.filter((area) => isFound(area, wanted));
  const left = new Set(choice.left);
  const ticked = all.filter((area) => !left.has(adcodeOf(area))).length;
  const isWhole = shown.length === all.length;
  const { list, said, rowClass, handle } = useReorder<HTMLOListElement>({
    ids: all.map(adcodeOf),
    move: (adcode, before) => moveAtlasPage(app, adcode, before),
    told: (adcode, place) =>
      t('atlas.moved', {
        name: nameOf(all, adcode),
        place,
        count: all.length,
      }),
  });
  return (
    <section className="atlas-areas" aria-label={t('atlas.pages')}>
      <div className="atlas-tools">
        <label htmlFor={id} className="visually-hidden">
          {t('atlas.search')}
        </label>
        <input
          id={id}
          type="search"
          className="text-field"
          placeholder={t('atlas.searchHint')}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <button type="button" className="button" onClick={() => tickAreas(app, shown.map(adcodeOf), true)}>
          {t('atlas.tickAll')}
        </button>
        <button type="button" className="button" onClick={() => tickAreas(app, shown.map(adcodeOf), false)}>
          {t('atlas.tickNone')}
        </button>
        <span role="status" className="number muted">
          {t('atlas.ticked', { count: ticked, of: all.length })}
        </span>
      </div>
      <ol ref={list} className="stack atlas-list">
        {shown.map((area, at) => (
          <li key={adcodeOf(area)} data-stacked={adcodeOf(area)}>
            <div className={isWhole ? rowClass(adcodeOf(area), at) : 'stack-row'}>
              {isWhole && (
                <IconButton
                  icon={GripVertical}
                  label={t('atlas.handle', { name: pageName(area) })}
                  {...handle(adcodeOf(area), at)}
                />
              )}
              <AreaRow area={area} isTicked={!left.has(adcodeOf(area))} />
            </div>
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p className="muted">{t('atlas.notFound')}</p>}
      {!isWhole && shown.length > 0 && <p className="help">{t('atlas.clearSearch')}</p>}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </section>
  );
}

function AreaRow({ area, isTicked }: { readonly area: AtlasArea; readonly isTicked: boolean }) {
  const t = useTranslate();
  const app = useApp();
  const close = toClose(area);
  return (
    <label className="choice atlas-area">
      <input
        type="checkbox"
        checked={isTicked}
        onChange={({ target }) => tickAreas(app, [adcodeOf(area)], target.checked)}
      />
      <span>{pageName(area)}</span>
      <span className="muted number">
        {close === null ? '' : t('atlas.close', { count: formatNumber(close) })}
      </span>
      <span className="muted number">
        {t('atlas.covered', { share: formatShare(area.figures.coverage.coveredShare) })}
      </span>
    </label>
  );
}

function nameOf(areas: readonly AtlasArea[], adcode: string): string {
  const area = areas.find((each) => adcodeOf(each) === adcode);
  return area === undefined ? '' : pageName(area);
}
