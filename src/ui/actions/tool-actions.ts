import { openBackdropDialog } from '../../commands/backdrop.ts';
import { startTool } from '../../commands/map-tool.ts';
import { toggleTimeline } from '../../commands/open-timeline.ts';
import { openReach } from '../../commands/reach.ts';
import { startTour } from '../../commands/tour.ts';
import { MAP_TOOLS, type MapToolId } from '../../state/map-tool.ts';
import type { Action } from './action.ts';

/** Tools that are often wanted have a key. */
const KEYS: Readonly<Partial<Record<MapToolId, readonly string[]>>> = {
  'measure-distance': ['m'],
  'measure-area': ['shift+m'],
  polygon: ['d'],
  'select-polygon': ['shift+d'],
};

export const toolActions: readonly Action[] = [
  ...MAP_TOOLS.map((tool): Action => {
    const keys = KEYS[tool];
    return {
      id: `tool ${tool}`,
      group: 'map',
      ...(keys !== undefined && { keys }),
      title: (t) => t(`draw.tools.${tool}`),
      run: (app) => startTool(app, tool),
    };
  }),
  {
    id: 'close-tool',
    group: 'map',
    title: (t) => t('omni.actions.closeTool'),
    isEnabled: ({ view }) => view.mapTool !== null,
    run: (app) => startTool(app, null),
  },
  {
    id: 'briefing',
    group: 'project',
    title: (t) => t('briefing.action'),
    run: async (app) => (await import('../../commands/briefing.ts')).openBriefing(app),
  },
  {
    id: 'timeline',
    group: 'map',
    keys: ['y'],
    title: (t) => t('omni.actions.timeline'),
    run: toggleTimeline,
  },
  {
    id: 'reach',
    group: 'map',
    title: (t) => t('omni.actions.reach'),
    run: (app) => openReach(app),
  },
  {
    id: 'print-layout',
    group: 'map',
    title: (t) => t('layout.action'),
    run: async (app) => (await import('../../commands/page.ts')).openPage(app),
  },
  {
    id: 'backdrop',
    group: 'map',
    title: (t) => t('omni.actions.backdrop'),
    run: openBackdropDialog,
  },
  {
    id: 'tour',
    group: 'window',
    title: (t) => t('omni.actions.tour'),
    run: startTour,
  },
];
