import type { Cells } from '../../schema/change';
import type { Table } from '../../schema/table';
import type { Cell } from '../../values/cell';
import { accept, type Outcome, type Problem, refuse, refuseAll } from '../../values/outcome';
import type { Context } from './action';
import { fieldNamed } from './known';

/**
 * Reads only the fields a person touched: an old mistake elsewhere in the record never blocks mending this one.
 * Emptying a required field is refused; so is writing a machine field.
 */
export function readTouched(
  table: Table,
  texts: Readonly<Record<string, string>>,
  { settings, language }: Context,
): Outcome<{ readonly fields: Readonly<Record<string, unknown>>; readonly cells: Cells }> {
  const fields: Record<string, unknown> = {};
  const cells: Record<string, Cell> = {};
  const problems: Problem[] = [];
  for (const [key, text] of Object.entries(texts)) {
    const field = fieldNamed(table, key);
    if (field === undefined) return refuse('input.malformed');
    const label = field.label[language];
    const read = field.parse(text, settings);
    if (field.machine) problems.push({ code: 'record.notYours', field: key, params: { label } });
    else if (!read.ok) problems.push(...read.problems.map((problem) => about(problem, key, label)));
    else if (read.value === undefined && field.required) {
      problems.push({ code: 'field.required', field: key, params: { label } });
    } else {
      fields[key] = read.value;
      cells[key] = read.value === undefined ? '' : field.print(read.value);
    }
  }
  return problems.length > 0 ? refuseAll(problems) : accept({ fields, cells });
}

const about = (problem: Problem, field: string, label: string): Problem => ({
  ...problem,
  field,
  params: { label, ...problem.params },
});
