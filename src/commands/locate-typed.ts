import type { TypedPlace, TypedPlaces } from '../state/search-session.ts';
import type { CommandContext } from './command-context.ts';

/** Candidates that are shown at most: with no zone in the easting, many are possible. */
const MOST_PLACES = 12;

/**
 * Where typed coordinates lie, in each system that they may be in; null where the text is no coordinates. Those within
 * the plans stand first; of metres without a zone only they are given, unless there are none.
 */
export async function locateTyped(
  { store, workers }: CommandContext,
  text: string,
): Promise<TypedPlaces | null> {
  if (!/\d.*\d/.test(text.normalize('NFKC'))) return null;
  // Projections and datums are a part of their own.
  const [{ readTypedPosition }, { createConverter }, { readPosition }] = await Promise.all([
    import('../data/crs/typed-position.ts'),
    import('../data/crs/create-converter.ts'),
    import('../data/import/read-position.ts'),
  ]);
  const typed = readTypedPosition(text);
  if (typed === null) return null;
  const found: Omit<TypedPlace, 'county'>[] = [];
  for (const system of typed.systems) {
    const converter = await createConverter(system);
    if (!converter.ok) continue;
    const reading = readPosition(typed.x, typed.y, converter);
    if (!reading.ok) continue;
    const { lon, lat, precisionM } = reading.position;
    found.push({ system, lon, lat, precisionM });
  }
  const counties = await workers.analysis.ask(
    { ledger: 'any', layers: store.getState().project.layers },
    (api) => api.countiesAt(found),
  );
  const places = found.map((place, i): TypedPlace => ({ ...place, county: counties[i] ?? null }));
  const within = places.filter(({ county }) => county !== null);
  const isGuessed = places.length > MOST_PLACES;
  const listed = isGuessed && within.length > 0 ? within : places;
  return { reversed: typed.reversed, places: listed.slice(0, MOST_PLACES) };
}
