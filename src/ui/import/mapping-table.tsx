import { useId } from 'react';
import { chooseColumn } from '../../commands/import-choices.ts';
import type { LayerField } from '../../domain/layer-kind.ts';
import { fieldsOf, requiredFields } from '../../state/import-choice.ts';
import { type ChoosingStage, chosenTable, type ImportFile } from '../../state/import-session.ts';
import { useApp, useTranslate } from '../app-context.ts';

interface MappingTableProps {
  readonly file: ImportFile;
  readonly stage: ChoosingStage;
}

/** Which column is what, with samples; columns that serve no field are listed and kept. */
export function MappingTable({ file, stage }: MappingTableProps) {
  const t = useTranslate();
  const id = useId();
  const { choice } = stage;
  const { header, isSpatial } = chosenTable(stage);
  const fields = fieldsOf(choice.kind).filter((field) => !isSpatial || (field !== 'lon' && field !== 'lat'));
  const used = new Set(Object.values(choice.mapping));
  const unused = header.filter((name, column) => name !== '' && !used.has(column));
  return (
    <section className="import-section">
      <div className="section-head">
        <h3 id={id}>{t('import.mapping')}</h3>
        {choice.remembered.length > 0 && <span className="help">{t('import.mappingRemembered')}</span>}
      </div>
      <table className="mapping-table" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('import.field')}</th>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.samples')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('import.how')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow
              key={field}
              file={file}
              stage={stage}
              field={field}
              isRequired={requiredFields(choice.kind, isSpatial).includes(field)}
            />
          ))}
        </tbody>
      </table>
      {unused.length > 0 && (
        <p className="help">{t('import.unused', { columns: unused.join(t('import.comma')) })}</p>
      )}
    </section>
  );
}

interface FieldRowProps extends MappingTableProps {
  readonly field: LayerField;
  readonly isRequired: boolean;
}

const SAMPLES = 3;

function FieldRow({ file, stage, field, isRequired }: FieldRowProps) {
  const t = useTranslate();
  const app = useApp();
  const { choice } = stage;
  const { header, samples, conversions } = chosenTable(stage);
  const column = choice.mapping[field];
  const shown =
    column === undefined
      ? []
      : samples
          .map((cells) => cells[column] ?? '')
          .filter((cell) => cell.trim() !== '')
          .slice(0, SAMPLES);
  const name = t(`import.fields.${field}`);
  const conversion = conversions.find((known) => known.field === field);
  const isMissing = isRequired && column === undefined;
  const how =
    column === undefined
      ? ''
      : choice.byHand.includes(field)
        ? t('import.hows.hand')
        : choice.remembered.includes(field)
          ? t('import.hows.remembered')
          : t('import.hows.guessed');
  return (
    <tr className={isMissing ? 'mapping-missing' : ''}>
      <th scope="row">
        {name}
        {isRequired && (
          <span className="required" title={t('import.required')}>
            <span aria-hidden="true"> *</span>
            <span className="visually-hidden">{t('import.required')}</span>
          </span>
        )}
      </th>
      <td>
        <select
          className="select"
          aria-label={t('import.columnOf', { field: name })}
          aria-invalid={isMissing}
          value={column ?? ''}
          onChange={({ target }) =>
            chooseColumn(app, file.id, field, target.value === '' ? null : Number(target.value))
          }
        >
          <option value="">{t('import.noColumn')}</option>
          {header.map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name.
            <option key={i} value={i}>
              {text === '' ? t('import.columnNumber', { value: i + 1 }) : text}
            </option>
          ))}
        </select>
      </td>
      <td className="mapping-samples" title={shown.join(' · ')}>
        {shown.join(' · ')}
        {conversion !== undefined && (
          <span className="conversion">
            {t('import.conversion', { from: conversion.from, to: conversion.to, factor: conversion.factor })}
          </span>
        )}
      </td>
      <td className="mapping-how">{how}</td>
    </tr>
  );
}
