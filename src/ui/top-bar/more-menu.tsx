import { Ellipsis, Search } from 'lucide-react';
import { Suspense } from 'react';
import { showSheet } from '../../commands/show-sheet.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { Popover } from '../components/popover.tsx';
import { lazyPart } from '../lazy-part.ts';

// Not on the first screen.
const MorePanel = lazyPart(async () => (await import('../omni/more-panel.tsx')).default);

/** Opens the search, whose code comes then. */
export function SearchButton() {
  const t = useTranslate();
  const app = useApp();
  return (
    <IconButton
      icon={Search}
      label={t('actions.search')}
      withText
      className="search-button"
      aria-keyshortcuts="/"
      aria-haspopup="dialog"
      onClick={() => showSheet(app, 'search')}
    />
  );
}

export function MoreMenu() {
  const t = useTranslate();
  return (
    <Popover icon={Ellipsis} label={t('actions.more')}>
      {(close) => (
        <Suspense>
          <MorePanel close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
