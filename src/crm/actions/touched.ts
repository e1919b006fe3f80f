import type { Stored, Table } from '../../schema/table';
import { blocking, type Outcome, type Problem, refuse, refuseAll } from '../../values/outcome';
import { checkRecord, type ParsedForm, parseForm } from '../rules/validation';
import type { Context } from './action';
import { fieldNamed } from './known';

/**
 * Reads only the fields a person touched, checked as part of the whole record: an old mistake elsewhere never blocks
 * mending this one. A field that nobody types is refused, and text for a field without a column: it would be lost.
 */
export function readTouched(
  table: Table,
  record: Stored,
  texts: Readonly<Record<string, string>>,
  { settings, language }: Context,
): Outcome<ParsedForm> {
  const keys = Object.keys(texts);
  if (keys.some((key) => fieldNamed(table, key) === undefined)) return refuse('input.malformed');
  const labelOf = (key: string) => fieldNamed(table, key)?.label[language] ?? key;
  const unwritable = keys.flatMap((field): readonly Problem[] => {
    const label = labelOf(field);
    const { machine, writtenBy } = fieldNamed(table, field) ?? {};
    if (machine) return [{ code: 'record.notYours', field, params: { label } }];
    if (writtenBy) return [{ code: 'record.writtenBy', field, params: { label, ...writtenBy } }];
    if (record.cells[field] !== undefined || (texts[field] ?? '').trim() === '') return [];
    return [{ code: 'record.noColumn', field, params: { label, tab: table.label[language] } }];
  });
  const whole = checkRecord(table, { ...record.cells, ...texts }, settings, { sparse: true, typed: true });
  const wrong = blocking(whole).filter((problem) => keys.includes(problem.field ?? ''));
  const problems = [...unwritable, ...wrong];
  return problems.length > 0 ? refuseAll(problems) : parseForm(table, texts, settings, { sparse: true });
}
