import type { Label, Language } from '../../messages';
import type { Table } from '../../schema/table';
import type { Section } from './settingsLayout';
import { joined } from './settingsWords';

/** A line of 设置 as a preset writes it, in both languages. */
interface PresetLine {
  readonly section: Section;
  readonly item: Label;
  readonly value: Label;
}
export interface Preset {
  readonly name: string;
  readonly label: Label;
  readonly lines: readonly PresetLine[];
}
export interface Topic {
  readonly name: string;
  readonly label: Label;
  /** What there is to know before choosing. */
  readonly help?: Label;
  readonly presets: readonly Preset[];
}

export const word = (zh: string, en: string): Label => ({ zh, en });
export const line = (section: Section, item: Label, value: Label): PresetLine => ({ section, item, value });

/** The line of 校验 that names fields of a table. */
export const fieldsLine = (table: Table, suffix: Label, keys: readonly string[]): PresetLine =>
  line('checks', joined(table.label, suffix), {
    zh: named(table, keys, 'zh', '、'),
    en: named(table, keys, 'en', '、'),
  });

/** 客户名称、联系方式: what a preset that names fields is called. */
export const headersOf = (table: Table, keys: readonly string[]): Label => ({
  zh: named(table, keys, 'zh', '、'),
  en: named(table, keys, 'en', ', '),
});

const named = ({ fields }: Table, keys: readonly string[], language: Language, between: string): string =>
  keys.map((key) => fields[key]?.label[language] ?? key).join(between);

/** What a table asks for as it was built. */
export const requiredOf = ({ fields }: Table): readonly string[] =>
  Object.keys(fields).filter((key) => fields[key]?.required);
