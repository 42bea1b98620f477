import { type ByteSource, blobSource, SourceTrouble } from '../data/large/byte-source.ts';
import { openHttpSource, readWholeSource } from '../data/large/http-source.ts';
import { type LargeContent, type LargeLedger, openLargeLedger } from '../data/large/large-ledger.ts';
import { resolveLayerUrl } from '../data/large/resolve-url.ts';
import { loadReference } from '../data/load-reference.ts';
import { httpSource } from '../data/source.ts';
import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import type { LargeBoiler, LargeProblem, LargeRequest, LargeView } from '../domain/large-layer.ts';
import type { Reference } from '../domain/reference.ts';
import { createScreener, type Screener } from '../domain/screener.ts';
import type { ScreeningParams } from '../domain/screening.ts';
import { textAt } from '../domain/text-column.ts';
import { totalVerdicts } from '../domain/totals.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { LargeApi, LargeOpening } from './large-api.ts';
import { transferBuffers } from './transfer-buffers.ts';

/** The work of the worker of large layers, without the worker and, by the arguments, without the network. */
export function createLargeSession(
  openReference: (dataUrl: string) => Promise<Reference> = (url) => loadReference(httpSource(url)),
  request: typeof fetch = (...args) => fetch(...args),
): LargeApi {
  let reference: Reference | null = null;
  let baseUrl = '';
  let opened: LargeLedger | null = null;
  let reading: AbortController | null = null;
  /** What was read last, and for which part of the map. */
  let last: { key: string; content: LargeContent } | null = null;
  let layers: readonly UserLayer[] = [];
  let prepared: { key: string; screener: Screener } | null = null;

  function screenerOf(params: ScreeningParams): Screener {
    const key = JSON.stringify(params);
    if (prepared?.key !== key) prepared = { key, screener: createScreener(reference!, params, layers) };
    return prepared.screener;
  }

  async function openSource(
    { source, whole }: LargeOpening,
    onProgress: (done: number) => void,
  ): Promise<ByteSource> {
    if (source.kind === 'file') return blobSource(source.file);
    const url = resolveLayerUrl(source.url, baseUrl);
    return whole ? readWholeSource(url, onProgress, request) : openHttpSource(url, request);
  }

  async function readContent(
    { bounds, degPerPx }: Pick<LargeRequest, 'bounds' | 'degPerPx'>,
    signal: AbortSignal,
  ): Promise<LargeContent> {
    const key = JSON.stringify([bounds, degPerPx]);
    if (last?.key === key) return last.content;
    const content = await opened!.readView(bounds, degPerPx, signal);
    // One that was overtaken is not what the page shows: its points must not answer for those.
    if (!signal.aborted) last = { key, content };
    return content;
  }

  function boilerAt(params: ScreeningParams, index: number): LargeBoiler | null {
    const ledger = currentLedger();
    if (ledger === null || index < 0 || index >= ledger.count) return null;
    return {
      feature: ledger.row[index]!,
      id: textAt(ledger.id, index),
      name: textAt(ledger.name, index),
      lon: ledger.lon[index]!,
      lat: ledger.lat[index]!,
      trace: screenerOf(params).trace(ledger, index),
    };
  }

  function currentLedger(): BoilerLedger | null {
    return last?.content.kind === 'ledger' ? last.content.ledger : null;
  }

  function close(): void {
    reading?.abort();
    reading = null;
    opened = null;
    last = null;
  }

  return {
    async openData(dataUrl) {
      reference = await openReference(dataUrl);
      // The data lies in a folder beside the app.
      baseUrl = new URL('..', dataUrl).href;
    },
    async open(opening, onProgress) {
      close();
      try {
        const source = await openSource(opening, onProgress);
        opened = await openLargeLedger(
          source,
          opening.datum,
          opening.source.kind === 'file' || !opening.whole,
        );
        return { ok: true, info: opened.info };
      } catch (failure) {
        return { ok: false, problem: problemOf(failure) };
      }
    },
    setLayers(next) {
      layers = next;
      prepared = null;
    },
    async view(wanted) {
      if (opened === null) throw new Error('no large layer is open');
      reading?.abort();
      const own = new AbortController();
      reading = own;
      try {
        const content = await readContent(wanted, own.signal);
        if (own.signal.aborted) return null;
        return { ok: true, view: showContent(content, screenerOf(wanted.params)) };
      } catch (failure) {
        if (own.signal.aborted) return null;
        return { ok: false, problem: problemOf(failure) };
      }
    },
    boilerAt,
    boiler(params, feature) {
      return boilerAt(params, currentLedger()?.row.indexOf(feature) ?? -1);
    },
    close,
  };
}

/** What the page shows of it, as copies that it may keep. */
function showContent(content: LargeContent, screener: Screener): LargeView {
  if (content.kind === 'counts') {
    const { lon, lat, points } = content;
    return transferBuffers({ ...content, lon: lon.slice(), lat: lat.slice(), points: points.slice() });
  }
  const { ledger, rejected } = content;
  const result = screener.screen(ledger);
  return transferBuffers({
    kind: 'points',
    lon: ledger.lon.slice(),
    lat: ledger.lat.slice(),
    verdict: result.verdict.slice(),
    totals: totalVerdicts(ledger, result),
    rejected,
  });
}

function problemOf(failure: unknown): LargeProblem {
  if (failure instanceof SourceTrouble) return failure.problem;
  throw failure;
}
