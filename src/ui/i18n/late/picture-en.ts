import type { SameKeys } from '../translate.ts';
import type { pictureZh } from './picture-zh.ts';

export const pictureEn: SameKeys<typeof pictureZh> = {
  title: 'Picture of the map',
  intro:
    'The map as it is now as a PNG in light colours, with title, legend, scale, datum, sources and date. What is selected is not marked on it.',
  fromExport: 'Picture of the map (PNG) …',
  times: 'Sharpness',
  timesOf: '{{times}}×',
  pixels: 'map of {{width}} × {{height}} pixels',
  save: 'Save picture',
  copy: 'Copy to clipboard',
  saved: 'Saved: {{name}}',
  copied: 'Copied to the clipboard',
  drawing: 'Drawing',
  stop: 'Stop',
  noClipboard:
    'This page came by http, where browsers give no clipboard: save the file and insert it into your document.',
};
