import { expose } from 'comlink';
import { importLedger } from '../data/import-ledger.ts';
import type { ImportApi } from './import-api.ts';

const api: ImportApi = {
  async importFile({ file, datum, encoding }, onProgress) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return importLedger(bytes, { fileName: file.name, datum, encoding, onProgress });
  },
};

expose(api);
