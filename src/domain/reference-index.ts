import type { MultiPolygon } from 'geojson';
import { type CoverageIndex, createCoverageIndex } from '../geo/coverage.ts';
import { createLineIndex, type LineIndex } from '../geo/line-distance.ts';
import { createLocator, type Locator } from '../geo/locate.ts';
import { createPolygonSet, type PolygonSet } from '../geo/polygon-set.ts';
import type { BoundaryLine, County, Reference } from './reference.ts';
import { coversCounty } from './rule-book.ts';

/** Spatial indexes over the bundled data. They depend on no parameter; each is built when first asked for, once. */
export interface ReferenceIndex {
  readonly countySet: PolygonSet;
  readonly counties: Locator;
  readonly coverage: CoverageIndex;
  readonly neighbours: Locator;
  readonly builtUpDemo: Locator;
  readonly countyByAdcode: ReadonlyMap<string, number>;
  /** Borders whose two sides answer to different plans. */
  readonly ruleBorders: readonly BoundaryLine[];
  readonly ruleBorderIndex: LineIndex;
}

const indexes = new WeakMap<Reference, ReferenceIndex>();

/** The indexes of a reference. */
export function indexReference(reference: Reference): ReferenceIndex {
  let index = indexes.get(reference);
  if (index === undefined) {
    index = createIndex(reference);
    indexes.set(reference, index);
  }
  return index;
}

function createIndex(reference: Reference): ReferenceIndex {
  const setOf = (areas: readonly { geometry: MultiPolygon }[]) =>
    createPolygonSet(areas.map(({ geometry }) => geometry));
  const countySet = once(() => setOf(reference.counties));
  const counties = once(() => createLocator(countySet()));
  const coverage = once(() => createCoverageIndex(countySet()));
  const neighbours = once(() => createLocator(setOf(reference.neighbours)));
  const builtUpDemo = once(() => createLocator(setOf(reference.builtUpDemo)));
  const countyByAdcode = new Map(reference.counties.map(({ adcode }, index) => [adcode, index]));
  const ruleBorders = once(() => {
    const plansAt = (adcode: string) => plansSignature(reference, countyByAdcode.get(adcode));
    return reference.boundaryLines.filter(
      ({ leftCounty, rightCounty }) => plansAt(leftCounty) !== plansAt(rightCounty),
    );
  });
  const ruleBorderIndex = once(() => createLineIndex(ruleBorders().map(({ coordinates }) => coordinates)));
  return {
    get countySet() {
      return countySet();
    },
    get counties() {
      return counties();
    },
    get coverage() {
      return coverage();
    },
    get neighbours() {
      return neighbours();
    },
    get builtUpDemo() {
      return builtUpDemo();
    },
    countyByAdcode,
    get ruleBorders() {
      return ruleBorders();
    },
    get ruleBorderIndex() {
      return ruleBorderIndex();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Which plans cover a county; '' for other land and the sea. */
function plansSignature(reference: Reference, county: number | undefined): string {
  const place: County | undefined = county === undefined ? undefined : reference.counties[county];
  if (place === undefined) return '';
  return reference.rulePacks
    .filter((pack) => coversCounty(pack, place))
    .map(({ id }) => id)
    .join('+');
}
