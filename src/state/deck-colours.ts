import { PALETTES } from './palette.ts';

const LIGHT = PALETTES.light;

/** Slides are projected in a lit room and printed: always the light colours of the map. */
export const DECK_COLOURS = {
  ink: LIGHT.ink,
  inkMuted: LIGHT.inkMuted,
  line: LIGHT.countyLine,
  sunken: LIGHT.land,
  /** The interface's accent. */
  accent: '#0b5f73',
  heat: LIGHT.heat,
  verdicts: {
    close: LIGHT.verdictClose,
    retrofit: LIGHT.verdictRetrofit,
    review: LIGHT.verdictReview,
    retain: LIGHT.verdictRetain,
    outside: LIGHT.verdictOutside,
  },
} as const;
