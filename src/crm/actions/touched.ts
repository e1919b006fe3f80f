import type { Stored, Table } from '../../schema/table';
import { blocking, type Outcome, type Problem, refuse, refuseAll } from '../../values/outcome';
import { checkRecord, type ParsedForm, parseForm } from '../rules/validation';
import type { Context } from './action';
import { fieldNamed } from './known';

/**
 * Reads only the fields a person touched, checked as part of the whole record: an old mistake elsewhere never blocks
 * mending this one. Writing a machine field is refused.
 */
export function readTouched(
  table: Table,
  record: Stored,
  texts: Readonly<Record<string, string>>,
  { settings, language }: Context,
): Outcome<ParsedForm> {
  const keys = Object.keys(texts);
  if (keys.some((key) => fieldNamed(table, key) === undefined)) return refuse('input.malformed');
  const machine = keys
    .filter((key) => fieldNamed(table, key)?.machine)
    .map((key): Problem => {
      const label = fieldNamed(table, key)?.label[language] ?? key;
      return { code: 'record.notYours', field: key, params: { label } };
    });
  const whole = checkRecord(table, { ...record.cells, ...texts }, settings, { sparse: true, typed: true });
  const wrong = blocking(whole).filter((problem) => keys.includes(problem.field ?? ''));
  const problems = [...machine, ...wrong];
  return problems.length > 0 ? refuseAll(problems) : parseForm(table, texts, settings, { sparse: true });
}
