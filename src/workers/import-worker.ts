import { expose } from 'comlink';
import { importTable } from '../data/import/import-table.ts';
import type { ImportApi } from './import-api.ts';
import { transferBuffers } from './transfer-buffers.ts';

const api: ImportApi = {
  async importFile({ file, datum, encoding }, onProgress) {
    const plan = {
      kind: 'boilers',
      encoding,
      table: null,
      headerRows: null,
      mapping: null,
      system: { id: datum, centralMeridian: null },
      systemBy: 'user',
    } as const;
    const report = ({ done }: { done: number }) => onProgress(done * file.size, file.size);
    const outcome = await importTable({ name: file.name, blob: file }, plan, { onProgress: report });
    return outcome.ok ? transferBuffers(outcome) : outcome;
  },
};

expose(api);
