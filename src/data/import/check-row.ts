import type { PlaceCheck } from '../../domain/place-check.ts';
import { DEFAULT_PARAMS } from '../../domain/screening.ts';
import { createFirstSeen } from './first-seen.ts';
import { foldCell, isBlankCell } from './read-cells.ts';
import type { Position } from './read-position.ts';

/** Something doubtful about an accepted row. `field` tells the column. */
export interface Doubt {
  readonly code: string;
  readonly field: 'id' | 'city' | 'position';
  readonly value: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a check looks at. */
export interface CheckedRow {
  readonly sheetRow: number;
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly position: Position;
  /** The position as the file writes it. */
  readonly positionText: string;
}

/**
 * A position that leaves more than the uncertain band at the radius open is too coarse to judge by it: two decimals
 * of a degree (about 700 m), or minutes without seconds.
 */
const COARSE_POSITION_M = DEFAULT_PARAMS.uncertaintyM;

/** About 1 cm: positions that agree to it are the same. */
const SAME_POSITION_DEG = 1e-7;

/** Checks each accepted row, alone and against the rows before it. */
export function createRowChecks(places: PlaceCheck | null): {
  check(row: CheckedRow): Doubt[];
  bytes(): number;
} {
  const ids = createFirstSeen();
  const positions = createFirstSeen();
  const companies = createFirstSeen();
  const coarse = { field: 'position', code: 'precision-low' } as const;
  return {
    check(row) {
      const doubts: Doubt[] = [];
      const { id, name, city, position, positionText, sheetRow } = row;
      const sameId = id === '' ? null : ids.look(id, sheetRow);
      if (sameId !== null)
        doubts.push({ code: 'id-duplicate', field: 'id', value: id, params: { first: sameId } });
      if (isRounded(id)) doubts.push({ code: 'id-rounded', field: 'id', value: id });
      const place = `${Math.round(position.lon / SAME_POSITION_DEG)} ${Math.round(position.lat / SAME_POSITION_DEG)}`;
      const samePlace = positions.look(place, sheetRow);
      const sameCompany = companies.look(`${place} ${name}`, sheetRow);
      // Several boilers of one company on one site are usual, as long as their ids differ.
      const isSite = name !== '' && sameCompany !== null && id !== '' && sameId === null;
      if (samePlace !== null && !isSite) {
        doubts.push({
          code: 'position-duplicate',
          field: 'position',
          value: positionText,
          params: { first: samePlace },
        });
      }
      if (position.precisionM > COARSE_POSITION_M) {
        const metres = Math.round(position.precisionM);
        doubts.push({ ...coarse, value: positionText, params: { metres } });
      }
      const found = places?.contradiction(position.lon, position.lat, isBlankCell(city) ? '' : city) ?? null;
      if (found !== null) {
        const code = found === '' ? 'city-elsewhere' : 'city-mismatch';
        doubts.push({ code, field: 'city', value: city, params: { found } });
      }
      return doubts;
    },
    bytes: () => ids.bytes() + positions.bytes() + companies.bytes(),
  };
}

/** A long number that a spreadsheet has cut to 15 digits: 1.23E+17, or zeros from the 16th digit on. */
function isRounded(id: string): boolean {
  if (id.length < 7) return false;
  const text = foldCell(id);
  const exponent = /^\d(?:\.\d+)?e\+?(\d+)$/i.exec(text)?.[1];
  if (exponent !== undefined) return Number(exponent) >= 11;
  return /^[1-9]\d{15,}$/.test(text) && /^0+$/.test(text.slice(15)) && /[1-9]/.test(text.slice(8, 15));
}
