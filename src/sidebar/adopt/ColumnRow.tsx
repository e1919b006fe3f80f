import type { PlannedColumn } from '../../addon/api';
import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { Confidence } from '../parts/Confidence';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import { fieldKeys, fieldLabel } from './fieldLabel';

interface Props {
  readonly column: PlannedColumn;
  readonly table: Table;
  readonly meaning: string;
  readonly onMean: (field: string) => void;
}

/** A column, what it will mean, how sure that is, and a few of its values. The meaning can be changed in place. */
export function ColumnRow({ column, table, meaning, onMean }: Props) {
  const { t, language } = useApp();
  const header = column.header || t('ui.adopt.noHeader');
  return (
    <li class="row column-row">
      <span class="column-letter">{column.letter}</span>
      <div class="column-body">
        <p class="row-title">
          <Data text={header} class="name" />
          <Icon name="next" size={12} />
          <select
            class="meaning"
            aria-label={t('ui.adopt.meaningOf', { header })}
            value={meaning}
            disabled={column.formula}
            onChange={(event) => onMean(event.currentTarget.value)}
          >
            <option value="">{t('ui.adopt.keep')}</option>
            {fieldKeys(table).map((field) => (
              <option key={field} value={field}>
                {fieldLabel(table, field, language)}
              </option>
            ))}
          </select>
          {meaning !== '' && meaning === column.field ? <Confidence level={column.confidence} /> : null}
        </p>
        <p class="meta samples">
          <Data text={column.formula ? t('ui.adopt.formula') : column.samples.join('、') || t('ui.value.empty')} />
        </p>
      </div>
    </li>
  );
}
