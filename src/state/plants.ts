import type { Feature, FeatureCollection, Point, Position } from 'geojson';

/** Columns of chp-units.fgb that the map uses; see the README of the data for the rest. */
export interface ChpUnitColumns {
  readonly unitId: string;
  readonly plantId: string;
  readonly plant: string;
  readonly capacityMw: number;
  readonly status: string;
  readonly heat: string;
}

export type HeatEvidenceClass = 'confirmed' | 'hinted' | 'unknown';

export interface PlantProperties {
  plantId: string;
  plant: string;
  /** Of the units that count where any does, else of all units that exist or are being built. */
  capacityMw: number;
  qualifying: boolean;
  evidence: HeatEvidenceClass;
  /** JSON of the units' columns, for the card that opens on a click. */
  units: string;
}

const EVIDENCE_RANK: readonly HeatEvidenceClass[] = ['unknown', 'hinted', 'confirmed'];

/** Confirmed where residential heat is reported, hinted by a name, else unknown (industrial heat too). */
export function classifyEvidence(heat: string): HeatEvidenceClass {
  if (heat === 'yes') return 'confirmed';
  return heat === 'name-hint' || heat === 'owner-name-hint' ? 'hinted' : 'unknown';
}

/**
 * One symbol for each plant site, because the units of a plant share its position. A plant counts when any of
 * its units does; its evidence is the best among the units it is drawn for. Plants whose every unit was
 * cancelled were never built and are left out. `qualifyingUnitIds` null: nothing is known to count yet.
 */
export function gatherPlants(
  units: FeatureCollection,
  qualifyingUnitIds: readonly string[] | null,
): FeatureCollection<Point, PlantProperties> {
  const qualifying = new Set(qualifyingUnitIds ?? []);
  const sites = new Map<string, { position: Position; units: ChpUnitColumns[] }>();
  for (const feature of units.features) {
    if (feature.geometry.type !== 'Point') continue;
    const columns = feature.properties as unknown as ChpUnitColumns;
    const position = feature.geometry.coordinates;
    const key = `${columns.plantId} ${position.join(' ')}`;
    const site = sites.get(key) ?? { position, units: [] };
    site.units.push(columns);
    sites.set(key, site);
  }
  const features: Feature<Point, PlantProperties>[] = [];
  for (const site of sites.values()) {
    const counted = site.units.filter(({ unitId }) => qualifying.has(unitId));
    const built = site.units.filter(({ status }) => status !== 'cancelled');
    const shown = counted.length > 0 ? counted : built;
    const first = shown[0];
    if (first === undefined) continue;
    features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: site.position },
      properties: {
        plantId: first.plantId,
        plant: first.plant,
        capacityMw: shown.reduce((sum, { capacityMw }) => sum + capacityMw, 0),
        qualifying: counted.length > 0,
        evidence: bestEvidence(shown),
        units: JSON.stringify(site.units),
      },
    });
  }
  return { type: 'FeatureCollection', features };
}

function bestEvidence(units: readonly ChpUnitColumns[]): HeatEvidenceClass {
  const rank = Math.max(...units.map(({ heat }) => EVIDENCE_RANK.indexOf(classifyEvidence(heat))));
  return EVIDENCE_RANK[rank] ?? 'unknown';
}
