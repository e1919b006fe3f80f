import type { CellView } from '../../server/wire';
import { say, type Word } from '../words';

const errors: Readonly<Record<string, Word | undefined>> = {
  '#DIV/0!': 'error.divides',
  '#N/A': 'error.notThere',
  '#NAME?': 'error.name',
  '#NUM!': 'error.number',
  '#REF!': 'error.reference',
  '#VALUE!': 'error.value',
  '#ERROR!': 'error.written',
};

/** What is wrong with a cell, for who looks at it: its rule's own help, or what its error means; '' when nothing is. */
export function problemOf(cell: CellView): string {
  if (cell.invalid) return cell.validation?.help ?? say('cell.invalid');
  const error = cell.type === 'error' ? errors[cell.text] : undefined;
  return error ? say(error) : '';
}
