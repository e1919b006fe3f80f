import type { PlannedColumn } from '../../addon/api';
import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { Confidence } from '../parts/Confidence';
import { Data } from '../parts/Data';
import { RadioRow } from '../parts/RadioRow';
import { fieldLabel } from './fieldLabel';

interface Props {
  readonly column: PlannedColumn;
  readonly table: Table;
  readonly meaning: string | undefined;
  readonly onMean: (field: string) => void;
}

/** Two meanings are likely, or one is hardly: a person says which. Nothing is chosen silently. */
export function DoubtfulColumn({ column, table, meaning, onMean }: Props) {
  const { t, language } = useApp();
  const header = column.header || t('ui.adopt.noHeader');
  const candidates = [...new Set([column.field, ...column.others])].filter((field) => field !== undefined);
  return (
    <fieldset class="card doubtful" aria-label={t('ui.adopt.meaningOf', { header })}>
      <p class="row-title">
        <span class="column-letter">{column.letter}</span>
        <Data text={header} class="name strong" />
        <span class="row-end">
          <Confidence level={column.confidence} />
        </span>
      </p>
      <p class="meta samples">
        <Data text={column.samples.join('、') || t('ui.value.empty')} />
      </p>
      {candidates.map((field) => (
        <RadioRow
          key={field}
          name={`column-${column.column}`}
          checked={meaning === field}
          onCheck={() => onMean(field)}
          label={fieldLabel(table, field, language)}
          {...(field === column.field && { aside: t('ui.adopt.likelier') })}
        />
      ))}
      <RadioRow
        name={`column-${column.column}`}
        checked={meaning === ''}
        onCheck={() => onMean('')}
        label={t('ui.adopt.leave')}
        aside={t('ui.adopt.asIs')}
      />
    </fieldset>
  );
}
