import { dropImportFile } from '../../commands/import-queue.ts';
import { importChosen } from '../../commands/import-run.ts';
import { isCorrecting, missingChoice } from '../../state/import-choice.ts';
import { type ChoosingStage, chosenTable, type ImportFile } from '../../state/import-session.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { GuideLink } from '../guide/guide-link.tsx';
import { DatumChoice } from './datum-choice.tsx';
import { FileChoices } from './file-choices.tsx';
import { HeaderPreview } from './header-preview.tsx';
import { JoinChoice } from './join-choice.tsx';
import { MappingTable } from './mapping-table.tsx';
import { PositionPreview } from './position-preview.tsx';

interface ConfirmFormProps {
  readonly file: ImportFile;
  readonly stage: ChoosingStage;
}

const CONFIRM_GUIDE = { chapter: 'closures', heading: 'confirm' } as const;

/** All that an import needs to know, on one screen: what it is, which column is what, where its positions lie. */
export function ConfirmForm({ file, stage }: ConfirmFormProps) {
  const t = useTranslate();
  const app = useApp();
  const missing = missingChoice(stage);
  const table = chosenTable(stage);
  return (
    <form
      className="confirm-form"
      aria-busy={stage.busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) void importChosen(app, file.id);
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard. */}
      <section className="confirm-scroll" tabIndex={0} aria-label={t('import.dataPart')}>
        <FileChoices file={file} stage={stage} />
        {stage.choice.kind === 'boilers' && <JoinChoice file={file} stage={stage} />}
        {table.top.length > 0 && <HeaderPreview file={file} stage={stage} />}
        {!isCorrecting(stage.choice) && <MappingTable file={file} stage={stage} />}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above. */}
      <section className="confirm-scroll" tabIndex={0} aria-label={t('import.datum')}>
        {isCorrecting(stage.choice) ? (
          <p className="help">{t('import.correctOnly')}</p>
        ) : (
          <>
            <DatumChoice file={file} stage={stage} />
            <PositionPreview file={file} stage={stage} />
          </>
        )}
      </section>
      <div className="dialog-actions confirm-actions">
        <GuideLink place={CONFIRM_GUIDE} about="confirm" />
        <span className="help" role="status">
          {missing === null ? '' : t(`import.missing.${missing}`)}
        </span>
        <button type="button" className="button" onClick={() => dropImportFile(app, file.id)}>
          {t('common.cancel')}
        </button>
        <button type="submit" className="button button-primary" disabled={missing !== null}>
          {t('import.start')}
        </button>
      </div>
    </form>
  );
}
