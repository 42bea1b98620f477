import '../styles/draw.css';
import { ChevronsLeft, PencilRuler, SquareDashedMousePointer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { startTool } from '../../commands/map-tool.ts';
import { isSelectTool, type MapToolId } from '../../state/map-tool.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { SelectToolRow, ToolButton } from './tool-button.tsx';
import { ToolPanel } from './tool-panel.tsx';

const MAIN: readonly (readonly MapToolId[])[] = [
  ['measure-distance', 'measure-area'],
  ['polygon', 'circle', 'line', 'point', 'edit'],
];
/** A map smaller than this, in CSS pixels, begins with the tools folded. */
const ROOM = { width: 520, height: 300 };

/** The tools of the map: measuring, drawing, selecting. Fold where the map is small. */
export default function MapTools() {
  const t = useTranslate();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(true);
  const session = useAppState(({ view }) => view.mapTool);
  useEffect(() => {
    const area = root.current?.parentElement;
    if (area && (area.clientWidth < ROOM.width || area.clientHeight < ROOM.height)) setOpen(false);
  }, []);
  return (
    <div ref={root} className="map-tools">
      <div role="toolbar" aria-label={t('draw.bar')} aria-orientation="vertical" className="map-tool-bar">
        {open && (
          <>
            {MAIN.map((tools) => (
              <div key={tools[0]} className="map-tool-group">
                {tools.map((tool) => (
                  <ToolButton key={tool} tool={tool} />
                ))}
              </div>
            ))}
            <SelectTools />
          </>
        )}
        <IconButton
          icon={open ? ChevronsLeft : PencilRuler}
          label={open ? t('draw.fold') : t('draw.unfold')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {session !== null && <ToolPanel session={session} />}
    </div>
  );
}

/** Selecting boilers: its four tools open beside the button, and stay in the panel while one is on. */
function SelectTools() {
  const t = useTranslate();
  const app = useApp();
  const selecting = useAppState(({ view }) => view.mapTool !== null && isSelectTool(view.mapTool.tool));
  const count = useAppState(({ view }) => view.table.filter.within.length);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (selecting) setOpen(false);
  }, [selecting]);
  return (
    <div className="map-tool-group map-tool-select">
      <IconButton
        icon={SquareDashedMousePointer}
        label={t('draw.select')}
        aria-expanded={open || selecting}
        aria-pressed={selecting}
        className={count > 0 ? 'has-selection' : ''}
        onClick={() => (selecting ? startTool(app, null) : setOpen(!open))}
      />
      {open && !selecting && (
        <div className="map-tool-flyout">
          <SelectToolRow />
        </div>
      )}
    </div>
  );
}
