import '../styles/omni.css';
import { useEffect } from 'react';
import { goToHit, goToTyped } from '../../commands/go-to-hit.ts';
import { searchFor } from '../../commands/search.ts';
import { showSheet } from '../../commands/show-sheet.ts';
import { SEARCH_KINDS, type SearchHit } from '../../domain/search-hit.ts';
import type { SearchSession, TypedPlace } from '../../state/search-session.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { ComboBox, type ComboGroup } from '../components/combo-box.tsx';
import { SheetFrame } from '../components/sheet.tsx';
import type { Translate } from '../i18n/translate.ts';
import { TypedPlaceLine } from './typed-place-line.tsx';

/** Finds places, plants, stations, boilers, the user's own features, bookmarks, and coordinates in any datum. */
export default function SearchSheet() {
  const t = useTranslate();
  const app = useApp();
  const search = useAppState(({ view }) => view.search);
  // What was found last time is offered again, of the project as it is now.
  useEffect(() => void searchFor(app, app.store.getState().view.search.text), [app]);
  const choices = choicesOf(search);
  const choose = (id: string) => {
    const choice = choices.find((known) => known.id === id);
    if (choice === undefined) return;
    showSheet(app, null);
    if ('place' in choice) goToTyped(app, choice.place);
    else goToHit(app, choice.hit);
  };
  return (
    <SheetFrame title={t('omni.search')} className="combo-sheet" bare>
      <ComboBox
        label={t('omni.search')}
        placeholder={t('omni.searchPlaceholder')}
        text={search.text}
        onText={(text) => void searchFor(app, text)}
        onChoose={choose}
        status={statusOf(search, choices.length, t)}
        groups={groupsOf(choices, search, t)}
      />
    </SheetFrame>
  );
}

type Choice =
  | { readonly id: string; readonly hit: SearchHit }
  | { readonly id: string; readonly place: TypedPlace };

function choicesOf({ hits, boilers, typed }: SearchSession): readonly Choice[] {
  return [
    ...(typed?.places ?? []).map((place, at) => ({ id: `typed-${at}`, place })),
    ...[...hits, ...(boilers?.hits ?? [])].map((hit) => ({ id: `${hit.kind}-${hit.id}`, hit })),
  ];
}

/** Groups stand by their best hit. */
function groupsOf(choices: readonly Choice[], search: SearchSession, t: Translate): ComboGroup[] {
  const typed = choices.filter((choice) => 'place' in choice);
  const groups: ComboGroup[] =
    typed.length === 0
      ? []
      : [
          {
            id: 'typed',
            label: t(search.typed?.reversed === true ? 'omni.typedReversed' : 'omni.typedWhich'),
            options: typed.map(({ id, place }) => ({ id, content: <TypedPlaceLine place={place} /> })),
          },
        ];
  const found = choices.filter((choice) => 'hit' in choice);
  const kinds = SEARCH_KINDS.map((kind) => ({ kind, of: found.filter(({ hit }) => hit.kind === kind) }))
    .filter(({ of }) => of.length > 0)
    .sort((a, b) => b.of[0]!.hit.score - a.of[0]!.hit.score);
  for (const { kind, of } of kinds) {
    const count = search.boilers?.count ?? 0;
    groups.push({
      id: kind,
      label:
        kind === 'boiler' && count > of.length
          ? t('omni.boilersOf', { shown: of.length, count })
          : t(`omni.kinds.${kind}`),
      options: of.map(({ id, hit }) => ({ id, content: <HitLine hit={hit} /> })),
    });
  }
  return groups;
}

function HitLine({ hit }: { readonly hit: SearchHit }) {
  return (
    <>
      <span className="combo-title">{hit.title}</span>
      <span className="combo-place">{hit.place}</span>
    </>
  );
}

function statusOf({ text, busy, boilers, typed }: SearchSession, count: number, t: Translate): string {
  if (text.trim() === '') return t('omni.searchHint');
  if (busy || boilers === null) return t('omni.searching');
  if (typed !== null && typed.places.length === 0) return t('omni.typedOutside');
  return count === 0 ? t('omni.searchNone') : t('omni.searchCount', { count });
}
