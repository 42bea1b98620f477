import { useEffect, useState } from 'react';
import type { MapDrawer, MapPicture } from '../../state/map-picture.ts';
import type { MapFrame } from '../../state/page/page-request.ts';
import { useApp, useAppState } from '../app-context.ts';

/** So long the frame must rest before its map is drawn. */
const REST_MS = 350;

export interface MapOnPage {
  readonly image: Blob | null;
  readonly drawing: boolean;
  readonly trouble: Pick<Extract<MapPicture, { ok: false }>, 'code' | 'params'> | null;
}

/** The map of a frame at the screen's resolution, drawn anew when the frame has come to rest. */
export function useMapPicture({ camera, widthPx, heightPx }: MapFrame): MapOnPage {
  const app = useApp();
  const drawer = useDrawer();
  const [shown, setShown] = useState<MapOnPage>({ image: null, drawing: true, trouble: null });
  const { lon, lat, zoom } = camera;
  const lang = useAppState(({ view }) => view.lang);
  const project = useAppState((state) => state.project.layers);
  const ledger = useAppState((state) => state.project.ledger);
  const analysis = useAppState((state) => state.analysis);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the picture shows of the state, which is read when it is drawn
  useEffect(() => {
    if (drawer === null) return;
    const controller = new AbortController();
    setShown((before) => ({ ...before, drawing: true }));
    const timer = setTimeout(async () => {
      const picture = await drawer.draw({
        state: app.store.getState(),
        view: { theme: 'light' },
        camera: { lon, lat, zoom },
        widthPx,
        heightPx,
        pixelRatio: 1,
        signal: controller.signal,
      });
      if (controller.signal.aborted) return;
      setShown(
        picture.ok
          ? { image: picture.image, drawing: false, trouble: null }
          : { image: null, drawing: false, trouble: picture.code === 'cancelled' ? null : picture },
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [app, drawer, lon, lat, zoom, widthPx, heightPx, lang, project, ledger, analysis]);
  return shown;
}

/** A drawer of maps for as long as the preview stands: it holds a graphics context. */
function useDrawer(): MapDrawer | null {
  const app = useApp();
  const [drawer, setDrawer] = useState<MapDrawer | null>(null);
  useEffect(() => {
    let gone = false;
    let opened: MapDrawer | null = null;
    void app.openMapDrawer().then((made) => {
      if (gone) made.close();
      else {
        opened = made;
        setDrawer(made);
      }
    });
    return () => {
      gone = true;
      opened?.close();
    };
  }, [app]);
  return drawer;
}
