import { describe, expect, it } from 'vitest';
import { SourceTrouble } from '../../../../src/data/large/byte-source.ts';
import { openHttpSource, readWholeSource } from '../../../../src/data/large/http-source.ts';
import { resolveLayerUrl } from '../../../../src/data/large/resolve-url.ts';
import { type Behaviour, fakeServer } from '../../../fixtures/fake-server.ts';

const URL_ = 'http://intranet/boilers.fgb';
const BYTES = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 251);

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const failure = await promise.then(
    () => 'none',
    (trouble: unknown) => trouble,
  );
  return failure instanceof SourceTrouble ? failure.problem.code : String(failure);
}
const open = (behaviour: Behaviour = {}, bytes = BYTES) =>
  openHttpSource(URL_, fakeServer(bytes, behaviour).request);

describe('a file on a server', () => {
  it('is read in parts, all bytes of each, and its size is known', async () => {
    const { request, asked } = fakeServer(BYTES);
    const source = await openHttpSource(URL_, request);
    expect(source.sizeBytes).toBe(BYTES.length);
    expect(await source.read(100_000, 100_010)).toEqual(BYTES.slice(100_000, 100_010));
    expect(await source.read(199_990, 200_000)).toEqual(BYTES.slice(199_990));
    // The beginning came with the first answer.
    expect(await source.read(0, 8)).toEqual(BYTES.slice(0, 8));
    expect(asked).toEqual(['bytes=0-32767', 'bytes=100000-100009', 'bytes=199990-199999']);
  });

  it('may be smaller than what is asked for first', async () => {
    const source = await open({}, BYTES.slice(0, 100));
    expect(source.sizeBytes).toBe(100);
    expect(await source.read(90, 100)).toEqual(BYTES.slice(90, 100));
  });

  it('is refused, with its size, where the server sends it whole', async () => {
    const failure = await open({ ignoresRange: true }).catch((trouble: unknown) => trouble);
    expect(failure).toBeInstanceOf(SourceTrouble);
    expect((failure as SourceTrouble).problem).toEqual({
      code: 'range-ignored',
      params: { url: URL_, sizeMb: 1 },
    });
    const unknown = await open({ ignoresRange: true, hidesSize: true }).catch((trouble: unknown) => trouble);
    expect((unknown as SourceTrouble).problem.params.sizeMb).toBe(0);
  });

  it('is refused where an answer is not what was asked', async () => {
    expect(await codeOf(open({ shiftsBy: 5 }))).toBe('range-broken');
    expect(await codeOf(open({ status: 404 }))).toBe('url-http-status');
    expect(await codeOf(open({ cutsAfter: 1000 }))).toBe('range-cut');
    expect(await codeOf(openHttpSource(URL_, () => Promise.reject(new TypeError('failed'))))).toBe(
      'url-unreachable',
    );
  });

  it('is asked once more where a connection broke, and only once', async () => {
    const { request, asked } = fakeServer(BYTES, { cutsAfter: 32_768, cutAnswers: 2 });
    const source = await openHttpSource(URL_, request);
    expect(await source.read(100_000, 150_000)).toEqual(BYTES.slice(100_000, 150_000));
    expect(asked).toHaveLength(3);
    const broken = fakeServer(BYTES, { cutsAfter: 32_768 });
    const other = await openHttpSource(URL_, broken.request);
    expect(await codeOf(other.read(100_000, 150_000))).toBe('range-cut');
    expect(broken.asked).toHaveLength(3);
  });

  it('is not mixed with what replaced it meanwhile', async () => {
    const source = await open({ changes: true });
    expect(await codeOf(source.read(100_000, 100_010))).toBe('layer-changed');
  });

  it('is read whole where the user agrees, up to a limit', async () => {
    const { request } = fakeServer(BYTES, { ignoresRange: true });
    const steps: number[] = [];
    const source = await readWholeSource(URL_, (done) => steps.push(done), request);
    expect(source.sizeBytes).toBe(BYTES.length);
    expect(await source.read(5, 9)).toEqual(BYTES.slice(5, 9));
    expect(steps.at(-1)).toBe(BYTES.length);
    const nothing = () => undefined;
    expect(await codeOf(readWholeSource(URL_, nothing, request, 100_000))).toBe('whole-too-large');
    const silent = fakeServer(BYTES, { ignoresRange: true, hidesSize: true });
    expect(await codeOf(readWholeSource(URL_, nothing, silent.request, 100_000))).toBe('whole-too-large');
    const cut = fakeServer(BYTES, { ignoresRange: true, cutsAfter: 1000 });
    expect(await codeOf(readWholeSource(URL_, nothing, cut.request))).toBe('range-cut');
  });
});

describe('the address of a layer', () => {
  const base = 'https://intranet/lantu/';
  it('may be relative to the app, and must be on its server', () => {
    expect(resolveLayerUrl(' data/a.fgb ', base)).toBe('https://intranet/lantu/data/a.fgb');
    expect(resolveLayerUrl('https://intranet/b.fgb', base)).toBe('https://intranet/b.fgb');
    const codeFor = (url: string) => codeOf(Promise.resolve().then(() => resolveLayerUrl(url, base)));
    return Promise.all([
      expect(codeFor('https://elsewhere.cn/b.fgb')).resolves.toBe('url-other-origin'),
      expect(codeFor('http://intranet/b.fgb')).resolves.toBe('url-other-origin'),
      expect(codeFor('file:///c:/b.fgb')).resolves.toBe('url-invalid'),
      expect(codeFor('https://')).resolves.toBe('url-invalid'),
    ]);
  });
});
