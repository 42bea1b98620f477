import { ChevronRight } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useAppState, useTranslate } from '../app-context.ts';
import { lazyPart } from '../lazy-part.ts';

// Not on the first screen.
const LargeLayerForm = lazyPart(async () => (await import('./large-layer-form.tsx')).default);
const LargeLayerItem = lazyPart(async () => (await import('./large-layer-item.tsx')).default);

/** The ledger that is read in parts: how to open one, or the one that is open. */
export function LargeLayerGroup() {
  const t = useTranslate();
  const large = useAppState((state) => state.large);
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || large !== null;
  return (
    <section className="layer-group">
      <h3>
        <button type="button" className="fold" aria-expanded={open} onClick={() => setUnfolded(!open)}>
          <ChevronRight aria-hidden="true" size="1em" className="icon fold-icon" />
          {t('large.title')}
        </button>
      </h3>
      {open && (
        <div className="layer-list">
          <Suspense>{large === null ? <LargeLayerForm /> : <LargeLayerItem large={large} />}</Suspense>
        </div>
      )}
    </section>
  );
}
