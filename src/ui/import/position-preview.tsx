import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import { formatDistance } from '../../domain/figure-format.ts';
import { geodesicDistanceM } from '../../geo/geodesic.ts';
import { systemKey } from '../../state/import-choice.ts';
import { type ChoosingStage, chosenTable, type ImportFile } from '../../state/import-session.ts';
import { systemCandidates } from '../../state/system-candidates.ts';
import type { PreviewPlace, PreviewPoint } from '../../workers/import-api.ts';
import { useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { PlaceMap } from './place-map.tsx';
import { systemName, systemShortName } from './system-name.ts';
import { usePositionPreview } from './use-position-preview.ts';

interface PositionPreviewProps {
  readonly file: ImportFile;
  readonly stage: ChoosingStage;
}

/**
 * The table's positions on a small map under the chosen system and under another one: all of them, and one row
 * close up, since half a kilometre does not show on a province. Rows that tell the two apart come first.
 */
export function PositionPreview({ file, stage }: PositionPreviewProps) {
  const t = useTranslate();
  const id = useId();
  const { likely, others } = systemCandidates(chosenTable(stage));
  const systems = [...likely, ...others].map(({ system }) => system);
  const shown = stage.choice.system ?? systems[0]!;
  const [against, setAgainst] = useState<string | null>(null);
  const rivals = systems.filter(({ id: rival }) => rival !== shown.id);
  const other = rivals.find((system) => systemKey(system) === against) ?? usualRival(shown, rivals);
  const preview = usePositionPreview(file, stage, [shown, other]);
  const [at, setAt] = useState(0);
  const points = preview?.points.filter(({ places }) => places[0] != null || places[1] != null) ?? [];
  const focus = points[Math.min(at, points.length - 1)];
  return (
    <section className="import-section position-preview">
      <div className="section-head">
        <h3>{t('import.preview')}</h3>
        <span className="field">
          <label htmlFor={id}>{t('import.previewAgainst')}</label>
          <select
            id={id}
            className="select"
            value={systemKey(other)}
            onChange={({ target }) => setAgainst(target.value)}
          >
            {rivals.map((system) => (
              <option key={systemKey(system)} value={systemKey(system)}>
                {systemName(system, t)}
              </option>
            ))}
          </select>
        </span>
      </div>
      {focus === undefined ? (
        <p className="help preview-empty">
          {preview === null ? t('import.previewLoading') : t('import.previewEmpty')}
        </p>
      ) : (
        <>
          <PreviewKey shown={shown} other={other} isChosen={stage.choice.system !== null} points={points} />
          <div className="preview-maps">
            <PlaceMap kind="all" points={points} focus={focus} label={t('import.previewAll')} />
            <PlaceMap kind="one" points={[focus]} focus={focus} label={t('import.previewOne')} />
          </div>
          <div className="preview-row">
            <IconButton
              icon={ChevronLeft}
              label={t('import.previewBefore')}
              disabled={at === 0}
              onClick={() => setAt(at - 1)}
            />
            <RowWords point={focus} systems={[shown, other]} />
            <IconButton
              icon={ChevronRight}
              label={t('import.previewAfter')}
              disabled={at >= points.length - 1}
              onClick={() => setAt(at + 1)}
            />
          </div>
        </>
      )}
    </section>
  );
}

/** GCJ-02 is what WGS-84 is mistaken for, and anything else for WGS-84. */
function usualRival(shown: CoordinateSystem, rivals: readonly CoordinateSystem[]): CoordinateSystem {
  const usual = shown.id === 'wgs84' || shown.id === 'cgcs2000' ? 'gcj02' : 'wgs84';
  const zoned = shown.id !== 'stated' && (shown.id.includes('-gk') || shown.id === 'web-mercator');
  return (zoned ? rivals[0] : rivals.find(({ id }) => id === usual)) ?? rivals[0]!;
}

interface PreviewKeyProps {
  readonly shown: CoordinateSystem;
  readonly other: CoordinateSystem;
  readonly isChosen: boolean;
  readonly points: readonly PreviewPoint[];
}

/** Which mark is which system, and how far the two are apart. */
function PreviewKey({ shown, other, isChosen, points }: PreviewKeyProps) {
  const t = useTranslate();
  const shifts = points
    .flatMap(({ places: [a, b] }) => (a == null || b == null ? [] : [shiftM(a, b)]))
    .sort((a, b) => a - b);
  const median = shifts[Math.floor(shifts.length / 2)];
  return (
    <p className="preview-key">
      <span className="key-item">
        <svg className="key-mark" viewBox="-6 -6 12 12" aria-hidden="true">
          <circle r="4" className="point-shown" />
        </svg>
        {isChosen ? t('import.keyChosen', { name: systemShortName(shown, t) }) : systemShortName(shown, t)}
      </span>
      <span className="key-item">
        <svg className="key-mark" viewBox="-6 -6 12 12" aria-hidden="true">
          <circle r="4" className="point-other" />
        </svg>
        {systemShortName(other, t)}
      </span>
      {median !== undefined && (
        <strong>{t('import.previewShift', { distance: formatDistance(Math.round(median)) })}</strong>
      )}
    </p>
  );
}

function shiftM(a: PreviewPlace, b: PreviewPlace): number {
  return geodesicDistanceM(a.lon, a.lat, b.lon, b.lat);
}

interface RowWordsProps {
  readonly point: PreviewPoint;
  readonly systems: readonly CoordinateSystem[];
}

/** The row in focus in words: what it names, and where each system puts it. */
function RowWords({ point, systems }: RowWordsProps) {
  const t = useTranslate();
  return (
    <p className="preview-words" aria-live="polite">
      <span>
        {point.named === ''
          ? t('import.previewRow', { row: point.sheetRow })
          : t('import.previewRowNamed', { row: point.sheetRow, named: point.named })}
      </span>
      {systems.map((system, i) => {
        const place = point.places[i];
        const where =
          place == null
            ? t('import.previewNowhere')
            : place.county === ''
              ? t('import.previewOutside')
              : place.county;
        return (
          <span key={systemKey(system)}>
            {t('import.previewPlace', { system: systemShortName(system, t), place: where })}
          </span>
        );
      })}
    </p>
  );
}
