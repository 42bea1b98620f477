import { Presentation } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslate } from '../app-context.ts';
import { Popover } from '../components/popover.tsx';
import { lazyPart } from '../lazy-part.ts';

// Not on the first screen.
const PresentPanel = lazyPart(async () => (await import('../present/present-menu.tsx')).default);

export function PresentMenu() {
  const t = useTranslate();
  return (
    <Popover icon={Presentation} label={t('actions.present')} name="present" withText>
      {(close) => (
        <Suspense>
          <PresentPanel close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
