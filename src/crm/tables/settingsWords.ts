import { type Label, languages } from '../../messages';
import type { Table } from '../../schema/table';
import { type Cell, textOf } from '../../values/cell';
import type { Problem } from '../../values/outcome';
import { fold } from '../../values/text';

/** Whether a word is this label, in either language. */
export const isCalled = (word: string, label: Label | undefined): boolean =>
  label !== undefined && formsOf(label).includes(foldOnce(word));

/** Every line of 设置 is held against every label: each label is folded once an execution. */
const folded = new WeakMap<Label, readonly string[]>();

function formsOf(label: Label): readonly string[] {
  const known = folded.get(label);
  if (known) return known;
  const forms = languages.map((language) => fold(label[language]));
  folded.set(label, forms);
  return forms;
}

/** The word that was asked for last: it is held against one label after the other. */
let asked = { word: '', form: '' };

function foldOnce(word: string): string {
  if (asked.word !== word) asked = { word, form: fold(word) };
  return asked.form;
}

/** The name of the list, the field or whatever has a label, by that label in either language; the first where two share one. */
export function nameCalled(
  labelled: Readonly<Record<string, { readonly label: Label }>>,
  word: string,
): string | undefined {
  const known = names.get(labelled) ?? namesIn(labelled);
  names.set(labelled, known);
  return known.get(foldOnce(word));
}

const names = new WeakMap<object, ReadonlyMap<string, string>>();

const namesIn = (labelled: Readonly<Record<string, { readonly label: Label }>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(labelled)
      .reverse()
      .flatMap(([name, { label }]) => formsOf(label).map((form) => [form, name] as const)),
  );

export const joined = (first: Label, second: Label): Label => ({ zh: first.zh + second.zh, en: first.en + second.en });

/** The key of a field by its header, whichever language it is in, or by the key itself. */
export const fieldCalled = (table: Table, word: string): string | undefined =>
  Object.keys(table.fields).find((key) => key === word || isCalled(word, table.fields[key]?.label));

export const keyOf = <K extends string>(words: Readonly<Record<K, Label>>, value: string): K | undefined =>
  (Object.keys(words) as K[]).find((key) => key === value || isCalled(value, words[key]));

/** 线索 · 联系方式: a table and one of its columns, as a line of 设置 names them. */
export const placeLabel = ({ label, fields }: Table, key: string): Label =>
  joined(label, { zh: ` · ${fields[key]?.label.zh ?? key}`, en: ` · ${fields[key]?.label.en ?? key}` });

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
