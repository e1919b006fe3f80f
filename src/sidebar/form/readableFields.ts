import type { Settings } from '../../crm/tables/settings';
import type { Table } from '../../schema/table';

/** The values that can be read from what is typed so far; a field half typed counts as empty. */
export function readableFields(
  table: Table,
  texts: Readonly<Record<string, string>>,
  settings: Settings,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(table.fields)) {
    const read = field.parse(texts[key] ?? '', settings);
    if (read.ok && read.value !== undefined) values[key] = read.value;
  }
  return values;
}
