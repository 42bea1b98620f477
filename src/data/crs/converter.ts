import type { FileProblem } from '../formats/format.ts';
import type { EastingProblem } from './gauss-kruger.ts';
import type { CoordinateProblem } from './plausible.ts';

export type PositionProblem = CoordinateProblem | EastingProblem;

export type ConvertedPosition =
  /** Degrees, WGS-84. */
  | { readonly ok: true; readonly lon: number; readonly lat: number }
  | { readonly ok: false; readonly problem: PositionProblem };

/** Converts positions between one coordinate system and WGS-84. x is longitude or easting, y latitude or northing. */
export interface Converter {
  readonly ok: true;
  /** What x and y are in. */
  readonly unit: 'degrees' | 'metres';
  /** What the conversion itself may be off by, metres; goes on top of what the coordinates' decimals leave open. */
  readonly accuracyM: number;
  /** A position that cannot be a place in China in this system is a problem; none is repaired. */
  toWgs84(x: number, y: number): ConvertedPosition;
  /** Any place: nothing is judged on the way out. */
  fromWgs84(lon: number, lat: number): readonly [x: number, y: number];
}

export type ConverterResult = Converter | { readonly ok: false; readonly error: FileProblem };
