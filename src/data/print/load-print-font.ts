import fontUrl from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import { PRINT_FAMILY, type PrintFont, readPrintFont } from './print-font.ts';

let loading: Promise<PrintFont> | null = null;

/**
 * The print font, fetched when a document or a preview is first made, and registered with the page as PRINT_FAMILY.
 * Rejects where it cannot be had; the next call asks anew.
 */
export function loadPrintFont(): Promise<PrintFont> {
  loading ??= fetchFont().catch((failure: unknown) => {
    loading = null;
    throw failure;
  });
  return loading;
}

async function fetchFont(): Promise<PrintFont> {
  const answer = await fetch(fontUrl);
  if (!answer.ok) throw new Error(`the print font answered ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  const face = new FontFace(PRINT_FAMILY, bytes);
  await face.load();
  document.fonts.add(face);
  return readPrintFont(bytes);
}
