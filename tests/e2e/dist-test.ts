import { test as base } from './app-test.ts';
import { type DistServer, serveDist } from './dist-server.ts';

/** Tests of the app on a server of their own, whose files and answers they can change. */
export const test = base.extend<{ server: DistServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that are needed.
  server: async ({}, use) => {
    const server = await serveDist();
    await use(server);
    server.close();
  },
  baseURL: async ({ server }, use) => use(server.url),
});
