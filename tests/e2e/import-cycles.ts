import type { Page } from '@playwright/test';

/** What a page holds after the browser has collected what nobody holds any more. */
export interface Held {
  /** Objects and buffers of the page, bytes. */
  readonly heapBytes: number;
  readonly domNodes: number;
  readonly listeners: number;
  readonly workers: number;
  /** Addresses of blobs that were not given back. */
  readonly blobs: number;
  /** Records of the database. */
  readonly records: number;
}

/** Counts blob addresses from the page's start. */
export function countBlobs(): void {
  const held = new Set<string>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (object: Blob | MediaSource) => {
    const url = createObjectURL.call(URL, object);
    held.add(url);
    return url;
  };
  URL.revokeObjectURL = (url: string) => {
    held.delete(url);
    revokeObjectURL.call(URL, url);
  };
  Object.assign(window, { blobsHeld: () => held.size });
}

export async function measureHeld(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  const dom = await session.send('Memory.getDOMCounters');
  await session.detach();
  const inPage = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('lantu');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const stores = [...db.objectStoreNames];
    const counts = await Promise.all(
      stores.map(
        (name) =>
          new Promise<number>((resolve) => {
            const request = db.transaction(name).objectStore(name).count();
            request.onsuccess = () => resolve(request.result);
          }),
      ),
    );
    db.close();
    const { blobsHeld } = window as unknown as { blobsHeld(): number };
    return { records: counts.reduce((sum, count) => sum + count, 0), blobs: blobsHeld() };
  });
  const { usedSize, backingStorageSize = 0 } = heap as { usedSize: number; backingStorageSize?: number };
  return {
    heapBytes: usedSize + backingStorageSize,
    domNodes: dom.nodes,
    listeners: dom.jsEventListeners,
    workers: page.workers().length,
    ...inPage,
  };
}

/**
 * Imports a ledger and deletes the project it is in for good, `cycles` times, as fast as the app goes: each step is taken
 * inside the page as soon as its control is there.
 */
export async function importAndClear(page: Page, csv: string, cycles: number): Promise<void> {
  await page.evaluate(
    async ([text, times]) => {
      const until = async <Found>(
        what: string,
        look: () => Found | null | undefined | false,
      ): Promise<Found> => {
        const end = performance.now() + 30_000;
        for (;;) {
          const found = look();
          if (found) return found;
          if (performance.now() > end) throw new Error(`${what} did not come`);
          await new Promise((resume) => setTimeout(resume, 5));
        }
      };
      const all = <Kind extends HTMLElement>(selector: string) => [
        ...document.querySelectorAll<Kind>(selector),
      ];
      const button = (within: string, name: RegExp) => () =>
        all<HTMLButtonElement>(`${within} button`).find(
          (one) => !one.disabled && name.test(one.ariaLabel ?? one.textContent.trim()),
        );
      const press = async (within: string, name: RegExp) =>
        (await until(String(name), button(within, name))).click();

      for (let cycle = 0; cycle < times; cycle++) {
        await press('header', /^导入$/);
        const input = await until('input', () =>
          document.querySelector<HTMLInputElement>('dialog[open] input[type=file]'),
        );
        const files = new DataTransfer();
        files.items.add(new File([text], '循环.csv', { type: 'text/csv' }));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        const datum = await until('datum', () =>
          all<HTMLLabelElement>('dialog[open] label').find(({ textContent }) =>
            textContent.includes('WGS-84'),
          ),
        );
        datum.click();
        await press('dialog[open]', /^导入$/);
        await press('dialog[open]', /^查看结果$/);
        await until(
          'saved',
          () => document.querySelector('.save-status')?.getAttribute('data-save') === 'saved',
        );
        await until(
          'totals',
          () => document.querySelector('.totals-list')?.getAttribute('aria-busy') === 'false',
        );

        await press('.project-menu', /./);
        await press('.projects', /^删除 /);
        await press('.projects', /^彻底删除 /);
        await until('purge', () => button('.projects', /^彻底删除 /)() === undefined);
        document.querySelector<HTMLButtonElement>('.project-menu button')!.click();
      }
    },
    [csv, cycles] as const,
  );
}
