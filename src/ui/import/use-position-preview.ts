import { useEffect, useState } from 'react';
import { queryOf } from '../../commands/import-inspect.ts';
import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import type { Box } from '../../geo/clip-outlines.ts';
import { systemKey } from '../../state/import-choice.ts';
import type { ChoosingStage, ImportFile } from '../../state/import-session.ts';
import type { PositionPreview } from '../../workers/import-api.ts';
import { useApp } from '../app-context.ts';

/** Positions under two systems, null while they are computed or where there are none. */
export function usePositionPreview(
  { source }: ImportFile,
  stage: ChoosingStage,
  systems: readonly CoordinateSystem[],
): PositionPreview | null {
  const app = useApp();
  const [preview, setPreview] = useState<PositionPreview | null>(null);
  const { table, kind, encoding, headerRows, mapping } = stage.choice;
  const { lon, lat, city, county } = mapping;
  const key = JSON.stringify([
    systems.map(systemKey),
    table,
    kind,
    encoding,
    headerRows,
    lon,
    lat,
    city,
    county,
    stage.busy,
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that matters.
  useEffect(() => {
    if (source === null || stage.busy || systems.length === 0) return;
    let isCurrent = true;
    app.workers.importer
      .preview(queryOf(source, stage), systems)
      .then((answer) => {
        if (isCurrent) setPreview(answer);
      })
      .catch(() => {
        // Without a preview the choice still stands on its evidence.
        if (isCurrent) setPreview(null);
      });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return preview;
}

/** County borders in a box; none while they are fetched. */
export function useOutlines(box: Box | null, toleranceDeg: number): readonly Float64Array[] {
  const app = useApp();
  const [outlines, setOutlines] = useState<readonly Float64Array[]>([]);
  const key = JSON.stringify(box);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that matters.
  useEffect(() => {
    if (box === null) return;
    let isCurrent = true;
    app.workers.importer
      .outlines(box, toleranceDeg)
      .then((answer) => {
        if (isCurrent) setOutlines(answer ?? []);
      })
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return outlines;
}
