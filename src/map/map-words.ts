import type { Lang } from '../domain/messages.ts';

/** Words that the map itself draws or says; everything else that a user reads comes from the interface. */
interface MapWords {
  readonly map: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly coordinates: string;
  readonly emergencyOnly: string;
  readonly noBoundary: string;
  readonly radius: (km: number) => string;
  readonly referenceRadius: (km: number) => string;
}

export const MAP_WORDS: Readonly<Record<Lang, MapWords>> = {
  zh: {
    map: '地图：方向键平移，加减号缩放',
    zoomIn: '放大',
    zoomOut: '缩小',
    coordinates: '坐标（WGS-84）',
    emergencyOnly: '仅应急联动',
    noBoundary: '（无公开边界）',
    radius: (km) => `${km} km`,
    referenceRadius: (km) => `${km} km 参考，无条款`,
  },
  en: {
    map: 'Map: arrow keys pan, plus and minus zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    coordinates: 'Coordinates (WGS-84)',
    emergencyOnly: 'emergency response only',
    noBoundary: ' (no published boundary)',
    radius: (km) => `${km} km`,
    referenceRadius: (km) => `${km} km for reference, no clause`,
  },
};
