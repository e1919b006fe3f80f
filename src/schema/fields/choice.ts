import { isEmptyCell } from '../../values/cell';
import { accept, acceptBut } from '../../values/outcome';
import { foldTight } from '../../values/text';
import type { Choice, Field, FieldOptions, FieldRules } from '../field';
import { trimmed } from './text';

interface ChoiceOptions extends FieldOptions {
  /** The name of its list in the settings. */
  readonly list: string;
  /** The list is a help and no rule: another word is as good (an industry, a region). */
  readonly open?: boolean;
}

/** One option of a list. Every written form of it is understood (C-03, C-04); a word not on the list is kept and pointed out. */
export const choice = (options: ChoiceOptions): Field<string> => ({
  ...options,
  type: 'choice',
  control: options.machine ? 'readonly' : 'choice',
  numberFormat: '@',
  parse: (cell, rules) => {
    if (isEmptyCell(cell)) return accept(undefined);
    const value = trimmed(cell);
    const known = optionFor(rules, options.list, value);
    if (!known && options.open) return accept(value);
    return known ? accept(known.value) : acceptBut(value, 'choice.unknown', { params: { value } });
  },
  print: (value) => value,
  format: (value) => value,
});

/** The option a word means, by its value first, then by its other spellings, then as the option of another list that means the same. */
export const optionFor = (rules: FieldRules, list: string, word: string): Choice | undefined =>
  listedAs(rules, list, word) ?? equivalentTo(rules, list, word);

/** What a word of one list is in another (C-04). */
function equivalentTo(rules: FieldRules, list: string, word: string): Choice | undefined {
  for (const [from, pairs] of Object.entries(rules.equivalents?.[list] ?? {})) {
    const here = pairs[listedAs(rules, from, word)?.value ?? ''];
    const option = here === undefined ? undefined : rules.choices[list]?.find(({ value }) => value === here);
    if (option) return option;
  }
  return undefined;
}

/** The option of this list itself that a word names. */
export function listedAs(rules: FieldRules, list: string, word: string): Choice | undefined {
  const options = rules.choices[list] ?? [];
  const wanted = foldTight(word);
  return (
    options.find((option) => option.value === word) ??
    options.find((option) => foldTight(option.value) === wanted) ??
    options.find((option) => option.aliases.some((alias) => foldTight(alias) === wanted))
  );
}

/** How this workbook writes what the product calls `word` (已成交 may read Won here); the word itself where no option means it. */
export const writtenAs = (rules: FieldRules, list: string, word: string): string =>
  optionFor(rules, list, word)?.value ?? word;

/** Whether a value of this workbook means what the product calls `word`. */
export const means = (rules: FieldRules, list: string, value: string | undefined, word: string): boolean =>
  value !== undefined && writtenAs(rules, list, value) === writtenAs(rules, list, word);
