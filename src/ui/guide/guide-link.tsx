import '../styles/guide-link.css';
import { CircleQuestionMark } from 'lucide-react';
import { openGuide } from '../../commands/guide.ts';
import type { GuidePlace } from '../../domain/guide.ts';
import { useApp, useTranslate } from '../app-context.ts';

interface GuideLinkProps {
  readonly place: GuidePlace;
  /** What the guide says there, such as “坐标系怎么选”. */
  readonly about: 'confirm' | 'coverage' | 'present';
}

/** A small way to what the guide says of this part of the window. */
export function GuideLink({ place, about }: GuideLinkProps) {
  const t = useTranslate();
  const app = useApp();
  return (
    <button type="button" className="link guide-link" onClick={() => openGuide(app, place)}>
      <CircleQuestionMark aria-hidden="true" size="1em" className="icon" />
      {t(`guide.about.${about}`)}
    </button>
  );
}
