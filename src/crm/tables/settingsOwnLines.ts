import type { Field } from '../../schema/field';
import type { Table } from '../../schema/table';
import type { Problem } from '../../values/outcome';
import { readPause } from '../../values/pause';
import { fold, splitMany } from '../../values/text';
import { type Condition, conditions } from './conditions';
import type { Settings } from './settings';
import { audiences } from './settingsLayout';
import type { LineReader, SettingsDraft } from './settingsLines';
import { headersIn, isCalled, keyOf, listed, notOneOf } from './settingsWords';
import { type Letter, talkItems } from './talk';
import type { WayName } from './ways';
import { type Way, wayWords } from './wayWords';

/** A line whose value is one of a few words, if it is one. */
export function readWay(
  draft: SettingsDraft,
  { item, value }: Parameters<LineReader>[1],
): Problem | 'none' | undefined {
  const name = (Object.keys(wayWords) as WayName[]).find((one) => isCalled(item, wayWords[one].label));
  if (!name) return 'none';
  const { words }: Way = wayWords[name];
  const word = keyOf(words, value);
  if (!word) return notOneOf(value, words);
  draft.changed.ways = { ...(draft.changed.ways ?? draft.base.ways), [name]: word };
  return undefined;
}

/** 3 天；电话、拜访: the longest pause, then how to make contact. */
export const readCadence: LineReader = (draft, { item, value }) => {
  const letter = (Object.keys(talkItems) as Letter[]).find((one) => isCalled(item, talkItems[one]));
  if (letter) {
    draft.changed.talk = { ...(draft.changed.talk ?? draft.base.talk), [letter]: headersIn(value) };
    return undefined;
  }
  const name = (Object.keys(conditions) as Condition[]).find((one) => isCalled(item, conditions[one].label));
  if (!name) return { code: 'settings.item', params: { item } };
  const [pause = '', how = ''] = value.split(/[;；·]/, 2);
  const days = readPause(pause);
  if (days === undefined) return { code: 'settings.pause', params: { value: pause.trim() || '–' } };
  const known = (draft.choices.method ?? draft.base.choices.method ?? []).map((option) => option.value);
  const methods = splitMany(how);
  const strange = methods.find((method) => !known.some((one) => fold(one) === fold(method)));
  if (strange !== undefined)
    return { code: 'settings.method', params: { value: strange, zh: known.join('、'), en: known.join(', ') } };
  draft.changed.cadence = { ...(draft.changed.cadence ?? draft.base.cadence), [name]: { days, methods } };
  return undefined;
};

/** 线索 · 负责人 = 跟单员、业务员: further headers a field goes by, in this table alone (C-08). */
export const readHeaders: LineReader = (draft, { item, value }) => {
  const place = placeIn(draft.tables, item);
  if ('code' in place) return place;
  const { table, key } = place;
  const now = draft.changed.headers ?? {};
  const words = headersIn(value);
  const taken = words.find((word) =>
    Object.entries(table.fields).some(
      ([other, field]) =>
        other !== key &&
        (isCalled(word, field.label) ||
          [...(field.importedAs ?? []), ...(now[table.name]?.[other] ?? [])].some((name) => fold(name) === fold(word))),
    ),
  );
  const kept = taken === undefined ? words : draft.base.headers?.[table.name]?.[key];
  if (kept) draft.changed.headers = { ...now, [table.name]: { ...now[table.name], [key]: kept } };
  return taken === undefined ? undefined : { code: 'settings.headerTaken', params: { header: taken } };
};

/** 线索 · 联系方式 = 客服、市场: who sees it masked in the sidebar. */
export const readMask: LineReader = (draft, { item, value }) => {
  const place = placeIn(draft.tables, item);
  if ('code' in place) return place;
  const { table, key } = place;
  const now = draft.changed.masking ?? {};
  const whom = splitMany(value).map((word) => keyOf(audiences, word) ?? word);
  draft.changed.masking = { ...now, [table.name]: { ...now[table.name], [key]: whom } };
  return undefined;
};

/** 线索 · 联系方式: a table and one of its columns. */
export function placeIn(
  tables: SettingsDraft['tables'],
  item: string,
): { readonly table: Table; readonly key: string } | Problem {
  const [first = '', ...rest] = item.split(/[·.．:：]/);
  const table = Object.values(tables).find(({ label, tab }) => isCalled(first, label) || tab.name === first.trim());
  if (!table) return { code: 'settings.place', params: listed(Object.values(tables).map(({ label }) => label)) };
  const header = rest.join('·').trim();
  const isNamed = ({ importedAs = [] }: Field): boolean => importedAs.some((name) => fold(name) === fold(header));
  const fields = Object.entries(table.fields);
  const [key] =
    fields.find(([, { label }]) => isCalled(header, label)) ?? fields.find(([, field]) => isNamed(field)) ?? [];
  return key === undefined ? { code: 'settings.field', params: { field: header || item } } : { table, key };
}

export type Masking = NonNullable<Settings['masking']>;
