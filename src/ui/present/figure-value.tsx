import { useShallow } from 'zustand/react/shallow';
import { readKeyFigureId } from '../../domain/key-figure.ts';
import { keyFigureText } from '../../domain/key-figure-words.ts';
import type { Scene } from '../../domain/story.ts';
import { keyFigure } from '../../state/key-figures.ts';
import { wishOf } from '../../state/scene-text.ts';
import { useAppState, useLang, useTranslate } from '../app-context.ts';

/** A scene's figure in a line; a dash where it is not what was computed last. */
export function FigureValue({ scene, name }: { readonly scene: Scene; readonly name: string }) {
  const t = useTranslate();
  const lang = useLang();
  const id = readKeyFigureId(name);
  const { value, isCurrent } = useAppState(
    useShallow((state) => {
      const figure = id === null ? null : keyFigure(state, id, wishOf(state, scene));
      return { value: figure?.value ?? null, isCurrent: figure?.isCurrent ?? false };
    }),
  );
  if (id === null || value === null || !isCurrent)
    return <output title={t('present.editor.figureLater')}>–</output>;
  return <output>{keyFigureText(id, value, lang)}</output>;
}
