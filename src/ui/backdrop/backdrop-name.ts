import type { Backdrop } from '../../domain/backdrop.ts';
import { backdropTiles } from '../../state/backdrop.ts';
import type { Translate } from '../i18n/translate.ts';

/** What a backdrop is called in the layer panel and in notes. */
export function backdropName(choice: Backdrop, base: string, t: Translate): string {
  if (choice.kind === 'tianditu')
    return `${t('backdrop.kinds.tianditu')} · ${t(`backdrop.maps.${choice.map}`)}`;
  return hostsOf(backdropTiles(choice, base).origins) || choice.address;
}

/** Hosts of origins, as one reads them. */
export function hostsOf(origins: readonly string[]): string {
  const hosts = origins.map((origin) => new URL(origin).host);
  const [first = ''] = hosts;
  return hosts.length > 1 ? `${first} (+${hosts.length - 1})` : first;
}
