import { describe, expect, it } from 'vitest';
import type { LargeRequest } from '../../../src/domain/large-layer.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { createLargeSession } from '../../../src/workers/large-session.ts';
import { type Behaviour, fakeServer } from '../../fixtures/fake-server.ts';
import { pointLayer, scatterPoints } from '../../fixtures/point-layer.ts';
import { middleOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';

const { lon, lat } = middleOf('东丽区');
const around = [lon - 0.1, lat - 0.1, lon + 0.1, lat + 0.1] as const;
const bytes = pointLayer(scatterPoints(300, around));
const VIEW: Omit<LargeRequest, 'layers'> = { bounds: around, degPerPx: 1e-6, params: DEFAULT_PARAMS };
const nothing = () => undefined;

async function session(behaviour: Behaviour = {}) {
  const server = fakeServer(bytes, behaviour);
  const large = createLargeSession(
    async () => smallWorld({ units: [{ ...UNIT, lon, lat }] }),
    server.request,
  );
  await large.openData('http://intranet/lantu/data/');
  return { large, server };
}
const url = (address: string) =>
  ({ source: { kind: 'url', url: address }, datum: 'wgs84', whole: false }) as const;

describe('a large ledger', () => {
  it('opens by an address on the app’s server and screens what is in view', async () => {
    const { large } = await session();
    const opened = await large.open(url('boilers.fgb'), nothing);
    expect(opened).toMatchObject({
      ok: true,
      info: { count: 300, inParts: true, fields: expect.arrayContaining(['fuel', 'capacity']) },
    });
    const viewed = await large.view(VIEW);
    if (!viewed?.ok || viewed.view.kind !== 'points') throw new Error('no points');
    // Coal in 2+26, all within 15 km of the unit: clause 10 closes every one of them.
    expect(viewed.view.totals[0]).toMatchObject({ verdict: 'close', boilers: 300 });
    expect([...viewed.view.verdict].every((verdict) => verdict === 0)).toBe(true);
  });

  it('screens the same points anew under other parameters, without reading again', async () => {
    const { large, server } = await session();
    await large.open(url('boilers.fgb'), nothing);
    await large.view(VIEW);
    const reads = server.asked.length;
    const viewed = await large.view({ ...VIEW, params: { ...DEFAULT_PARAMS, asOf: '2016-01-01' } });
    if (!viewed?.ok || viewed.view.kind !== 'points') throw new Error('no points');
    expect(viewed.view.totals[0]!.boilers).toBe(0);
    expect(server.asked.length).toBe(reads);
  });

  it('gives the reasoning of a point by its place in the view and by its number in the file', async () => {
    const { large } = await session();
    await large.open(url('boilers.fgb'), nothing);
    await large.view(VIEW);
    const boiler = await large.boilerAt(DEFAULT_PARAMS, 7);
    expect(boiler).toMatchObject({ trace: { verdict: 'close' } });
    expect(await large.boiler(DEFAULT_PARAMS, boiler!.feature)).toEqual(boiler);
    await large.view({ ...VIEW, bounds: [0, 0, 1, 1] });
    expect(await large.boiler(DEFAULT_PARAMS, boiler!.feature)).toBeNull();
  });

  it('drops a view that a later one has overtaken', async () => {
    const { large } = await session();
    await large.open(url('boilers.fgb'), nothing);
    const [first, second] = await Promise.all([large.view(VIEW), large.view({ ...VIEW, degPerPx: 2e-6 })]);
    expect(first).toBeNull();
    expect(second).toMatchObject({ ok: true });
  });

  it('says what is wrong: another server, no parts, no file', async () => {
    const codeOf = async (behaviour: Behaviour, address: string) => {
      const { large } = await session(behaviour);
      const opened = await large.open(url(address), nothing);
      return opened.ok ? 'ok' : opened.problem.code;
    };
    expect(await codeOf({}, 'https://elsewhere.cn/boilers.fgb')).toBe('url-other-origin');
    expect(await codeOf({ ignoresRange: true }, 'boilers.fgb')).toBe('range-ignored');
    expect(await codeOf({ status: 404 }, 'boilers.fgb')).toBe('url-http-status');
  });

  it('is read whole from a server that serves no parts, where the user agrees', async () => {
    const { large } = await session({ ignoresRange: true });
    expect(await large.open({ ...url('boilers.fgb'), whole: true }, nothing)).toMatchObject({
      ok: true,
      info: { count: 300, inParts: false },
    });
    expect(await large.view(VIEW)).toMatchObject({ ok: true, view: { kind: 'points' } });
  });
});
