import { Suspense } from 'react';
import { useAppState } from '../app-context.ts';
import { lazyPart } from '../lazy-part.ts';

const TabTools = lazyPart(async () => (await import('./tab-tools.tsx')).TabTools);

/** What the open table can be narrowed to, and what was ticked or rejected. */
export function TableTools() {
  const open = useAppState(({ view }) => view.resultPanelOpen);
  return (
    <div className="tools">
      {open && (
        <Suspense>
          <TabTools />
        </Suspense>
      )}
    </div>
  );
}
