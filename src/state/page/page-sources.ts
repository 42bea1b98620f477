import { TIANDITU_CREDIT } from '../../domain/backdrop.ts';
import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Lang } from '../../domain/messages.ts';
import { SYSTEM_TEXT } from '../../domain/methods-words.ts';
import { pageText, STANDING_TEXT } from '../../domain/page-words.ts';
import { isDrawingsLayer, type Provenance } from '../../domain/user-layer.ts';
import { LAYER_CATALOG } from '../layer-catalog.ts';
import type { DataLayer } from '../project.ts';
import { selectLayerData, selectLedgerReports, selectScreened } from '../selectors.ts';
import type { AppState } from '../store.ts';
import type { LegendSection } from './page-legend.ts';

/** Where what is on the page comes from, a line a source: what it is the source of, who, when, how true. */
export function pageSources(state: AppState, legend: readonly LegendSection[]): string[] {
  const { lang } = state.view;
  const shown = new Set(legend.map(({ id }) => id));
  const own = ownLedger(state);
  const groups = new Map<string, { readonly titles: string[]; readonly said: string }>();
  for (const layer of LAYER_CATALOG) {
    // The ground below everything is of the boundaries' source, whether they are drawn or not.
    const isGround = layer.id === 'boundaries';
    if (!shown.has(layer.id) && !isGround) continue;
    if (layer.id === 'boilers' && own.length > 0) continue;
    const data = selectLayerData(state, layer);
    if (data === null) continue;
    const said = sourceOf(data, lang);
    const title = isGround && !shown.has(layer.id) ? pageText('ground', lang) : shortTitle(layer, lang);
    const group = groups.get(said);
    if (group === undefined) groups.set(said, { titles: [title], said });
    else group.titles.push(title);
  }
  return [
    ...[...groups.values()].map(
      ({ titles, said }) => `${titles.join(lang === 'zh' ? '、' : ', ')}${colon(lang)}${said}`,
    ),
    ...(shown.has('boilers') ? own : []),
    ...ownLayers(state, shown),
    ...backdropSource(state),
  ];
}

/** Systems that imported positions on the page were in before they were brought to WGS-84. */
export function systemsOnPage(state: AppState, legend: readonly LegendSection[]): string[] {
  const { lang } = state.view;
  const shown = new Set(legend.map(({ id }) => id));
  const provenances = [
    ...(shown.has('boilers') ? selectLedgerReports(state).map(({ provenance }) => provenance) : []),
    ...state.project.layers.filter(({ id }) => shown.has(id)).map(({ provenance }) => provenance),
  ];
  const names = provenances.flatMap(({ datumHistory }) =>
    datumHistory.map(({ from }) => systemText(from, lang)),
  );
  return [...new Set(names)].filter((name) => name !== SYSTEM_TEXT.wgs84[lang]);
}

/** What the layer is called on the map, without what stands in brackets. */
function shortTitle({ titleZh, titleEn }: { titleZh: string; titleEn: string }, lang: Lang): string {
  return (lang === 'zh' ? titleZh : titleEn).replace(/\s*[（(].*[）)]$/, '');
}

function sourceOf({ source, licence, date, status }: DataLayer, lang: Lang): string {
  const when = date === 'undated' ? pageText('undated', lang) : date;
  const standing = status === 'real' ? '' : STANDING_TEXT[status][lang];
  // A made-up layer has no date: the manifest repeats its standing there.
  return [source, licence, status === 'synthetic' ? '' : when, standing].filter(Boolean).join(comma(lang));
}

function ownLedger(state: AppState): string[] {
  if (selectScreened(state) === null) return [];
  const { lang } = state.view;
  return selectLedgerReports(state).map(
    ({ provenance }) => pageText('ledger', lang) + colon(lang) + provenanceText(provenance, lang),
  );
}

function ownLayers(state: AppState, shown: ReadonlySet<string>): string[] {
  const { lang } = state.view;
  return state.project.layers
    .filter(({ id }) => shown.has(id))
    .map((layer) => {
      const said = isDrawingsLayer(layer)
        ? pageText('drawnBy', lang)
        : provenanceText(layer.provenance, lang);
      const made = layer.synthetic ? `${comma(lang)}${STANDING_TEXT.synthetic[lang]}` : '';
      return layer.name + colon(lang) + said + made;
    });
}

function provenanceText({ fileName, table, importedAt, datumHistory }: Provenance, lang: Lang): string {
  const systems = datumHistory.map(({ from }) => systemText(from, lang));
  const imported = pageText('importedOn', lang, { date: localDay(importedAt) });
  return [fileName, table, systems.join(' → '), imported].filter(Boolean).join(comma(lang));
}

function backdropSource({ view }: AppState): string[] {
  const { choice } = view.backdrop;
  if (choice === null) return [];
  const credit = choice.kind === 'tianditu' ? TIANDITU_CREDIT : choice.credit || choice.address;
  return [pageText('ground', view.lang) + colon(view.lang) + credit];
}

function systemText(system: CoordinateSystem, lang: Lang): string {
  return system.id === 'stated' ? system.name : SYSTEM_TEXT[system.id][lang];
}

function colon(lang: Lang): string {
  return lang === 'zh' ? '：' : ': ';
}

function comma(lang: Lang): string {
  return lang === 'zh' ? '，' : ', ';
}
