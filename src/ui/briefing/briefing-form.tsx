import { useId } from 'react';
import { chooseBriefing, runBriefing, signBriefing } from '../../commands/briefing.ts';
import { BRIEFING_LEVELS } from '../../domain/briefing.ts';
import { BRIEFING_PARTS, type BriefingSession, LISTED_LIMITS } from '../../state/briefing-session.ts';
import { selectCanBrief } from '../../state/select-can-brief.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { NumberField } from '../components/number-field.tsx';
import { AreaChoice } from './area-choice.tsx';
import { BriefingNotes } from './briefing-notes.tsx';
import { RunStatus, StartButtons } from './run-status.tsx';

export interface FormProps {
  readonly session: BriefingSession;
}

/** What the pack is of, what it says of its maker, and what goes into it. */
export function BriefingForm({ session }: FormProps) {
  const t = useTranslate();
  const app = useApp();
  const { form, run } = session;
  const isRunning = run?.step === 'running';
  const hasPart = BRIEFING_PARTS.some((part) => form.parts[part]);
  const canStart = useAppState(selectCanBrief) && hasPart;
  return (
    <form
      className="dialog-body briefing-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (canStart) void runBriefing(app);
      }}
    >
      <p className="help">{t('briefing.intro')}</p>
      <fieldset className="briefing-fields" disabled={isRunning}>
        <AreaChoice form={form} />
        <LevelChoice session={session} />
        <TextFields session={session} />
        <PartsChoice session={session} />
      </fieldset>
      <BriefingNotes />
      <RunStatus run={run} />
      <div className="dialog-actions">
        <span className="help">{hasPart ? '' : t('briefing.nothing')}</span>
        <StartButtons run={run} canStart={canStart} />
      </div>
    </form>
  );
}

function LevelChoice({ session: { form } }: FormProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const isPlace = 'placeAdcode' in form.area;
  return (
    <div className="briefing-row" role="radiogroup" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`}>{t('briefing.level')}</span>
      <span className="briefing-choices">
        {isPlace ? (
          <span className="help">{t('briefing.placeLevel')}</span>
        ) : (
          BRIEFING_LEVELS.map((level) => (
            <label key={level} className="choice">
              <input
                type="radio"
                name={id}
                checked={form.level === level}
                onChange={() => chooseBriefing(app, { level })}
              />
              {t(`briefing.levels.${level}`)}
            </label>
          ))
        )}
      </span>
    </div>
  );
}

function TextFields({ session: { form } }: FormProps) {
  const t = useTranslate();
  const app = useApp();
  const { maker, classification } = useAppState(({ project }) => project.pageLayout);
  return (
    <>
      <TextField
        label={t('briefing.titleField')}
        hint={t('briefing.titleHint')}
        value={form.title}
        onChange={(title) => chooseBriefing(app, { title })}
      />
      <TextField
        label={t('briefing.maker')}
        hint={t('briefing.makerHint')}
        value={maker}
        onChange={(value) => signBriefing(app, { maker: value })}
      />
      <TextField
        label={t('briefing.classification')}
        hint={t('briefing.classificationHint')}
        value={classification}
        onChange={(value) => signBriefing(app, { classification: value })}
      />
    </>
  );
}

/** Longest text of a field: more fits no cover. */
const MOST_CHARACTERS = 80;

interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  onChange(value: string): void;
}

function TextField({ label, hint, value, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className="briefing-row">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="text-field"
        type="text"
        maxLength={MOST_CHARACTERS}
        placeholder={hint}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

function PartsChoice({ session: { form } }: FormProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const chosen = BRIEFING_PARTS.filter((part) => form.parts[part]).length;
  return (
    <fieldset className="briefing-parts">
      <legend>{t('briefing.parts')}</legend>
      {BRIEFING_PARTS.map((part) => (
        <div key={part} className="briefing-part">
          <label className="choice">
            <input
              type="checkbox"
              checked={form.parts[part]}
              onChange={({ target }) =>
                chooseBriefing(app, { parts: { ...form.parts, [part]: target.checked } })
              }
            />
            {t(`briefing.partNames.${part}`)}
          </label>
          <small className="help">{t(`briefing.partHints.${part}`)}</small>
          {part === 'pptx' && form.parts.pptx && (
            <div className="briefing-details">
              <label className="choice">
                <input
                  type="checkbox"
                  checked={form.hasPictures}
                  onChange={({ target }) => chooseBriefing(app, { hasPictures: target.checked })}
                />
                {t('briefing.pictures')}
              </label>
              <span className="briefing-choices">
                <label htmlFor={id}>{t('briefing.listed')}</label>
                <NumberField
                  id={id}
                  value={form.mostListed}
                  min={LISTED_LIMITS.min}
                  max={LISTED_LIMITS.max}
                  step={1}
                  onCommit={(value) => chooseBriefing(app, { mostListed: Math.round(value) })}
                />
                <span>{t('briefing.listedUnit')}</span>
              </span>
            </div>
          )}
        </div>
      ))}
      <label className="choice">
        <input
          type="checkbox"
          checked={form.isZip && chosen > 1}
          disabled={chosen < 2}
          onChange={({ target }) => chooseBriefing(app, { isZip: target.checked })}
        />
        {t('briefing.zip')}
      </label>
    </fieldset>
  );
}
