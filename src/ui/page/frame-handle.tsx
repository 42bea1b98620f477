import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { movePage, setPageLayout } from '../../commands/page.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { moveCamera } from '../../geo/map-scale.ts';
import type { MapFrame } from '../../state/page/page-request.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

interface FrameHandleProps {
  readonly frame: MapFrame;
  readonly sheet: Sheet;
  /** The map as far as it is drawn: it moves along. */
  readonly image: Blob | null;
}

/** Part of the frame that an arrow key moves it by, and zoom levels that plus and minus change. */
const STEP = 0.05;
const ZOOM_STEP = 0.25;

interface Drag {
  readonly pointer: number;
  readonly fromX: number;
  readonly fromY: number;
  readonly x: number;
  readonly y: number;
  readonly address: string;
}

/** Lies over the map of the preview: dragging it, or keys, move the frame. */
export function FrameHandle({ frame, sheet, image }: FrameHandleProps) {
  const t = useTranslate();
  const app = useApp();
  const scale = useAppState(({ project }) => project.pageLayout.scale);
  const [drag, setDrag] = useState<Drag | null>(null);
  const percent = (value: number, of: number) => `${(100 * value) / of}%`;
  const move = (rightMm: number, downMm: number) =>
    movePage(app, { kind: 'camera', camera: moveCamera(frame.camera, rightMm, downMm) });
  const zoom = (levels: number) => {
    // At an exact scale a larger map is a larger scale.
    if (scale !== null) setPageLayout(app, { scale: roundScale(scale / 2 ** levels) });
    const camera = { ...frame.camera, zoom: frame.camera.zoom + levels };
    movePage(app, { kind: 'camera', camera });
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move(-STEP * frame.widthMm, 0),
    ArrowRight: () => move(STEP * frame.widthMm, 0),
    ArrowUp: () => move(0, -STEP * frame.heightMm),
    ArrowDown: () => move(0, STEP * frame.heightMm),
    '+': () => zoom(ZOOM_STEP),
    '=': () => zoom(ZOOM_STEP),
    '-': () => zoom(-ZOOM_STEP),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const endDrag = () => {
    if (drag !== null) URL.revokeObjectURL(drag.address);
    setDrag(null);
  };
  const onPointerUp = (event: PointerEvent<HTMLButtonElement>) => {
    if (drag === null) return;
    const mmPerPx = frame.widthMm / event.currentTarget.clientWidth;
    endDrag();
    const [right, down] = [drag.fromX - event.clientX, drag.fromY - event.clientY];
    if (right !== 0 || down !== 0) move(right * mmPerPx, down * mmPerPx);
  };
  return (
    <button
      type="button"
      className="page-frame"
      aria-label={t('layout.handle')}
      style={{
        left: percent(frame.xMm, sheet.widthMm),
        top: percent(frame.yMm, sheet.heightMm),
        width: percent(frame.widthMm, sheet.widthMm),
        height: percent(frame.heightMm, sheet.heightMm),
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const { pointerId: pointer, clientX: x, clientY: y } = event;
        const address = image === null ? '' : URL.createObjectURL(image);
        setDrag({ pointer, fromX: x, fromY: y, x, y, address });
      }}
      onPointerMove={({ pointerId, clientX: x, clientY: y }) => {
        if (drag?.pointer === pointerId) setDrag({ ...drag, x, y });
      }}
      onPointerUp={onPointerUp}
      onPointerCancel={endDrag}
    >
      {drag !== null && drag.address !== '' && (
        <span className="page-frame-ghost">
          <img
            src={drag.address}
            alt=""
            style={{ transform: `translate(${drag.x - drag.fromX}px, ${drag.y - drag.fromY}px)` }}
          />
        </span>
      )}
    </button>
  );
}

/** Two figures: 1:420 000, not 1:420 448. */
function roundScale(denominator: number): number {
  const digits = 10 ** (Math.floor(Math.log10(denominator)) - 1);
  return Math.round(denominator / digits) * digits;
}
