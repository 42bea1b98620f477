import { useId, useState } from 'react';
import { finishSketch } from '../../commands/map-tool.ts';
import { RADIUS_RANGE, readTypedSketch, TYPED_SYSTEMS } from '../../commands/typed-sketch.ts';
import { issueText } from '../../domain/issue-text.ts';
import type { Sketch, SketchKind } from '../../domain/sketch.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { systemName } from '../import/system-name.ts';

interface TypedSketchFormProps {
  readonly kind: SketchKind;
  readonly radiusKm: number | null;
  /** Where the coordinates change something that is there: what it has now, and what to do with it. */
  readonly change?: { readonly text: string; accept(sketch: Sketch): void };
}

/** The same by coordinates, for those who cannot or need not point. */
export function TypedSketchForm({ kind, radiusKm, change }: TypedSketchFormProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const id = useId();
  const [text, setText] = useState(change?.text ?? '');
  const [system, setSystem] = useState<(typeof TYPED_SYSTEMS)[number]>('wgs84');
  const [ownRadius, setOwnRadius] = useState(String(radiusKm ?? ''));
  const [problem, setProblem] = useState('');
  const label = {
    point: 'draw.position',
    line: 'draw.typed.points',
    polygon: 'draw.typed.corners',
    circle: 'draw.typed.centre',
  } as const;
  const place = () => {
    const read = readTypedSketch(kind, text, system, change === undefined ? radiusKm : Number(ownRadius));
    if (read.ok) {
      setProblem('');
      if (change === undefined) setText('');
      if (change === undefined) finishSketch(app, read.sketch);
      else change.accept(read.sketch);
    } else {
      const { message, suggestion } = issueText(read.code, read.params, lang);
      setProblem(`${message}${lang === 'zh' ? '。' : '. '}${suggestion}`);
    }
  };
  return (
    <details className="typed-sketch">
      <summary>{change === undefined ? t('draw.typed.title') : t('draw.reshape')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          place();
        }}
      >
        <label htmlFor={`${id}-system`}>{t('draw.typed.system')}</label>
        <select
          id={`${id}-system`}
          className="select"
          value={system}
          onChange={({ target }) =>
            setSystem(TYPED_SYSTEMS.find((known) => known === target.value) ?? 'wgs84')
          }
        >
          {TYPED_SYSTEMS.map((known) => (
            <option key={known} value={known}>
              {systemName({ id: known, centralMeridian: null }, t)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-text`}>{t(label[kind])}</label>
        <textarea
          id={`${id}-text`}
          className="typed-positions"
          rows={kind === 'point' || kind === 'circle' ? 1 : 4}
          spellCheck={false}
          value={text}
          placeholder={t('draw.typed.placeholder')}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem`}
          onChange={({ target }) => setText(target.value)}
        />
        {kind === 'circle' && change !== undefined && (
          <>
            <label htmlFor={`${id}-radius`}>{t('draw.radius')}</label>
            <input
              id={`${id}-radius`}
              className="number-field"
              type="number"
              min={RADIUS_RANGE.least}
              max={RADIUS_RANGE.most}
              step="any"
              value={ownRadius}
              onChange={({ target }) => setOwnRadius(target.value)}
            />
          </>
        )}
        <p id={`${id}-problem`} className="typed-problem" role="alert">
          {problem}
        </p>
        <button type="submit" className="button button-primary">
          {t('draw.typed.place')}
        </button>
      </form>
    </details>
  );
}
