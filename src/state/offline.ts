/**
 * Whether the app can do without its server. `unsupported` where the browser keeps nothing: no secure context (plain
 * http on an intranet), private window, development.
 */
export type Offline =
  | 'unsupported'
  /** The files are being fetched, or could not be. */
  | 'not-yet'
  | 'ready'
  /** A newer version is kept too, and waits for the user's word. */
  | 'update-ready'
  /** Another window has gone over to the newer version. */
  | 'updated-elsewhere';

/** What the page tells the service worker. */
export type OfflineMessage = 'take-over';
