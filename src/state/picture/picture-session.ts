/** How many times the screen's pixels a picture of the map has. */
export const PICTURE_TIMES = [1, 2, 3, 4] as const;
export type PictureTimes = (typeof PICTURE_TIMES)[number];

/** The picture of the map that is about to be made. */
export interface PictureSession {
  readonly times: PictureTimes;
  readonly run: PictureRun | null;
}

export type PictureRun =
  | { readonly step: 'running'; readonly shows: 'nothing' | 'progress' | 'stop' }
  | {
      readonly step: 'failed';
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    }
  | {
      readonly step: 'done';
      /** Null where it went to the clipboard. */
      readonly fileName: string | null;
    };
