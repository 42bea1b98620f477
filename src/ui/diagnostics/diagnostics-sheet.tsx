import '../styles/diagnostics.css';
import { useEffect, useState } from 'react';
import { readMachineFacts } from '../../commands/machine-facts.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { Fact, Facts } from '../components/facts.tsx';
import { SheetFrame } from '../components/sheet.tsx';
import { diagnosticsText, type FactGroup, factGroups, timingRows, troubleText } from './diagnostics-text.ts';
import { FileCheckPart } from './file-check-part.tsx';
import { TakeAlong } from './take-along.tsx';

/** What the program knows of itself and of its machine, to be copied into a report. Nothing is sent. */
export default function DiagnosticsSheet() {
  const t = useTranslate();
  const app = useApp();
  const diagnostics = useAppState((state) => state.diagnostics);
  const [facts, setFacts] = useState<Awaited<ReturnType<typeof readMachineFacts>> | null>(null);
  useEffect(() => {
    let isShown = true;
    void readMachineFacts(app).then((read) => isShown && setFacts(read));
    return () => {
      isShown = false;
    };
  }, [app]);
  const timings = timingRows(diagnostics, t);
  return (
    <SheetFrame title={t('diagnostics.title')} className="diagnostics-sheet">
      <div className="dialog-body">
        <p className="help">{t('diagnostics.help')}</p>
        {facts === null ? (
          <p role="status">{t('diagnostics.reading')}</p>
        ) : (
          <>
            <TakeAlong text={diagnosticsText(facts, diagnostics, t)} />
            <div className="diagnostics-groups">
              {factGroups(facts, t).map(({ title, rows }) => (
                <section key={title}>
                  <h3>{title}</h3>
                  <Rows rows={rows} />
                </section>
              ))}
              {timings.length > 0 && (
                <section>
                  <h3>{t('diagnostics.timings')}</h3>
                  <Rows rows={timings} />
                  <p className="help">{t('diagnostics.timingsHelp')}</p>
                </section>
              )}
            </div>
          </>
        )}
        <FileCheckPart />
        <section>
          <h3>{t('diagnostics.troubles')}</h3>
          {diagnostics.troubles.length === 0 ? (
            <p className="help">{t('diagnostics.noTroubles')}</p>
          ) : (
            <ul className="trouble-list">
              {diagnostics.troubles.toReversed().map((trouble) => (
                <li key={`${trouble.at} ${trouble.code} ${trouble.detail}`}>{troubleText(trouble, t)}</li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </SheetFrame>
  );
}

function Rows({ rows }: Pick<FactGroup, 'rows'>) {
  return (
    <Facts>
      {rows.map(({ name, value }) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
    </Facts>
  );
}
