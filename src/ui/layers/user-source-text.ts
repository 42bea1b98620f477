import { localDay } from '../../domain/local-time.ts';
import type { UserLayer } from '../../domain/user-layer.ts';
import type { Translate } from '../i18n/translate.ts';
import { systemName } from '../import/system-name.ts';

/** Where a layer of the user's comes from: file, table, datum as it was read, and day of the import. */
export function userSourceText({ provenance }: UserLayer, t: Translate): string {
  const { fileName, table, datumHistory, importedAt } = provenance;
  const datums = datumHistory.map(({ from, accuracyM }) => {
    const system = systemName(from, t);
    return accuracyM >= 5 ? t('looks.accuracy', { system, metres: accuracyM }) : system;
  });
  return t('layers.source', {
    source: [fileName, table, datums.join(' → '), localDay(importedAt)].filter(Boolean).join(' · '),
  });
}
