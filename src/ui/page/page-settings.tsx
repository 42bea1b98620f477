import { useId } from 'react';
import { framePage, setPageLayout } from '../../commands/page.ts';
import { ORIENTATIONS, PAGE_PARTS, PAPERS, type PageLayout } from '../../domain/page-layout.ts';
import { AREA_TEXT } from '../../domain/page-words.ts';
import type { ComposedPage } from '../../state/page/page-request.ts';
import type { PageSession } from '../../state/page/page-session.ts';
import { proposedTitle } from '../../state/page/page-title.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { ChoiceSelect } from '../components/choice-select.tsx';
import { LogoField } from './logo-field.tsx';
import { ScaleField } from './scale-field.tsx';

interface PageSettingsProps {
  readonly session: PageSession;
  /** Null until the page is composed. */
  readonly page: ComposedPage | null;
}

export function PageSettings({ session, page }: PageSettingsProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const layout = useAppState(({ project }) => project.pageLayout);
  const area = useAppState(({ view }) => view.area);
  const id = useId();
  const proposed = useAppState((state) => proposedTitle(state, AREA_TEXT[area][lang]));
  return (
    <>
      <fieldset className="page-group">
        <legend>{t('layout.paperGroup')}</legend>
        <div className="page-row">
          <ChoiceSelect
            label={t('layout.paper')}
            options={PAPERS}
            nameOf={(paper) => t(`layout.papers.${paper}`)}
            value={layout.paper}
            onChange={(paper) => setPageLayout(app, { paper })}
          />
          {layout.paper !== '16:9' && (
            <ChoiceSelect
              label={t('layout.orientation')}
              options={ORIENTATIONS}
              nameOf={(orientation) => t(`layout.orientations.${orientation}`)}
              value={layout.orientation}
              onChange={(orientation) => setPageLayout(app, { orientation })}
            />
          )}
        </div>
        <div className="page-row" role="radiogroup" aria-label={t('layout.extent')}>
          {(['view', 'area'] as const).map((from) => (
            <label key={from} className="choice">
              <input
                type="radio"
                name={`${id}-extent`}
                checked={session.extentFrom === from}
                onChange={() => framePage(app, from)}
              />
              {t(`layout.extents.${from}`, { area: AREA_TEXT[area][lang] })}
            </label>
          ))}
          {session.extentFrom === 'moved' && (
            <label className="choice">
              <input type="radio" name={`${id}-extent`} checked readOnly />
              {t('layout.extents.moved')}
            </label>
          )}
        </div>
        <p className="help">{t('layout.moveHint')}</p>
        <ScaleField scale={layout.scale} now={page?.frame.scale ?? null} />
      </fieldset>
      <fieldset className="page-group">
        <legend>{t('layout.texts')}</legend>
        <TextField name="title" label={t('layout.titleField')} placeholder={proposed} layout={layout} />
        <TextField name="subtitle" label={t('layout.subtitle')} layout={layout} />
        <TextField name="maker" label={t('layout.maker')} layout={layout} />
        <TextField
          name="classification"
          label={t('layout.classification')}
          placeholder={t('layout.classificationHint')}
          layout={layout}
        />
        <TextField
          name="reviewNumber"
          label={t('layout.reviewNumber')}
          help={t('layout.reviewHint')}
          layout={layout}
        />
        <LogoField logo={layout.logo} />
      </fieldset>
      <fieldset className="page-group">
        <legend>{t('layout.parts')}</legend>
        <div className="page-parts">
          {PAGE_PARTS.map((part) => (
            <label key={part} className="choice">
              <input
                type="checkbox"
                checked={layout.parts[part]}
                onChange={({ target }) =>
                  setPageLayout(app, { parts: { ...layout.parts, [part]: target.checked } })
                }
              />
              {t(`layout.part.${part}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

interface TextFieldProps {
  readonly name: 'title' | 'subtitle' | 'maker' | 'classification' | 'reviewNumber';
  readonly label: string;
  readonly placeholder?: string;
  readonly help?: string;
  readonly layout: PageLayout;
}

/** As long as a project keeps it. */
const MOST_CHARACTERS = 200;

function TextField({ name, label, placeholder, help, layout }: TextFieldProps) {
  const app = useApp();
  const id = useId();
  return (
    <div className="page-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={layout[name]}
        maxLength={MOST_CHARACTERS}
        placeholder={placeholder}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={({ target }) => setPageLayout(app, { [name]: target.value })}
      />
      {help !== undefined && (
        <p id={`${id}-help`} className="help">
          {help}
        </p>
      )}
    </div>
  );
}
