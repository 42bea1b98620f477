/** A canvas that claims to be of one size while its buffer holds a part of it. */
export interface TiledCanvas {
  /** Pixels of the whole. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the buffer. */
  readonly part: { readonly width: number; readonly height: number };
  /** Lets `change` set the canvas's size, which nobody can otherwise. */
  resize(change: () => void): void;
  /** What is drawn from now on is the part that begins here; pixels from the top left of the whole. */
  show(left: number, top: number): void;
  /** Nothing is rasterised from now on, though everything is computed: what a map does while it loads costs little. */
  hide(): void;
}

/**
 * Makes a canvas of any size out of one whose sides are `mostPx` pixels at most. Whoever draws on it sees the whole:
 * every position, line width and label is computed as for one large canvas, and only what falls into the part is
 * rasterised. Parts put side by side are the same picture, without seams, on graphics cards that could not hold it.
 *
 * It shifts the viewport of the default framebuffer, the one transformation after everything that maps compute.
 */
export function tileCanvas(
  canvas: HTMLCanvasElement,
  gl: WebGL2RenderingContext,
  mostPx: number,
): TiledCanvas {
  const whole = { width: canvas.width, height: canvas.height };
  const origin = { left: 0, top: 0 };
  let isOpen = false;

  for (const side of ['width', 'height'] as const) {
    const real = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side)!;
    Object.defineProperty(canvas, side, {
      get: () => whole[side],
      set(pixels: number) {
        if (!isOpen) return;
        whole[side] = pixels;
        real.set!.call(canvas, Math.min(pixels, mostPx));
      },
    });
  }
  const held = {
    width: readOf<number>(gl, 'drawingBufferWidth'),
    height: readOf<number>(gl, 'drawingBufferHeight'),
  };
  Object.defineProperty(gl, 'drawingBufferWidth', { get: () => whole.width });
  Object.defineProperty(gl, 'drawingBufferHeight', { get: () => whole.height });

  const setViewport = gl.viewport.bind(gl);
  const framebuffer = gl.getParameter.bind(gl, gl.FRAMEBUFFER_BINDING);
  const showPart = () => {
    const bottom = whole.height - origin.top - held.height();
    setViewport(-origin.left, -bottom, whole.width, whole.height);
  };
  gl.viewport = (x, y, width, height) => {
    if (framebuffer() === null) showPart();
    else setViewport(x, y, width, height);
  };

  return {
    get width() {
      return whole.width;
    },
    get height() {
      return whole.height;
    },
    get part() {
      return { width: held.width(), height: held.height() };
    },
    resize(change) {
      isOpen = true;
      change();
      isOpen = false;
    },
    show(left, top) {
      origin.left = left;
      origin.top = top;
      // Those who draw remember the viewport that they set, and would not set it again.
      showPart();
    },
    hide() {
      origin.left = whole.width;
      origin.top = whole.height;
      showPart();
    },
  };
}

/** Reads what the object itself hides behind a property of its own. */
function readOf<T>(gl: WebGL2RenderingContext, name: 'drawingBufferWidth' | 'drawingBufferHeight'): () => T {
  const { get } = Object.getOwnPropertyDescriptor(WebGL2RenderingContext.prototype, name)!;
  return () => get!.call(gl) as T;
}
