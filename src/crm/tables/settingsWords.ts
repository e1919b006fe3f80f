import { type Label, languages } from '../../messages';
import type { Table } from '../../schema/table';
import { type Cell, textOf } from '../../values/cell';
import type { Problem } from '../../values/outcome';
import { fold } from '../../values/text';

/** Whether a word is this label, in either language. */
export const isCalled = (word: string, label: Label | undefined): boolean =>
  label !== undefined && languages.some((language) => fold(label[language]) === fold(word));

export const joined = (first: Label, second: Label): Label => ({ zh: first.zh + second.zh, en: first.en + second.en });

/** The key of a field by its header, whichever language it is in, or by the key itself. */
export const fieldCalled = (table: Table, word: string): string | undefined =>
  Object.keys(table.fields).find((key) => key === word || isCalled(word, table.fields[key]?.label));

export const keyOf = <K extends string>(words: Readonly<Record<K, Label>>, value: string): K | undefined =>
  (Object.keys(words) as K[]).find((key) => key === value || isCalled(value, words[key]));

/** The refusal of a word that is none of a few. */
export const notOneOf = (value: string, words: Readonly<Record<string, Label>>): Problem => ({
  code: 'settings.notOneOf',
  params: { value: value || '–', ...listed(Object.values(words)) },
});

export const listed = (labels: readonly Label[]): { readonly zh: string; readonly en: string } => ({
  zh: labels.map(({ zh }) => zh).join('、'),
  en: labels.map(({ en }) => en).join(', '),
});

/** Where each column of a settings tab stands: by its header in either language, else in its usual place. */
export const columnsOf = (header: readonly Cell[], labels: readonly Label[]): readonly number[] =>
  labels.map((label, usual) => {
    const at = header.findIndex((cell) => isCalled(textOf(cell), label));
    return at >= 0 ? at : usual;
  });

/** Headers are separated by commas; a slash may belong to one (线索/客户编号). */
export const headersIn = (text: string): readonly string[] =>
  text
    .split(/[,，、;；\n]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
