import { Download } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslate } from '../app-context.ts';
import { Popover } from '../components/popover.tsx';

// Not on the first screen.
const ExportPanel = lazy(() => import('../export/export-panel.tsx'));

export function ExportMenu() {
  const t = useTranslate();
  return (
    <Popover icon={Download} label={t('export.menu')} withText>
      {(close) => (
        <Suspense>
          <ExportPanel close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
