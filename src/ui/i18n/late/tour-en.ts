import type { SameKeys } from '../translate.ts';
import type { tourZh } from './tour-zh.ts';

export const tourEn: SameKeys<typeof tourZh> = {
  label: 'Quick tour',
  progress: '{{step}} / {{count}}',
  skip: 'Skip',
  back: 'Back',
  next: 'Next',
  done: 'Done',
  steps: {
    numbers: {
      title: 'The verdicts first',
      text: 'The totals of the example (5 000 invented boilers) by verdict, and how much of the area the heating radius covers. Change area, date, radius or units and they follow at once; click a verdict to list it alone.',
    },
    map: {
      title: 'Click one, see why',
      text: 'Click a mark on the map or a row of the table: verdict, clause, distance and margin appear on the right, and which facts are missing. Plants, stations and counties can be clicked too.',
    },
    ledger: {
      title: 'Then your own ledger',
      text: 'Import Excel, CSV, Shapefile and more. The program weighs the coordinate system, you confirm it; data never leave this machine. No ledger at hand? Go through it with the sample ledger.',
    },
  },
};
