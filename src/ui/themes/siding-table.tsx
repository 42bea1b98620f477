import { siteLayers } from '../../commands/near-sites.ts';
import { showPosition } from '../../commands/themes.ts';
import { formatMeasured } from '../../domain/figure-format.ts';
import type { Bilingual } from '../../domain/messages.ts';
import { featureName } from '../../domain/near-rows.ts';
import { RAIL_SHARE_TARGET_PCT, readSharePct } from '../../domain/near-sites.ts';
import { isPast, type PlanFigures } from '../../domain/plan-figures.ts';
import type { UserLayer } from '../../domain/user-layer.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';

interface Line {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly deadline: string | null;
  readonly sharePct: number | null;
  readonly source: string;
  readonly clause: string | null;
  readonly position: readonly [number, number] | null;
  /** The plans name it without a public position. */
  readonly isUnplaced: boolean;
}

/** Sidings that the plans name or that the user loaded, with deadline and share of rail against 80 %. */
export function SidingTable({ plans }: { readonly plans: PlanFigures }) {
  const t = useTranslate();
  const lang = useLang();
  const layers = useAppState(({ project }) => project.layers);
  const lines = [
    ...namedLines(plans, lang),
    ...siteLayers(layers, 'sidings').flatMap(ownLines),
    ...shareLines(plans, lang),
  ];
  return (
    <>
      <table className="coverage-table theme-table" aria-label={t('themes.sidings')}>
        <thead>
          <tr>
            <th scope="col">{t('themes.sidings')}</th>
            <th scope="col">{t('columns.city')}</th>
            <th scope="col">{t('themes.columns.deadline')}</th>
            <th scope="col" className="cell-number">
              {t('themes.nearColumns.share')}
            </th>
            <th scope="col">{t('themes.columns.document')}</th>
            <th scope="col">{t('themes.columns.clause')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <SidingRow key={line.key} line={line} />
          ))}
        </tbody>
      </table>
      <p className="table-note">{t('themes.shareNote', { target: RAIL_SHARE_TARGET_PCT })}</p>
    </>
  );
}

function SidingRow({ line }: { readonly line: Line }) {
  const t = useTranslate();
  const app = useApp();
  const asOf = useAppState(({ project }) => project.params.asOf);
  const { name, place, deadline, sharePct, source, clause, position, isUnplaced } = line;
  return (
    <tr>
      <th scope="row">
        {position === null ? (
          name
        ) : (
          <button type="button" className="link" onClick={() => showPosition(app, position)}>
            {name}
          </button>
        )}{' '}
        {isUnplaced && <Badge tone="schematic" text={t('themes.noPosition')} />}
      </th>
      <td>{place}</td>
      <td>
        {deadline ?? t('themes.noDeadline')}{' '}
        {deadline !== null && isPast(deadline, asOf) && (
          <Badge tone="schematic" text={t('themes.past', { asOf })} />
        )}
      </td>
      <td className="cell-number">
        {sharePct === null
          ? t('themes.shareUnknown')
          : t(sharePct < RAIL_SHARE_TARGET_PCT ? 'themes.shareBelow' : 'themes.shareMet', {
              value: formatMeasured(sharePct),
            })}
      </td>
      <td>{source}</td>
      <td>{clause ?? t('themes.noClause')}</td>
    </tr>
  );
}

function namedLines({ sidings, documents }: PlanFigures, lang: 'zh' | 'en'): Line[] {
  return sidings.map(({ name, place, deadline, document, clause, position }) => ({
    key: name,
    name,
    place,
    deadline,
    sharePct: null,
    source: documents[document]?.[lang] ?? document,
    clause,
    position,
    isUnplaced: position === null,
  }));
}

function shareLines({ railShares, documents }: PlanFigures, lang: 'zh' | 'en'): Line[] {
  return railShares.map(({ titleZh, titleEn, sharePct, references }) => {
    const title: Bilingual = { zh: titleZh, en: titleEn };
    const reference = references[0];
    return {
      key: titleZh,
      name: title[lang],
      place: '',
      deadline: null,
      sharePct,
      source: documents[reference?.document ?? '']?.[lang] ?? '',
      clause: reference?.clause ?? null,
      position: null,
      isUnplaced: false,
    };
  });
}

function ownLines(layer: UserLayer): Line[] {
  const { mapping, rows, geometries, id } = layer;
  const cell = (row: number, column: number | undefined) =>
    column === undefined ? '' : (rows[row]?.[column] ?? '').trim();
  return geometries.map((geometry, row) => ({
    key: `${id} ${row}`,
    name: featureName(layer, row),
    place: '',
    deadline: readDeadline(cell(row, mapping.deadline)),
    sharePct: readSharePct(cell(row, mapping.railShare)),
    source: layer.name,
    clause: '',
    position: geometry.type === 'Point' ? [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] : null,
    isUnplaced: false,
  }));
}

/** A deadline as the plans write it, from 2019-12, 2019/12/31, 2019年12月; null where the cell is none. */
function readDeadline(text: string): string | null {
  const parts = /^((?:19|20)\d{2})(?:\D{1,2}(\d{1,2})(?:\D{1,2}(\d{1,2}))?)?\D*$/.exec(
    text.normalize('NFKC'),
  );
  if (parts === null) return null;
  return parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
