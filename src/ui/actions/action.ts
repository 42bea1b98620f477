import type { CommandContext } from '../../commands/command-context.ts';
import type { Lang } from '../../domain/messages.ts';
import type { AppState } from '../../state/store.ts';
import type { Translate } from '../i18n/translate.ts';

/** Headings of the help sheet and the palette, in order. */
export const ACTION_GROUPS = [
  'edit',
  'find',
  'project',
  'results',
  'present',
  'params',
  'map',
  'layers',
  'window',
] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/**
 * One thing that the user can do, for the palette, the keyboard and the help sheet. A new tool adds its own to a list
 * in `all-actions.ts`: id, group, title, and what it runs.
 */
export interface Action {
  readonly id: string;
  readonly group: ActionGroup;
  /** What it does, as a command: in whichever language the translator speaks. */
  title(t: Translate, state: AppState, lang: Lang): string;
  /** Such as `mod+shift+z`, see keys.ts; where there are several, the first one is shown. */
  readonly keys?: readonly string[];
  /** Its key works in text fields, too. */
  readonly inFields?: boolean;
  readonly inDialogs?: boolean;
  /** Always, where it is not given. */
  isEnabled?(state: AppState): boolean;
  run(app: CommandContext): unknown;
}
