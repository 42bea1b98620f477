import {
  Circle,
  CircleDot,
  Lasso,
  type LucideIcon,
  MapPin,
  Pentagon,
  Ruler,
  Spline,
  SquareDashed,
  SquarePen,
  VectorSquare,
} from 'lucide-react';
import { startTool } from '../../commands/map-tool.ts';
import type { MapToolId } from '../../state/map-tool.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';

const ICONS: Readonly<Record<MapToolId, LucideIcon>> = {
  'measure-distance': Ruler,
  'measure-area': VectorSquare,
  polygon: Pentagon,
  circle: Circle,
  line: Spline,
  point: MapPin,
  'select-rectangle': SquareDashed,
  'select-lasso': Lasso,
  'select-polygon': Pentagon,
  'select-radius': CircleDot,
  edit: SquarePen,
};
const SELECTING: readonly MapToolId[] = [
  'select-rectangle',
  'select-lasso',
  'select-polygon',
  'select-radius',
];

/** Turns a tool on and off. */
export function ToolButton({ tool }: { readonly tool: MapToolId }) {
  const t = useTranslate();
  const app = useApp();
  const on = useAppState(({ view }) => view.mapTool?.tool === tool);
  return (
    <IconButton
      icon={ICONS[tool]}
      label={t(`draw.tools.${tool}`)}
      aria-pressed={on}
      data-tool={tool}
      onClick={() => startTool(app, tool)}
    />
  );
}

/** The ways of selecting boilers. */
export function SelectToolRow() {
  return (
    <div className="map-tool-row">
      {SELECTING.map((tool) => (
        <ToolButton key={tool} tool={tool} />
      ))}
    </div>
  );
}
