import type { SameKeys } from '../translate.ts';
import type { offlineZh } from './offline-zh.ts';

export const offlineEn: SameKeys<typeof offlineZh> = {
  'update-ready': 'A new version is ready. Updating opens this page anew; the project is saved',
  'updated-elsewhere': 'Another window has gone over to a new version: please open this page anew',
  takeUpdate: 'Update and reopen',
};
