import { loadPrintFont } from '../data/print/load-print-font.ts';
import { createReportService, type ReportService } from './report-service.ts';

/** The report worker, with the print font. */
export function startReports(): ReportService {
  return createReportService(
    () => new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module' }),
    loadPrintFont,
  );
}
