import { useEffect } from 'react';
import { loadDustfall } from '../../commands/dust-grid.ts';
import { loadPlans } from '../../commands/themes.ts';
import { useApp, useAppState } from '../app-context.ts';

/** Fetches what the maps of areas are made of, also where a project opens with one of them switched on. */
export default function ThemeLoader() {
  const app = useApp();
  const { targets, dustfall } = useAppState(({ view }) => view.visibleLayers);
  useEffect(() => {
    // The areas by name, too, come with the plans.
    if (targets || dustfall) void loadPlans(app);
    if (dustfall) void loadDustfall(app);
  }, [app, targets, dustfall]);
  return null;
}
