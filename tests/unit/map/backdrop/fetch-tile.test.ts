import { describe, expect, it } from 'vitest';
import type { TileSet } from '../../../../src/domain/backdrop.ts';
import { issueCodes } from '../../../../src/domain/issue-text.ts';
import { fetchTile, type TileTools } from '../../../../src/map/backdrop/fetch-tile.ts';
import { watchTiles } from '../../../../src/map/backdrop/tile-protocol.ts';

const SET: TileSet = {
  id: 'a',
  maxZoom: 18,
  from: { kind: 'template', urls: ['https://tiles.example.cn/{z}/{x}/{y}'] },
};
const IMAGE = {} as ImageBitmap;

function ask(tools: Partial<TileTools>, signal = new AbortController().signal) {
  return fetchTile(SET, [3, 6, 2], signal, {
    fetch: async () => new Response('picture', { headers: { 'content-type': 'image/png' } }),
    decode: async () => IMAGE,
    isOnline: () => true,
    ...tools,
  });
}

const answerStatus = (status: number) => ask({ fetch: async () => new Response('', { status }) });
const unreachable = async () => {
  throw new TypeError('Failed to fetch');
};

describe('a tile', () => {
  it('is fetched without cookies from its address', async () => {
    const asked: [string, RequestInit][] = [];
    const fetch = async (url: string, options: RequestInit) => {
      asked.push([url, options]);
      return new Response('picture');
    };
    expect(await ask({ fetch })).toEqual({ kind: 'image', image: IMAGE });
    expect(asked).toMatchObject([['https://tiles.example.cn/3/6/2', { credentials: 'omit' }]]);
  });

  it.each([
    [403, 'backdrop-refused'],
    [418, 'backdrop-refused'],
    [401, 'backdrop-refused'],
    [429, 'backdrop-too-many'],
    [502, 'backdrop-server'],
  ])('refused with %i is told as %s', async (status, code) => {
    expect(await answerStatus(status)).toEqual({
      kind: 'failed',
      trouble: { code, params: { host: 'tiles.example.cn', status: String(status) } },
    });
    expect(issueCodes()).toContain(code);
  });

  it('that a server does not have is missing, not failed', async () => {
    expect(await answerStatus(404)).toEqual({ kind: 'missing' });
    expect(await ask({ fetch: async () => new Response(null, { status: 204 }) })).toEqual({
      kind: 'missing',
    });
  });

  it('that is no picture says what came instead', async () => {
    const answer = await ask({
      fetch: async () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      decode: unreachable,
    });
    expect(answer).toMatchObject({ trouble: { code: 'backdrop-not-image', params: { type: 'text/html' } } });
  });

  it('from a server that answers but lets no page read is told apart from one that is not there', async () => {
    const closed = (_: string, { mode }: RequestInit) =>
      mode === 'no-cors' ? Promise.resolve(new Response('')) : unreachable();
    expect(await ask({ fetch: closed })).toMatchObject({ trouble: { code: 'backdrop-cors' } });
    expect(await ask({ fetch: unreachable })).toMatchObject({ trouble: { code: 'backdrop-unreachable' } });
    expect(await ask({ fetch: unreachable, isOnline: () => false })).toMatchObject({
      trouble: { code: 'backdrop-offline' },
    });
  });

  it('that the map gave up on is no trouble', async () => {
    await expect(ask({ fetch: unreachable }, AbortSignal.abort())).rejects.toThrow();
  });
});

describe('what is told of a view', () => {
  const failed = { kind: 'failed', trouble: { code: 'backdrop-refused', params: {} } } as const;
  const image = { kind: 'image', image: IMAGE } as const;
  const missing = { kind: 'missing' } as const;

  it('is the failure while any tile failed, until the next view', () => {
    const told: (string | null)[] = [];
    const watch = watchTiles((trouble) => told.push(trouble?.code ?? null));
    for (const answer of [image, failed, image, missing]) watch.note(answer);
    expect(told.at(-1)).toBe('backdrop-refused');
    watch.begin();
    watch.note(image);
    expect(told.at(-1)).toBeNull();
  });

  it('is that there are no tiles only where there are none', () => {
    const told: (string | null)[] = [];
    const watch = watchTiles((trouble) => told.push(trouble?.code ?? null));
    watch.note(missing);
    expect(told.at(-1)).toBe('backdrop-none-here');
    watch.note(image);
    watch.note(missing);
    expect(told.at(-1)).toBeNull();
  });
});
