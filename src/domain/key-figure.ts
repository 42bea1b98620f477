/** Figures that a scene can show. Ids are kept in projects: never renamed, never reused. */
export const KEY_FIGURE_IDS = [
  'close-boilers',
  'close-tph',
  'close-share',
  'overdue-boilers',
  'retrofit-boilers',
  'review-boilers',
  'review-near-radius',
  'review-capacity-missing',
  'retain-boilers',
  'all-boilers',
  'inside-radius-boilers',
  'ban-zone-boilers',
  'listed-boilers',
  'listed-tph',
  'covered-share',
  'covered-km2',
  'two-or-more-share',
  'two-or-more-km2',
  'qualifying-units',
  'area-km2',
] as const;
export type KeyFigureId = (typeof KEY_FIGURE_IDS)[number];

/** What counts, and how it is written: a plain number, t/h, km², a share of 0…1. */
export type KeyFigureKind = 'boilers' | 'units' | 'tph' | 'km2' | 'share';

/** What a figure is made from; of the others' standing it says nothing. */
export type KeyFigureBasis = 'screening' | 'table' | 'coverage';

export interface KeyFigureSpec {
  readonly kind: KeyFigureKind;
  readonly basis: KeyFigureBasis;
}

const boilers: KeyFigureSpec = { kind: 'boilers', basis: 'screening' };

export const KEY_FIGURE_SPECS: Readonly<Record<KeyFigureId, KeyFigureSpec>> = {
  'close-boilers': boilers,
  'close-tph': { kind: 'tph', basis: 'screening' },
  'close-share': { kind: 'share', basis: 'screening' },
  'overdue-boilers': boilers,
  'retrofit-boilers': boilers,
  'review-boilers': boilers,
  'review-near-radius': boilers,
  'review-capacity-missing': boilers,
  'retain-boilers': boilers,
  'all-boilers': boilers,
  'inside-radius-boilers': boilers,
  'ban-zone-boilers': boilers,
  'listed-boilers': { kind: 'boilers', basis: 'table' },
  'listed-tph': { kind: 'tph', basis: 'table' },
  'covered-share': { kind: 'share', basis: 'coverage' },
  'covered-km2': { kind: 'km2', basis: 'coverage' },
  'two-or-more-share': { kind: 'share', basis: 'coverage' },
  'two-or-more-km2': { kind: 'km2', basis: 'coverage' },
  'qualifying-units': { kind: 'units', basis: 'coverage' },
  'area-km2': { kind: 'km2', basis: 'coverage' },
};

export function readKeyFigureId(text: string): KeyFigureId | null {
  return KEY_FIGURE_IDS.find((id) => id === text) ?? null;
}
