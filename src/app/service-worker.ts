import { getCacheKeyForURL, matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { createPartialResponse } from 'workbox-range-requests';
import { registerRoute } from 'workbox-routing';
import type { OfflineMessage } from '../state/offline.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Every file of this build with its hash; the build puts it in (list-files.ts). */
  readonly __WB_MANIFEST: PrecacheEntry[];
};

/*
 * Keeps the whole app. A new version is fetched beside the old one, each file checked against its hash: where one
 * does not agree (a server in the middle of an upload), the new version is not taken at all. It answers only when
 * the user says so, for all windows at once: none ever has half of each.
 */

/** FlatGeobuf files are read by ranges, which a cache of whole files does not answer by itself. */
registerRoute(
  ({ request, url }) => request.headers.has('range') && getCacheKeyForURL(url.href) !== undefined,
  async ({ request, url }) => {
    const whole = await matchPrecache(url.href);
    return whole === undefined ? fetch(request) : createPartialResponse(request, whole);
  },
);

precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });

self.addEventListener('message', ({ data }) => {
  const message: OfflineMessage = 'take-over';
  if (data === message) void self.skipWaiting();
});
