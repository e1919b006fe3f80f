import { isEmptyCell } from '../../values/cell';
import { accept, refuse } from '../../values/outcome';
import { foldTight } from '../../values/text';
import type { Field, FieldOptions } from '../field';
import { trimmed } from './text';

export const grades = ['A', 'B', 'C'] as const;
export type Grade = (typeof grades)[number];

/** Every way the manuals write a grade (C-03, GR-15). */
const WRITTEN: Readonly<Record<Grade, readonly string[]>> = {
  A: ['a', 'a级', 'a类', 'a等', '高意向', '高', 'a高意向', 'a级高意向', 'a类高意向', 'high', 'hot', 'gradea'],
  B: [
    'b',
    'b级',
    'b类',
    'b等',
    '中意向',
    '中等意向',
    '中',
    '中等',
    'b级中等意向',
    'b类中意向',
    'medium',
    'warm',
    'gradeb',
  ],
  C: [
    'c',
    'c级',
    'c类',
    'c等',
    '低意向',
    '低',
    '待培育',
    '低意向待培育',
    'c级低意向待培育',
    'c类低意向',
    'low',
    'cold',
    'gradec',
  ],
};

/** A, B or C, however it is written. The cell keeps its own spelling. */
export const grade = (options: FieldOptions): Field<Grade> => ({
  ...options,
  type: 'grade',
  control: options.machine ? 'readonly' : 'choice',
  numberFormat: '@',
  list: 'grade',
  parse: (cell) => {
    if (isEmptyCell(cell)) return accept(undefined);
    const value = trimmed(cell);
    const known = gradeOf(value);
    return known ? accept(known) : refuse('grade.unknown', { params: { value } });
  },
  print: (value) => value,
  format: (value) => value,
});

/** The letter a word means, or none. */
export function gradeOf(word: string): Grade | undefined {
  const wanted = foldTight(word);
  return grades.find((letter) => WRITTEN[letter].includes(wanted));
}
