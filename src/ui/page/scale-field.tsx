import { useId, useState } from 'react';
import { setPageLayout } from '../../commands/page.ts';
import { scaleRatio } from '../../state/page/map-strip.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { NumberField } from '../components/number-field.tsx';

interface ScaleFieldProps {
  /** Null where the extent is fitted. */
  readonly scale: number | null;
  /** What it comes to on the page. */
  readonly now: number | null;
}

const SCALES = [
  50_000, 100_000, 200_000, 250_000, 500_000, 1_000_000, 1_500_000, 2_000_000, 2_500_000, 3_000_000,
  4_000_000, 5_000_000,
] as const;
const [LEAST, MOST] = [10_000, 20_000_000] as const;

/** Fitted, one of the usual scales, or a number. */
export function ScaleField({ scale, now }: ScaleFieldProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const isUsual = SCALES.some((usual) => usual === scale);
  const [typing, setTyping] = useState(scale !== null && !isUsual);
  const isTyped = scale !== null && (typing || !isUsual);
  return (
    <div className="page-field">
      <label htmlFor={id}>{t('layout.scale')}</label>
      <span className="page-row">
        <select
          id={id}
          className="select"
          value={scale === null ? 'fit' : isTyped ? 'other' : String(scale)}
          onChange={({ target: { value } }) => {
            setTyping(value === 'other');
            if (value === 'fit') setPageLayout(app, { scale: null });
            else if (value === 'other') setPageLayout(app, { scale: scale ?? roundedNow(now) });
            else setPageLayout(app, { scale: Number(value) });
          }}
        >
          <option value="fit">{t('layout.scaleFit')}</option>
          {SCALES.map((usual) => (
            <option key={usual} value={usual}>
              {scaleRatio(usual, true)}
            </option>
          ))}
          <option value="other">{t('layout.scaleOther')}</option>
        </select>
        {isTyped && (
          <NumberField
            label={t('layout.scaleTyped')}
            value={scale}
            min={LEAST}
            max={MOST}
            step={1000}
            onCommit={(typed) => setPageLayout(app, { scale: typed })}
          />
        )}
        {scale === null && now !== null && (
          <span className="help">{t('layout.scaleNow', { scale: scaleRatio(now, false) })}</span>
        )}
      </span>
    </div>
  );
}

/** A scale to begin typing from: what the map has now, in two figures. */
function roundedNow(now: number | null): number {
  const from = Math.min(MOST, Math.max(LEAST, now ?? 1_000_000));
  const digits = 10 ** (Math.floor(Math.log10(from)) - 1);
  return Math.round(from / digits) * digits;
}
