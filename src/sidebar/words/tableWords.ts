import { type TableName, tables } from '../../crm/tables';
import type { Declared } from '../../crm/tables/ownFields';
import { tablesIn } from '../../crm/tables/tablesIn';
import { type Language, say } from '../../messages';
import type { Table } from '../../schema/table';

const nameOf = (name: string | undefined): TableName =>
  name !== undefined && name in tables ? (name as TableName) : 'leads';

/** The table of a route; a name nobody knows is the leads'. With the settings it has the fields managers declared. */
export const tableOf = (name: string | undefined, settings: Declared = {}): Table =>
  tablesIn(settings)[nameOf(name)] ?? tables[nameOf(name)];

/** 任务, Task: one record of the table, standing by itself. */
export const recordWord = ({ record }: Table, language: Language): string => {
  const [first = '', ...rest] = record[language];
  return first.toUpperCase() + rest.join('');
};

/** 新建线索, New lead. */
export const createWords = ({ record }: Table, language: Language): string =>
  say(language, 'ui.new.record', { record: record[language] });

/** 保存线索, Save lead. */
export const saveWords = ({ record }: Table, language: Language): string =>
  say(language, 'ui.save.record', { record: record[language] });

/** The name the tab of a table gets in this language. */
export const tabName = ({ tab, label }: Table, language: Language): string => (language === 'zh' ? tab.name : label.en);
