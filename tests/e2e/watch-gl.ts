import type { Page } from '@playwright/test';

/** What the page asked of WebGL 2 in a stretch of time. */
export interface GlUse {
  /** Frames in which something was drawn. */
  readonly frames: number;
  readonly draws: number;
  /** Draws of many instances: deck.gl's, of the boilers. */
  readonly instancedDraws: number;
  /** Bytes handed to buffers and textures. */
  readonly uploadedBytes: number;
  /** Of these, to buffers with one entry a boiler. */
  readonly boilerBytes: number;
  readonly mostBytesInAFrame: number;
}

declare global {
  interface Window {
    takeGlUse(): GlUse;
  }
}

/** Counts draws and uploads from the page's beginning; before it is opened. */
export async function watchGl(page: Page): Promise<void> {
  // What runs TypeScript in the benches wraps named functions in this helper, which a page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(() => {
    const none = () => ({ frames: 0, draws: 0, instancedDraws: 0, uploadedBytes: 0, mostBytesInAFrame: 0 });
    let use = none();
    let bytesByBuffer = new Map<WebGLBuffer, number>();
    let frame = { draws: 0, bytes: 0 };
    const instanced = new WeakSet<WebGLBuffer>();
    const bound = new Map<number, WebGLBuffer | null>();
    const pointers = new Map<number, WebGLBuffer | null>();
    const gl = WebGL2RenderingContext.prototype;
    const before = <Name extends keyof WebGL2RenderingContext>(
      name: Name,
      note: (...args: never[]) => void,
    ) => {
      const original = gl[name] as (...args: unknown[]) => unknown;
      Object.assign(gl, {
        [name](this: WebGL2RenderingContext, ...args: unknown[]) {
          (note as (...given: unknown[]) => void)(...args);
          return original.apply(this, args);
        },
      });
    };
    const draw = (isInstanced: boolean) => {
      frame.draws++;
      use.draws++;
      if (isInstanced) use.instancedDraws++;
    };
    const upload = (bytes: number) => {
      use.uploadedBytes += bytes;
      frame.bytes += bytes;
    };
    before('drawArrays', () => draw(false));
    before('drawElements', () => draw(false));
    before('drawArraysInstanced', () => draw(true));
    before('drawElementsInstanced', () => draw(true));
    before('bindBuffer', (target: number, buffer: WebGLBuffer | null) => bound.set(target, buffer));
    before('vertexAttribPointer', (index: number) => pointers.set(index, bound.get(gl.ARRAY_BUFFER) ?? null));
    before('vertexAttribDivisor', (index: number, divisor: number) => {
      const buffer = pointers.get(index);
      if (divisor > 0 && buffer) instanced.add(buffer);
    });
    const fill = (target: number, data: unknown, from = 0, length = 0) => {
      if (!ArrayBuffer.isView(data) && !(data instanceof ArrayBuffer)) return;
      const size = 'BYTES_PER_ELEMENT' in data ? Number(data.BYTES_PER_ELEMENT) : 1;
      const bytes = length > 0 ? length * size : data.byteLength - from * size;
      upload(bytes);
      const buffer = bound.get(target);
      if (buffer) bytesByBuffer.set(buffer, (bytesByBuffer.get(buffer) ?? 0) + bytes);
    };
    before('bufferData', (target: number, data: unknown, _usage: number, from?: number, length?: number) =>
      fill(target, data, from, length),
    );
    before('bufferSubData', (target: number, _at: number, data: unknown, from?: number, length?: number) =>
      fill(target, data, from, length),
    );
    const texture = (...args: unknown[]) => {
      const pixels = args.find((one) => typeof one === 'object' && one !== null);
      if (ArrayBuffer.isView(pixels)) upload(pixels.byteLength);
      else if (pixels !== undefined) {
        const { width = 0, height = 0 } = pixels as { width?: number; height?: number };
        upload(width * height * 4);
      }
    };
    before('texImage2D', texture);
    before('texSubImage2D', texture);

    const tick = () => {
      if (frame.draws > 0) use.frames++;
      use.mostBytesInAFrame = Math.max(use.mostBytesInAFrame, frame.bytes);
      frame = { draws: 0, bytes: 0 };
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    window.takeGlUse = () => {
      let boilerBytes = 0;
      for (const [buffer, bytes] of bytesByBuffer) if (instanced.has(buffer)) boilerBytes += bytes;
      const taken = { ...use, boilerBytes };
      use = none();
      bytesByBuffer = new Map();
      return taken;
    };
  });
}

/** What was used since the last call. */
export function takeGlUse(page: Page): Promise<GlUse> {
  return page.evaluate(() => window.takeGlUse());
}

/** Drags the map back and forth by so many steps, each drawn. */
export async function dragMap(page: Page, steps: number): Promise<void> {
  const box = (await page.locator('.map-canvas').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(x + 8 * step, y + 3 * step);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.mouse.up();
}
