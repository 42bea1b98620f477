import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { PrintFont } from '../../data/print/print-font.ts';
import { lackingCharacters } from '../../data/print/sheet-parts.ts';
import type { Sheet, SheetPictures } from '../../domain/sheet.ts';
import { useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { SheetPreview } from './sheet-preview.tsx';

const NO_PICTURES: SheetPictures = new Map();

interface PageViewerProps {
  readonly sheets: readonly Sheet[];
  readonly font: PrintFont;
}

/** Pages as they will be printed, one at a time. */
export function PageViewer({ sheets, font }: PageViewerProps) {
  const t = useTranslate();
  const [chosen, setChosen] = useState(0);
  const page = Math.min(chosen, sheets.length - 1);
  const sheet = sheets[page];
  if (sheet === undefined) return null;
  const lacking = [...new Set(sheets.flatMap((each) => lackingCharacters(each, font)))];
  return (
    <div className="page-viewer">
      <div className="page-turn">
        <IconButton
          icon={ChevronLeft}
          label={t('pages.previous')}
          disabled={page === 0}
          onClick={() => setChosen(page - 1)}
        />
        <span role="status">{t('pages.position', { page: page + 1, pages: sheets.length })}</span>
        <IconButton
          icon={ChevronRight}
          label={t('pages.next')}
          disabled={page === sheets.length - 1}
          onClick={() => setChosen(page + 1)}
        />
      </div>
      {lacking.length > 0 && <p className="help">{t('pages.lacking', { characters: lacking.join(' ') })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="page-view" tabIndex={0} aria-label={t('pages.preview')}>
        <SheetPreview sheet={sheet} pictures={NO_PICTURES} font={font} />
      </section>
    </div>
  );
}
