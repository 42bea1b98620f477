import { type CSSProperties, useMemo } from 'react';
import { pagePictures } from '../../commands/page.ts';
import type { PrintFont } from '../../data/print/print-font.ts';
import { type ComposedPage, MAP_PICTURE } from '../../state/page/page-request.ts';
import { useAppState, useTranslate } from '../app-context.ts';
import { IssueAlert } from '../components/issue-alert.tsx';
import { SheetPreview } from '../present/sheet-preview.tsx';
import { FrameHandle } from './frame-handle.tsx';
import { useMapPicture } from './use-map-picture.ts';

interface PagePreviewProps {
  readonly page: ComposedPage;
  readonly font: PrintFont;
}

/** The page as it will be printed, with the map as far as it is drawn. */
export function PagePreview({ page, font }: PagePreviewProps) {
  const t = useTranslate();
  const layout = useAppState(({ project }) => project.pageLayout);
  const { image, drawing, trouble } = useMapPicture(page.frame);
  const pictures = useMemo(() => {
    const all = pagePictures(layout);
    if (image !== null) all.set(MAP_PICTURE, image);
    return all;
  }, [layout, image]);
  const { sheet, frame } = page;
  return (
    <>
      <div
        className="page-sheet"
        data-paper={`${layout.paper} ${layout.orientation}`}
        style={
          {
            '--page-ratio': sheet.widthMm / sheet.heightMm,
            aspectRatio: `${sheet.widthMm} / ${sheet.heightMm}`,
          } as CSSProperties
        }
      >
        <SheetPreview sheet={sheet} pictures={pictures} font={font} />
        <FrameHandle frame={frame} sheet={sheet} image={image} />
      </div>
      <p className="page-drawing help" role="status">
        {drawing && t('layout.drawing')}
      </p>
      {trouble !== null && <IssueAlert code={trouble.code} params={trouble.params} />}
    </>
  );
}
