import { useEffect, useState } from 'react';
import { loadPrintFont } from '../../data/print/load-print-font.ts';
import type { PrintFont } from '../../data/print/print-font.ts';

/** The print font once it is there, or why it does not come. */
export function usePrintFont(): { readonly font: PrintFont | null; readonly failure: string | null } {
  const [font, setFont] = useState<PrintFont | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    loadPrintFont().then(
      (loaded) => !gone && setFont(loaded),
      (reason: unknown) => !gone && setFailure(reason instanceof Error ? reason.message : String(reason)),
    );
    return () => {
      gone = true;
    };
  }, []);
  return { font, failure };
}
