import type { SameKeys } from '../translate.ts';
import type { guideZh } from './guide-zh.ts';

export const guideEn: SameKeys<typeof guideZh> = {
  title: 'User guide',
  action: 'User guide (open, close)',
  loading: 'Opening the guide',
  failed: 'The guide could not be opened: {{detail}}',
  contents: 'Contents',
  search: 'Find in the guide',
  found: '{{count}} places',
  none: 'The guide does not say “{{query}}”. Try other words, or the contents.',
  newWindow: 'Open in a new window',
  steps: 'Chapters before and after',
  previous: 'Previous',
  next: 'Next',
  about: {
    confirm: 'Guide: confirming an import',
    coverage: 'Guide: reading coverage',
    present: 'Guide: presenting',
  },
};
