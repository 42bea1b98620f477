import type { ColumnCondition } from '../domain/boiler-filter.ts';
import type { LayerLook } from '../domain/layer-look.ts';
import type { Lang } from '../domain/messages.ts';
import type { ScreeningParams } from '../domain/screening.ts';
import type { Verdict } from '../domain/vocabulary.ts';
import type { AreaId } from './areas.ts';
import type { GroupBy } from './group-rows.ts';
import type { LayerId } from './layer-catalog.ts';
import type { SortOrder, TableColumn } from './table-columns.ts';
import type { ThemeView } from './theme-view.ts';
import type { CoverageLevel, ResultTab } from './view.ts';

/** First part of every address that this version writes; others are not read. */
export const ADDRESS_VERSION = 'v1';

/** What an address says; what it does not name stays as it is. It never holds what only the user has. */
export interface Address {
  readonly at?: { readonly lon: number; readonly lat: number; readonly zoom: number };
  readonly area?: AreaId;
  readonly tab?: ResultTab;
  readonly level?: CoverageLevel;
  readonly params?: Partial<ScreeningParams>;
  readonly visible?: Readonly<Partial<Record<LayerId, boolean>>>;
  readonly looks?: Readonly<Partial<Record<LayerId, LayerLook>>>;
  readonly order?: readonly LayerId[];
  readonly verdict?: Verdict;
  readonly areaOnly?: boolean;
  readonly inView?: boolean;
  readonly conditions?: readonly ColumnCondition<TableColumn>[];
  readonly groupBy?: GroupBy;
  readonly sort?: SortOrder;
  readonly themes?: ThemeView;
  readonly selection?: { readonly kind: AddressKind; readonly id: string };
  readonly lang?: Lang;
}

/** Kinds of bundled objects that can be selected by an address. */
export const ADDRESS_KINDS = ['boiler', 'county', 'plant', 'station', 'siding', 'zone'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** Short names of areas: their own would be written in percent signs. */
export const AREA_SLUGS: Readonly<Record<AreaId, string>> = {
  '2+26': 'jjj',
  汾渭平原: 'fenwei',
  钦州: 'qinzhou',
  廊坊: 'langfang',
  聊城: 'liaocheng',
};

/** Columns whose values are words of the program or names of places; in all others they may be the user's. */
export const SHARED_COLUMNS: readonly TableColumn[] = [
  'verdict',
  'region',
  'city',
  'county',
  'fuel',
  'decidedBy',
  'reasons',
  'matched',
  'deadline',
  'overdue',
  'builtUp',
  'coalBan',
  'heatNetwork',
  'ultraLow',
  'isNew',
  'biomassEquipped',
];

/** Characters that separate what is in a part; in a value they are escaped. */
const ESCAPED = /[%&=,;|~:.()?#"'<>`^{}\\\s\p{Cc}]|[^\x20-\x7e]/gu;

/** A value as it may stand between separators. */
export function escapeValue(text: string): string {
  return text.replace(/\p{Cs}/gu, '').replace(ESCAPED, (character) => {
    const escaped = encodeURIComponent(character);
    return escaped === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : escaped;
  });
}

/** Undoes `escapeValue`; null where the text is damaged. */
export function unescapeValue(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
