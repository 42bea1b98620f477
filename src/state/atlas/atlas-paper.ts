import type { PageLayout } from '../../domain/page-layout.ts';
import type { MeasureText } from '../../domain/sheet.ts';
import type { PageGeography } from '../page/page-geography.ts';
import type { PageRequest } from '../page/page-request.ts';
import type { AppState } from '../store.ts';

/** What all pages of an atlas share. */
export interface AtlasPaper {
  /** The atlas's own title. */
  readonly title: string;
  readonly layout: PageLayout;
  readonly state: AppState;
  readonly geography: PageGeography | null;
  readonly logo: PageRequest['logo'];
  readonly madeOn: string;
  readonly longLists: 'continue' | 'cut';
  readonly measure: MeasureText;
}
