import type { Cell } from '../../values/cell';
import { useApp } from '../app/appContext';
import { Data } from '../parts/Data';
import { cellText } from '../words/cellText';
import { tableOf } from '../words/tableWords';

interface Props {
  readonly table: string;
  readonly fields: readonly { readonly field: string; readonly before: Cell; readonly after: Cell }[];
}

/** Per field: what it was, what it became. */
export function ChangedFields({ table, fields }: Props) {
  const { t, hello, language } = useApp();
  const text = (field: string, cell: Cell): string => {
    const read = cellText(tableOf(table, hello.settings).fields[field], cell, hello.settings, language);
    return read || t('ui.value.empty');
  };
  return (
    <ul class="changes">
      {fields.map(({ field, before, after }) => (
        <li key={field}>
          <span class="meta">{tableOf(table, hello.settings).fields[field]?.label[language] ?? field}</span>{' '}
          <Data text={text(field, before)} class="before" />
          <span aria-label={t('ui.history.became')} role="img">
            {' → '}
          </span>
          <Data text={text(field, after)} />
        </li>
      ))}
    </ul>
  );
}
