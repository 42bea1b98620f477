import { expose } from 'comlink';
import { PRINT_FAMILY } from '../data/print/print-font.ts';
import { createReportSession } from './report-session.ts';

declare const self: DedicatedWorkerGlobalScope;

expose(
  createReportSession(async (bytes) => {
    const face = new FontFace(PRINT_FAMILY, bytes);
    await face.load();
    self.fonts.add(face);
  }),
);
