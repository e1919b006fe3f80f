import { numberKey } from '../../crm/rules/recognitionLabels';
import type { Language } from '../../messages';
import type { Table } from '../../schema/table';

/** What a field is called; the number column is one too. */
export const fieldLabel = (table: Table, field: string, language: Language): string =>
  field === numberKey ? table.number.label[language] : (table.fields[field]?.label[language] ?? field);

/** Everything a column of this table may mean. */
export const fieldKeys = (table: Table): readonly string[] => [numberKey, ...Object.keys(table.fields)];
