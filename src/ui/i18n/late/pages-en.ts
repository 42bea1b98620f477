import type { SameKeys } from '../translate.ts';
import type { pagesZh } from './pages-zh.ts';

export const pagesEn: SameKeys<typeof pagesZh> = {
  methods: 'Methods and grounds',
  methodsHelp:
    'Data, datum, rules, parameters, hashes and limits, for whoever audits the results. Taken from the current ledger and parameters.',
  composing: 'Setting the pages',
  writing: 'Writing the PDF',
  failed: 'Could not be made: {{detail}}',
  preview: 'Preview of the page',
  previous: 'Previous page',
  next: 'Next page',
  position: 'Page {{page}} of {{pages}}',
  lacking: 'The print font lacks these characters; □ stands for them: {{characters}}',
  save: 'Save PDF',
  saved: 'PDF saved',
  print: 'Open to print',
  opened: 'Opened in a new tab, where it can be printed',
  savedInstead: 'The browser blocked the new tab; the PDF is saved and can be printed from there',
};
