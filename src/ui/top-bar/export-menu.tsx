import { Download } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslate } from '../app-context.ts';
import { Popover } from '../components/popover.tsx';
import { lazyPart } from '../lazy-part.ts';

// Not on the first screen.
const ExportPanel = lazyPart(async () => (await import('../export/export-panel.tsx')).default);

export function ExportMenu() {
  const t = useTranslate();
  return (
    <Popover icon={Download} label={t('export.menu')} name="export" withText>
      {(close) => (
        <Suspense>
          <ExportPanel close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
