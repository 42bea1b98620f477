import { expose } from 'comlink';
import { importLedger } from '../data/import-ledger.ts';
import type { ImportApi } from './import-api.ts';
import { transferBuffers } from './transfer-buffers.ts';

const api: ImportApi = {
  async importFile({ file, datum, encoding }, onProgress) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const imported = await importLedger(bytes, { fileName: file.name, datum, encoding, onProgress });
    return imported.ok ? transferBuffers(imported) : imported;
  },
};

expose(api);
