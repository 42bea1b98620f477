import { type Folder, kmlWithFolders, type Root } from '@tmcw/togeojson';
import { DOMParser, type Document } from '@xmldom/xmldom';
import type { Feature, Geometry } from 'geojson';

export interface KmlFeatures {
  readonly features: readonly {
    readonly type: 'Feature';
    readonly properties: object;
    readonly geometry: unknown;
  }[];
  /** Addresses of other documents. */
  readonly links: readonly string[];
  /** How many pictures are laid over the map. */
  readonly overlays: number;
}

/** How a placemark looks and is shown says nothing of what it is. */
const LOOKS =
  /^(stroke|fill|icon|label)(-|$)|^(styleUrl|styleHash|styleMapHash|visibility|open|coordinateProperties)$/;

/** A coordinate that `readGeometry` refuses. */
const NOT_FINITE = '1e308,1e308';

/**
 * Placemarks of a KML document (OGC 07-147r2), each with the path of its folders. Links to other files are listed, not
 * followed; pictures are counted. Throws what xmldom throws where the text is no well-formed XML.
 */
export function readKmlFeatures(text: string): KmlFeatures {
  const parser = new DOMParser({ onError: ignoreTrifles, xmlns: usedPrefixes(text) });
  const document = parser.parseFromString(text, 'text/xml');
  prepare(document);
  const found = { features: [] as Feature[], links: [] as string[], overlays: 0 };
  collect(kmlWithFolders(document), '', found);
  return { ...found, features: found.features as KmlFeatures['features'] };
}

/** xmldom throws by itself where it cannot go on; what else it says (a doubled attribute) changes no placemark. */
function ignoreTrifles(): void {}

/** Prefixes that a text uses: many programs write `gx:` and `xsi:` without declaring them. */
function usedPrefixes(text: string): Record<string, string> {
  const prefixes: Record<string, string> = {};
  for (const [, prefix = ''] of text.matchAll(/[<\s/]([A-Za-z_][\w.-]{0,30}):[A-Za-z_]/g)) {
    if (!/^xml/i.test(prefix)) prefixes[prefix] ??= `urn:prefix:${prefix}`;
  }
  return prefixes;
}

/** The library assigns to plain objects, where the name `__proto__` is lost: it travels under this one. */
const PROTO_STAND_IN = '__proto__ (KML)';

/** Makes the library keep every name, every digit and every position as it is written. */
function prepare(document: Document): void {
  for (const tag of ['SimpleField', 'SimpleData', 'Data']) {
    for (const element of Array.from(document.getElementsByTagName(tag))) {
      if (element.getAttribute('name') === '__proto__') element.setAttribute('name', PROTO_STAND_IN);
    }
  }
  for (const field of Array.from(document.getElementsByTagName('SimpleField')))
    field.setAttribute('type', 'string');
  for (const element of Array.from(document.getElementsByTagName('coordinates'))) {
    const text = (element.textContent ?? '').trim();
    // The library skips what is no number, and the next number would take its place.
    const isBroken = /[^\d\s,.+\-eE]/.test(text);
    element.textContent = isBroken ? `${NOT_FINITE} ${NOT_FINITE}` : text.replace(/\s*,\s*/g, ',');
  }
}

function collect(
  parent: Root | Folder,
  path: string,
  found: { features: Feature[]; links: string[]; overlays: number },
): void {
  for (const child of parent.children) {
    if (child.type === 'folder') {
      const name = String(child.meta.name ?? '').trim();
      collect(child, path === '' ? name : `${path}/${name}`, found);
      continue;
    }
    const kind = child.properties?.['@geometry-type'];
    if (kind === 'networklink') found.links.push(String(child.properties?.href ?? '').trim());
    else if (kind === 'groundoverlay') found.overlays++;
    else found.features.push(describe(child, path));
  }
}

function describe(feature: Feature<Geometry | null>, folder: string): Feature {
  const properties: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(feature.properties ?? {})) {
    if (!LOOKS.test(name)) properties[name === PROTO_STAND_IN ? '__proto__' : name] = plainText(value);
  }
  if (folder !== '') properties.folder ??= folder;
  return { type: 'Feature', properties, geometry: feature.geometry as Geometry };
}

/** Descriptions that hold HTML come as an object; their text is kept as it is. */
function plainText(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '@type' in value && 'value' in value
    ? value.value
    : value;
}
