import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { createAnalysisService } from '../../../src/workers/analysis-service.ts';
import { createImportService } from '../../../src/workers/import-service.ts';
import { holdLifeline, watchLifeline } from '../../../src/workers/lifeline.ts';
import { createWorkerClient, WorkerFailure } from '../../../src/workers/worker-client.ts';
import { fakeWorker } from '../../fixtures/fake-worker.ts';
import { ledgerOf } from '../../fixtures/small-world.ts';
import { layerOf } from '../../fixtures/user-layers.ts';

interface EchoApi {
  echo(text: string): string;
  hang(): Promise<string>;
  refuse(): string;
}

const ECHO: EchoApi = {
  echo: (text) => text,
  hang: () => new Promise(() => undefined),
  refuse: () => {
    throw new Error('no such boiler');
  },
};

function echoClient(prepare?: () => Promise<unknown>) {
  const fakes: ReturnType<typeof fakeWorker>[] = [];
  const client = createWorkerClient<EchoApi>(() => {
    const fake = fakeWorker(ECHO);
    fakes.push(fake);
    return fake.worker;
  }, prepare);
  return { client, fakes };
}

describe('a worker client', () => {
  it('starts one worker for many calls', async () => {
    const { client, fakes } = echoClient();
    await Promise.all([client.call((api) => api.echo('a')), client.call((api) => api.echo('b'))]);
    expect(fakes).toHaveLength(1);
    client.stop('over');
  });

  it('passes on an error of the work without giving up the worker', async () => {
    const { client, fakes } = echoClient();
    await expect(client.call((api) => api.refuse())).rejects.toThrow('no such boiler');
    await expect(client.call((api) => api.echo('still here'))).resolves.toBe('still here');
    expect(fakes).toHaveLength(1);
    client.stop('over');
  });

  it('rejects all that hangs when the worker dies, and starts afresh', async () => {
    const { client, fakes } = echoClient();
    const hanging = [client.call((api) => api.hang()), client.call((api) => api.hang())];
    await client.call((api) => api.echo('up'));
    fakes[0]!.die('out of memory');
    for (const call of hanging) await expect(call).rejects.toEqual(new WorkerFailure('out of memory'));
    expect(fakes[0]!.worker.ended).toBe(true);
    await expect(
      client.call(async (api, generation) => `${await api.echo('new')} ${generation}`),
    ).resolves.toBe('new 2');
    client.stop('over');
  });

  it('does not keep a failure to prepare: the next call tries again', async () => {
    let tries = 0;
    const { client, fakes } = echoClient(async () => {
      if (++tries === 1) throw new Error('HTTP 503');
    });
    await expect(client.call((api) => api.echo('a'))).rejects.toThrow('HTTP 503');
    await expect(client.call((api) => api.echo('b'))).resolves.toBe('b');
    expect(fakes).toHaveLength(2);
    client.stop('over');
  });
});

describe('the analysis service', () => {
  it('sends a ledger once, and again to a worker that was restarted', async () => {
    const sent: (number | null)[] = [];
    const fakes: ReturnType<typeof fakeWorker>[] = [];
    const service = createAnalysisService(() => {
      const fake = fakeWorker({
        holdLifeline: () => undefined,
        open: (dataUrl: string) => ({ dataHash: dataUrl }),
        setLedger: (ledger: { count: number } | null) => sent.push(ledger === null ? null : ledger.count),
        trace: () => 'traced',
        hang: () => new Promise(() => undefined),
      });
      fakes.push(fake);
      return fake.worker;
    }, 'http://x/data/');
    await expect(service.open()).resolves.toEqual({ dataHash: 'http://x/data/' });
    const ledger = { version: 1, columns: ledgerOf([]), origin: { kind: 'demo' } } as const;
    const other = { ...ledger, version: 2, columns: ledgerOf([{}]) };
    const trace = (of: typeof ledger | typeof other) =>
      service.ask({ ledger: of, layers: [] }, (api) => api.trace(DEFAULT_PARAMS, 0));
    await trace(ledger);
    await trace(ledger);
    expect(sent).toEqual([0]);
    await trace(other);
    expect(sent).toEqual([0, 1]);
    // About none in particular: the worker keeps what it has. A ledger that was closed it forgets.
    await service.ask({ ledger: 'any', layers: [] }, (api) => api.trace(DEFAULT_PARAMS, 0));
    expect(sent).toEqual([0, 1]);
    await service.ask({ ledger: null, layers: [] }, (api) => api.trace(DEFAULT_PARAMS, 0));
    expect(sent).toEqual([0, 1, null]);
    await trace(other);
    expect(sent).toEqual([0, 1, null, 1]);
    fakes[0]!.die('gone');
    await trace(other);
    expect(sent).toEqual([0, 1, null, 1, 1]);
    fakes[1]!.worker.terminate();
  });
});

/** A service whose workers die while they are asked, the first so many of them. */
function mortalService(deaths: number) {
  const fakes: ReturnType<typeof fakeWorker>[] = [];
  const received: string[] = [];
  const service = createAnalysisService(() => {
    const generation = fakes.length + 1;
    const fake = fakeWorker({
      holdLifeline: () => undefined,
      open: () => ({ dataHash: 'x' }),
      setLedger: ({ count }: { count: number }) => received.push(`${generation}: ledger ${count}`),
      setLayers: (layers: readonly { name: string }[]) =>
        received.push(`${generation}: layers ${layers.map(({ name }) => name)}`),
      supersede: () => received.push(`${generation}: supersede`),
      trace: () => {
        if (generation > deaths) return 'traced';
        setTimeout(() => fake.die('out of memory'));
        return new Promise(() => undefined);
      },
    });
    fakes.push(fake);
    return fake.worker;
  }, 'http://x/data/');
  const ledger = { version: 1, columns: ledgerOf([{}]), origin: { kind: 'demo' } } as const;
  return { service, fakes, received, ledger };
}

describe('a worker that dies at work', () => {
  it('is started again, told everything, and the work is done once more', async () => {
    const { service, fakes, received, ledger } = mortalService(1);
    const layers = [layerOf('built-up-areas', []), layerOf('other', [])];
    const traced = service.ask({ ledger, layers }, (api) => api.trace(DEFAULT_PARAMS, 0));
    await expect(traced).resolves.toBe('traced');
    expect(received).toEqual([
      '1: ledger 1',
      '1: layers 我的built-up-areas',
      '2: ledger 1',
      '2: layers 我的built-up-areas',
    ]);
    expect(fakes).toHaveLength(2);
    fakes[1]!.worker.terminate();
  });

  it('is given up when it dies again, with what it died of', async () => {
    const { service, fakes, ledger } = mortalService(9);
    const traced = service.ask({ ledger, layers: [] }, (api) => api.trace(DEFAULT_PARAMS, 0));
    await expect(traced).rejects.toEqual(new WorkerFailure('out of memory'));
    expect(fakes).toHaveLength(2);
  });

  it('is not started only to be told to leave off', async () => {
    const { service, fakes, received } = mortalService(0);
    service.supersede();
    expect(fakes).toHaveLength(0);
    await service.open();
    service.supersede();
    await service.ask({ ledger: null, layers: [] }, (api) => api.trace(DEFAULT_PARAMS, 0));
    expect(received).toEqual(['1: supersede']);
    fakes[0]!.worker.terminate();
  });
});

describe('the lifeline', () => {
  /** Locks as the browser keeps them, one holder at a time; `end` is what happens when a holder's thread ends. */
  function fakeLocks() {
    const waiting = new Map<string, (() => Promise<unknown>)[]>();
    return {
      request: async (name: string, whileHeld: () => Promise<unknown>) => {
        const queue = waiting.get(name) ?? [];
        waiting.set(name, [...queue, whileHeld]);
        return queue.length === 0 ? whileHeld() : new Promise(() => undefined);
      },
      end: (name: string) => {
        waiting.set(name, waiting.get(name)!.slice(1));
        void waiting.get(name)![0]?.();
      },
    };
  }

  it('tells that a worker has ended, and nothing before', async () => {
    const locks = fakeLocks();
    let [name, ends] = ['', 0];
    const hold = (asked: string) => {
      name = asked;
      return holdLifeline(asked, locks);
    };
    await watchLifeline(hold, () => ends++, locks);
    await new Promise((resume) => setTimeout(resume));
    expect(ends).toBe(0);
    locks.end(name);
    expect(ends).toBe(1);
  });

  it('is done without where the browser has no locks', async () => {
    await holdLifeline('x', undefined);
    await expect(
      watchLifeline(
        async () => undefined,
        () => undefined,
        undefined,
      ),
    ).resolves.toBeUndefined();
  });
});

describe('the import service', () => {
  const plan = {
    kind: 'boilers',
    encoding: 'auto',
    table: null,
    headerRows: null,
    mapping: null,
    system: { id: 'wgs84', centralMeridian: null },
    systemBy: 'user',
  } as const;
  const request = { file: new File([], 'a.csv'), plan };
  const open = () => undefined;

  it('ends a cancelled import at once with no result', async () => {
    const { worker } = fakeWorker({ open, importFile: () => new Promise(() => undefined) });
    const service = createImportService(() => worker, 'http://x/data/');
    const running = service.importFile(request, () => undefined);
    await new Promise((resume) => setTimeout(resume, 10));
    service.cancel();
    await expect(running).resolves.toBeNull();
    expect(worker.ended).toBe(true);
  });

  it('passes on a crash as an error', async () => {
    const { worker, die } = fakeWorker({ open, importFile: () => new Promise(() => undefined) });
    const running = createImportService(() => worker, 'http://x/data/').importFile(request, () => undefined);
    await new Promise((resume) => setTimeout(resume, 10));
    die('boom');
    await expect(running).rejects.toThrow('boom');
  });
});
