import type { PrintFont } from '../data/print/print-font.ts';
import { APP_VERSION } from '../data/storage/app-version.ts';
import { A4_PORTRAIT } from '../domain/flow-document.ts';
import { flowSheets } from '../domain/flow-pages.ts';
import { countIssues } from '../domain/import-outcome.ts';
import { decidesAnything } from '../domain/layer-kind.ts';
import type { Lang } from '../domain/messages.ts';
import type { Methods, MethodsRequest } from '../domain/methods.ts';
import { isDemonstration, methodsDocument, methodsFoot } from '../domain/methods-document.ts';
import type { Sheet } from '../domain/sheet.ts';
import { selectLedgerReports } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { writePdf } from './write-pdf.ts';

/** The methods page, composed. */
export interface MethodsPages {
  readonly methods: Methods;
  readonly lang: Lang;
  readonly title: string;
  readonly sheets: readonly Sheet[];
  readonly font: PrintFont;
}

/** Gathers how the current results come about. Rejects where the analysis fails. */
export function askMethods({ store, workers }: CommandContext): Promise<Methods> {
  const state = store.getState();
  const { project } = state;
  const request = requestOf(state);
  return workers.analysis.ask(project, (api) => api.methods(project.params, request));
}

/** Sets the methods page on A4. Rejects where the analysis fails or the font cannot be had. */
export async function composeMethods(context: CommandContext): Promise<MethodsPages> {
  const { lang } = context.store.getState().view;
  const [methods, font] = await Promise.all([
    askMethods(context),
    context.workers.report().then((reports) => reports.font()),
  ]);
  const document = methodsDocument(methods, lang);
  const sheets = flowSheets(document, { ...A4_PORTRAIT, lang, ...methodsFoot(methods, lang) }, font.measure);
  return { methods, lang, title: document.title, sheets, font };
}

/** Writes the composed pages as a PDF. */
export async function writeMethods(context: CommandContext, pages: MethodsPages): Promise<Blob> {
  const { methods, lang, title, sheets } = pages;
  const { source } = methodsFoot(methods, lang);
  const { pdf } = await writePdf(context, { title, subject: source, lang, created: methods.madeAt }, sheets);
  return pdf;
}

/** Saves the composed pages as a PDF. */
export async function saveMethods(context: CommandContext, pages: MethodsPages): Promise<void> {
  context.saveFile(fileName(pages), await writeMethods(context, pages));
}

/** Opens the PDF in a tab of its own, to be printed there; saves it where the browser opens none. */
export async function printMethods(
  context: CommandContext,
  pages: MethodsPages,
): Promise<'opened' | 'saved'> {
  const pdf = await writeMethods(context, pages);
  if (context.page.open(pdf)) return 'opened';
  context.saveFile(fileName(pages), pdf);
  return 'saved';
}

function fileName({ methods, lang, title }: MethodsPages): string {
  const demo = isDemonstration(methods) ? [lang === 'zh' ? '演示' : 'demo'] : [];
  return `${[...demo, title, methods.params.asOf].join('-')}.pdf`;
}

function requestOf(state: AppState): MethodsRequest {
  return {
    appVersion: APP_VERSION,
    madeAt: new Date().toISOString(),
    files: selectLedgerReports(state).map(({ provenance, rowsRead, accepted, rejects, issues }) => ({
      provenance,
      rowsRead,
      accepted,
      rejected: rejects.count,
      doubtful: countIssues(issues),
    })),
    layers: state.project.layers.map(({ name, kind, geometries, provenance, synthetic }) => ({
      name,
      kind,
      features: geometries.length,
      provenance,
      synthetic,
      decides: decidesAnything(kind),
    })),
  };
}
