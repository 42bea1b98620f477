/** Formats whose texts may be in any encoding; the others state theirs. */
export const TEXT_FORMATS: readonly string[] = ['csv', 'shapefile'];
