/** What draws the map, by a context of its own that is given back at once. */
export function graphicsFacts() {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (gl === null) return { webgl: false, renderer: null, vendor: null, texture: null, buffer: null };
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const read = (parameter: number | undefined) =>
    parameter === undefined ? null : ((gl.getParameter(parameter) as string | number | null) ?? null);
  const facts = {
    webgl: true,
    renderer: read(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER),
    vendor: read(names?.UNMASKED_VENDOR_WEBGL ?? gl.VENDOR),
    texture: read(gl.MAX_TEXTURE_SIZE),
    buffer: read(gl.MAX_RENDERBUFFER_SIZE),
  };
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return facts;
}
