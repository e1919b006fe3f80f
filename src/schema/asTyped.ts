import { type Cell, isEmptyCell, textOf } from '../values/cell';
import { accept, type Outcome, type Problem } from '../values/outcome';
import { isMasked, isPlaceholder } from '../values/text';
import type { Control, Field, FieldOptions, FieldRules } from './field';

interface Kind {
  readonly type: string;
  readonly control?: Control;
  /** Everything there is to say about a text that is neither empty, nor a placeholder, nor masked. */
  readonly problems?: (text: string, rules: FieldRules, cell: Cell) => readonly Problem[];
}

/**
 * A type whose value is the text as it was typed, so that nothing a person wrote is ever rewritten; a reader in `values`
 * tells what it means. `-` and 无 are no value (CA-15, M18), a masked text is legal (SD-07); every other doubt is said
 * as a warning or refuses, as the problem itself says.
 */
export function asTyped<O extends FieldOptions>(options: O, kind: Kind): Field<string> & O {
  return {
    ...options,
    type: kind.type,
    control: options.machine ? 'readonly' : (kind.control ?? 'text'),
    numberFormat: '@',
    parse: (cell, rules) => {
      const text = textOf(cell).trim();
      if (isEmptyCell(cell) || isPlaceholder(text)) return accept(undefined);
      return isMasked(text) ? accept(text) : judged(text, kind.problems?.(text, rules, cell) ?? []);
    },
    print: (value) => value,
    format: (value) => value,
  };
}

function judged(value: string, problems: readonly Problem[]): Outcome<string> {
  if (problems.some((problem) => !problem.warning)) return { ok: false, problems };
  return problems.length > 0 ? { ok: true, value, warnings: problems } : accept(value);
}

/** A warning that goes with a kept value. */
export const doubt = (code: Problem['code'], about: Omit<Problem, 'code' | 'warning'> = {}): readonly Problem[] => [
  { code, ...about, warning: true },
];

/** 10-20 typed into a sheet becomes the 20th of October. */
export const becameDay = (cell: Cell, fix?: string): readonly Problem[] => [
  { code: 'cell.becameDay', params: { value: textOf(cell) }, ...(fix === undefined ? {} : { fix }) },
];
