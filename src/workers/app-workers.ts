import { type AnalysisService, createAnalysisService } from './analysis-service.ts';
import { createImportService, type ImportService } from './import-service.ts';

export interface AppWorkers {
  readonly analysis: AnalysisService;
  readonly importer: ImportService;
}

/** The app's workers; each starts when first asked. */
export function createAppWorkers(dataUrl: string): AppWorkers {
  return {
    analysis: createAnalysisService(
      () => new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' }),
      dataUrl,
    ),
    importer: createImportService(
      () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }),
    ),
  };
}
