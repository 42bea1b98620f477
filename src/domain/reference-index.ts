import { type CoverageIndex, createCoverageIndex } from '../geo/coverage.ts';
import { createLineIndex, type LineIndex } from '../geo/line-distance.ts';
import { createLocator, type Locator } from '../geo/locate.ts';
import { createPolygonSet } from '../geo/polygon-set.ts';
import type { BoundaryLine, County, Reference } from './reference.ts';
import { coversCounty } from './rule-book.ts';

/** Spatial indexes over the bundled data. They depend on no parameter, so they are built once. */
export interface ReferenceIndex {
  readonly counties: Locator;
  /** Over the counties; prepared on first use. */
  readonly coverage: CoverageIndex;
  readonly neighbours: Locator;
  readonly builtUpDemo: Locator;
  readonly countyByAdcode: ReadonlyMap<string, number>;
  /** Borders whose two sides answer to different plans. */
  readonly ruleBorders: readonly BoundaryLine[];
  readonly ruleBorderIndex: LineIndex;
}

const indexes = new WeakMap<Reference, ReferenceIndex>();

/** The indexes of a reference, built on first use. */
export function indexReference(reference: Reference): ReferenceIndex {
  const known = indexes.get(reference);
  if (known !== undefined) return known;
  const countySet = createPolygonSet(reference.counties.map(({ geometry }) => geometry));
  const countyByAdcode = new Map(reference.counties.map(({ adcode }, index) => [adcode, index]));
  const plansAt = (adcode: string) => plansSignature(reference, countyByAdcode.get(adcode));
  const ruleBorders = reference.boundaryLines.filter(
    ({ leftCounty, rightCounty }) => plansAt(leftCounty) !== plansAt(rightCounty),
  );
  let coverage: CoverageIndex | null = null;
  const index: ReferenceIndex = {
    counties: createLocator(countySet),
    get coverage() {
      coverage ??= createCoverageIndex(countySet);
      return coverage;
    },
    neighbours: createLocator(createPolygonSet(reference.neighbours.map(({ geometry }) => geometry))),
    builtUpDemo: createLocator(createPolygonSet(reference.builtUpDemo.map(({ geometry }) => geometry))),
    countyByAdcode,
    ruleBorders,
    ruleBorderIndex: createLineIndex(ruleBorders.map(({ coordinates }) => coordinates)),
  };
  indexes.set(reference, index);
  return index;
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
