import type { Label } from '../../messages';
import type { Field, FieldOptions } from '../../schema/field';
import {
  choice,
  day,
  email,
  flag,
  link,
  longText,
  moment,
  money,
  number,
  percent,
  person,
  phone,
  tags,
  text,
} from '../../schema/fields';
import type { Ways } from './ways';

/** What a column of the users' own may hold, in the words of the settings. */
export const ownTypes = {
  text: { zh: '文本', en: 'Text' },
  longText: { zh: '长文本', en: 'Long text' },
  choice: { zh: '选项', en: 'Choice' },
  tags: { zh: '标签', en: 'Tags' },
  day: { zh: '日期', en: 'Day' },
  moment: { zh: '日期时间', en: 'Day and time' },
  number: { zh: '数字', en: 'Number' },
  money: { zh: '金额', en: 'Amount' },
  percent: { zh: '百分比', en: 'Percentage' },
  flag: { zh: '是否', en: 'Yes or no' },
  phone: { zh: '电话', en: 'Phone' },
  email: { zh: '邮箱', en: 'Email' },
  link: { zh: '网址', en: 'Web address' },
  person: { zh: '人员', en: 'Person' },
} as const satisfies Record<string, Label>;
export type OwnType = keyof typeof ownTypes;

/** A column of the users' own, declared: from then on it behaves like a field of the product. */
export interface OwnField {
  readonly table: string;
  /** For ever, whatever its column is called later. */
  readonly key: string;
  /** The header of its column. */
  readonly label: string;
  readonly type: OwnType;
  readonly required?: true;
  /** The list of a choice: one of the settings' lists, or `listOf` for options of its own. */
  readonly list?: string;
  /** What a new record begins with; `today` and `me` are the day and the person. */
  readonly initial?: string;
}

/** What managers say about tables and columns; without a word of theirs the tables are as they were built. */
export interface Declared {
  /** Columns of the users' own that were declared as fields. */
  readonly ownFields?: readonly OwnField[];
  /** Further headers a field goes by, per table and field (C-08, C-19, C-20). */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Fields this workbook does without, per table (C-09): forms do not ask for them, new tabs have no column for them. */
  readonly hidden?: Readonly<Record<string, readonly string[]>>;
  /** The ways chosen where the manuals differ; one column for the source does without the detail (C-05). */
  readonly ways?: Ways;
}

/** The name of the list that holds a choice's own options. */
export const listOf = ({ table, key }: Pick<OwnField, 'table' | 'key'>): string => `${table}.${key}`;

const KEY = 'own_';
const LONGEST_KEY = 40;

/** Stands for ever: what is left of the header the column had when it was declared, and a count where that is taken. */
export function keyFor(header: string, taken: (key: string) => boolean): string {
  const letters = header.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
  const key = KEY + Array.from(letters).slice(0, LONGEST_KEY).join('');
  for (let count = 2; ; count += 1) {
    const next = taken(key) ? `${key}${count}` : key;
    if (!taken(next)) return next;
  }
}

export const isOwnKey = (key: string): boolean => key.startsWith(KEY) && /^own_[\p{L}\p{N}]+$/u.test(key);

/** The field a declaration makes. */
export function fieldOf(own: OwnField): Field {
  const options: FieldOptions = {
    label: { zh: own.label, en: own.label },
    group: 'own',
    survives: own.type === 'longText' || own.type === 'tags' ? 'union' : 'newest',
    ...(own.required ? { required: true } : {}),
    ...(own.initial === undefined ? {} : { initial: own.initial }),
  };
  return own.type === 'choice' ? choice({ ...options, list: own.list ?? listOf(own) }) : makers[own.type](options);
}

const makers: Readonly<Record<Exclude<OwnType, 'choice'>, (options: FieldOptions) => Field>> = {
  text,
  longText,
  tags,
  day,
  moment,
  number,
  money,
  percent,
  flag,
  phone,
  email,
  link,
  person,
} as Readonly<Record<Exclude<OwnType, 'choice'>, (options: FieldOptions) => Field>>;
