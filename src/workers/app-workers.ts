import { type AnalysisService, createAnalysisService } from './analysis-service.ts';
import { createImportService, type ImportService } from './import-service.ts';
import { createLargeService, type LargeService } from './large-service.ts';
import type { ReportService } from './report-service.ts';
import type { StorageApi } from './storage-api.ts';
import { createStorageService } from './storage-service.ts';

export interface AppWorkers {
  readonly analysis: AnalysisService;
  readonly importer: ImportService;
  readonly large: LargeService;
  readonly storage: StorageApi;
  /** Writes documents and pictures of pages; fetched when the first is made. */
  report(): Promise<ReportService>;
}

/** The app's workers; each starts when first asked. */
export function createAppWorkers(dataUrl: string): AppWorkers {
  let report: ReportService | null = null;
  return {
    analysis: createAnalysisService(
      () => new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' }),
      dataUrl,
    ),
    importer: createImportService(
      () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }),
      dataUrl,
    ),
    large: createLargeService(
      () => new Worker(new URL('./large-worker.ts', import.meta.url), { type: 'module' }),
      dataUrl,
    ),
    storage: createStorageService(
      () => new Worker(new URL('./storage-worker.ts', import.meta.url), { type: 'module' }),
    ),
    async report() {
      const { startReports } = await import('./start-reports.ts');
      report ??= startReports();
      return report;
    },
  };
}
