import { formatMeasured } from '../../domain/figure-format.ts';
import type { Box } from '../../geo/clip-outlines.ts';
import type { PreviewPoint } from '../../workers/import-api.ts';
import { useTranslate } from '../app-context.ts';
import { boxAround, chainPath, frameBox, scaleBar } from './map-frame.ts';
import { useOutlines } from './use-position-preview.ts';

interface PlaceMapProps {
  /** All positions, or the one in focus close up. */
  readonly kind: 'all' | 'one';
  readonly points: readonly PreviewPoint[];
  readonly focus: PreviewPoint;
  readonly label: string;
}

/** Pixels of the drawing's own coordinates; it is shown as large as there is room. */
const WIDTH = 260;
const HEIGHT = 200;

/** Least half-width of a close-up, degrees: about a kilometre. */
const CLOSE_UP_DEG = 0.009;

/** A light map: county borders and positions, no tiles and no second map engine. */
export function PlaceMap({ kind, points, focus, label }: PlaceMapProps) {
  const t = useTranslate();
  const places = points.flatMap(({ places: pair }) => pair.filter((place) => place !== null));
  const around = boxAround(places);
  const frame = frameBox(widen(around ?? [100, 30, 120, 42], kind), WIDTH, HEIGHT);
  const outlines = useOutlines(around === null ? null : frame.box, frame.degPerPx * 1.5);
  const radius = kind === 'one' ? 4.5 : points.length > 150 ? 1.8 : 2.6;
  const [shown, other] = focus.places;
  const scale = scaleBar(frame, 70);
  return (
    <svg
      className={`place-map place-map-${kind}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <rect width={WIDTH} height={HEIGHT} className="map-paper" />
      <path d={outlines.map((chain) => chainPath(chain, frame)).join('')} className="map-outline" />
      {points.map(({ sheetRow, places: [, place] }) =>
        place == null ? null : (
          <circle
            key={sheetRow}
            cx={frame.x(place.lon)}
            cy={frame.y(place.lat)}
            r={radius}
            className="point-other"
          />
        ),
      )}
      {kind === 'one' && shown != null && other != null && (
        <line
          x1={frame.x(other.lon)}
          y1={frame.y(other.lat)}
          x2={frame.x(shown.lon)}
          y2={frame.y(shown.lat)}
          className="map-shift"
        />
      )}
      {points.map(({ sheetRow, places: [place] }) =>
        place == null ? null : (
          <circle
            key={sheetRow}
            cx={frame.x(place.lon)}
            cy={frame.y(place.lat)}
            r={radius}
            className="point-shown"
          />
        ),
      )}
      {kind === 'all' && shown != null && (
        <circle cx={frame.x(shown.lon)} cy={frame.y(shown.lat)} r={8} className="map-focus" />
      )}
      <g className="map-scale" transform={`translate(8 ${HEIGHT - 9})`}>
        <path d={`M0 -4V0H${scale.px.toFixed(1)}V-4`} />
        <text x={scale.px + 5} y={0}>
          {scale.lengthM < 1000
            ? t('import.metres', { value: scale.lengthM })
            : t('import.kilometres', { value: formatMeasured(scale.lengthM / 1000) })}
        </text>
      </g>
      <title>{t('import.previewTitle', { label })}</title>
    </svg>
  );
}

function widen([west, south, east, north]: Box, kind: PlaceMapProps['kind']): Box {
  const least = kind === 'one' ? CLOSE_UP_DEG : CLOSE_UP_DEG * 4;
  const lon = (west + east) / 2;
  const lat = (south + north) / 2;
  // Close up, the pair fills the middle and its surroundings the rest.
  const grow = kind === 'one' ? 1.6 : 1;
  const halfLon = Math.max(((east - west) / 2) * grow, least);
  const halfLat = Math.max(((north - south) / 2) * grow, least);
  return [lon - halfLon, lat - halfLat, lon + halfLon, lat + halfLat];
}
