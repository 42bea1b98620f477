import { type BoilerLedger, pickBoilers } from '../../domain/boiler-ledger.ts';
import { type Bounds, type LargeDatum, type LargeInfo, MOST_POINTS } from '../../domain/large-layer.ts';
import type { LonLat } from '../../geo/lon-lat.ts';
import { createDegreesConverter } from '../crs/create-converter.ts';
import { deobfuscate } from '../crs/obfuscated.ts';
import type { ByteSource } from './byte-source.ts';
import { gatherCells } from './gather-cells.ts';
import { readPointLedger, recogniseColumns } from './ledger-of-points.ts';
import { openPointFile } from './open-flatgeobuf.ts';
import { bytesOf } from './read-features.ts';
import { countByNodes, findPoints, readExtent } from './search-index.ts';

/** Side of a screen cell whose points are counted together, pixels. */
const CELL_PX = 56;
/** Features of a view are read up to so many bytes. */
const MOST_VIEW_BYTES = 100_000_000;
/** GCJ-02 and BD-09 are at most about a kilometre and a half off WGS-84. */
const DATUM_MARGIN_DEG = 0.02;

/** What a view holds: its boilers where they are few enough, else how many are where. */
export type LargeContent =
  | { readonly kind: 'ledger'; readonly ledger: BoilerLedger; readonly rejected: number }
  | {
      readonly kind: 'counts';
      readonly lon: Float64Array;
      readonly lat: Float64Array;
      readonly points: Uint32Array;
      readonly least: number;
      readonly most: number;
    };

export interface LargeLedger {
  readonly info: LargeInfo;
  /** Rejects with SourceTrouble, or with the signal's reason where it was aborted. */
  readView(bounds: Bounds, degPerPx: number, signal: AbortSignal): Promise<LargeContent>;
}

/** Opens an indexed FlatGeobuf ledger of which parts are read as the map moves. Rejects with SourceTrouble. */
export async function openLargeLedger(
  source: ByteSource,
  datum: LargeDatum,
  inParts: boolean,
): Promise<LargeLedger> {
  const file = await openPointFile(source);
  const system = createDegreesConverter(datum);
  const isShifted = datum === 'gcj02' || datum === 'bd09';
  const toWgs84 = (lon: number, lat: number): LonLat =>
    isShifted ? deobfuscate(lon, lat, datum) : [lon, lat];
  const [west, south, east, north] = await readExtent(file);
  const info: LargeInfo = {
    count: file.count,
    extent: [...toWgs84(west, south), ...toWgs84(east, north)],
    sizeBytes: file.sizeBytes,
    fields: recogniseColumns(file),
    inParts,
  };

  return {
    info,
    async readView(bounds, degPerPx, signal) {
      const view = isShifted ? widen(bounds, DATUM_MARGIN_DEG) : bounds;
      const cell = cellOf(view, degPerPx);
      const certain = isShifted ? widen(bounds, -DATUM_MARGIN_DEG) : bounds;
      const counted = await countByNodes(file, view, cell, signal, certain);
      if (counted.most <= MOST_POINTS) {
        const found = await findPoints(file, view, signal);
        if (bytesOf(found) <= MOST_VIEW_BYTES) {
          const { ledger, rejected } = await readPointLedger(file, found, system, signal);
          return { kind: 'ledger', ledger: isShifted ? withinBounds(ledger, bounds) : ledger, rejected };
        }
      }
      const { lon, lat } = counted;
      for (let i = 0; isShifted && i < lon.length; i++) {
        [lon[i], lat[i]] = toWgs84(lon[i]!, lat[i]!);
      }
      return { kind: 'counts', ...gatherCells(counted, cell), least: counted.least, most: counted.most };
    },
  };
}

function withinBounds(ledger: BoilerLedger, [west, south, east, north]: Bounds): BoilerLedger {
  const inside: number[] = [];
  for (let i = 0; i < ledger.count; i++) {
    const [lon, lat] = [ledger.lon[i]!, ledger.lat[i]!];
    if (lon >= west && lon <= east && lat >= south && lat <= north) inside.push(i);
  }
  return pickBoilers(ledger, inside);
}

/** A square of the screen in the middle of a view: on the Mercator map a degree of latitude is the longer one. */
function cellOf([, south, , north]: Bounds, degPerPx: number) {
  const lonDeg = CELL_PX * degPerPx;
  return { lonDeg, latDeg: lonDeg * Math.cos((((south + north) / 2) * Math.PI) / 180) };
}

function widen([west, south, east, north]: Bounds, byDeg: number): Bounds {
  return [west - byDeg, south - byDeg, east + byDeg, north + byDeg];
}
