import type { AppPage } from './command-context.ts';

/**
 * Removes the copy of the app that the browser keeps for use without network. It holds nothing of the user's: where the
 * server does not answer it stays, since without it the page could not be opened again. Never rejects.
 */
export async function forgetApp({ address }: Pick<AppPage, 'address'>): Promise<void> {
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (serviceWorker === undefined) return;
  try {
    // Of this app alone: other programs of the same server keep theirs.
    const registration = await serviceWorker.getRegistration(address);
    if (registration === undefined || !(await isServerThere(address))) return;
    const names = await caches.keys();
    const own = names.filter((name) => name.endsWith(`-${registration.scope}`));
    await Promise.all([registration.unregister(), ...own.map((name) => caches.delete(name))]);
  } catch {
    // A browser that allows no storage keeps nothing.
  }
}

/** Asks for an address that is never kept. */
async function isServerThere(address: string): Promise<boolean> {
  const url = new URL(`index.html?asked=${Date.now()}`, address);
  return fetch(url, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
