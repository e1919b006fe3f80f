import type { Label } from '../../messages';
import type { Field } from '../../schema/field';
import type { Problem } from '../../values/outcome';
import type { Settings } from './settings';
import type { LineReader } from './settingsLines';
import { placeIn } from './settingsOwnLines';
import { headersIn, isCalled } from './settingsWords';

/** The line of 报表. */
export const countedItem: Label = { zh: '按字段统计', en: 'Counted by field' };

/** What is counted until somebody says otherwise. */
export const countedAtFirst: NonNullable<Settings['counted']> = [
  { table: 'leads', key: 'status' },
  { table: 'customers', key: 'status' },
];

/** Types that say one of a few words, so that each record belongs to one group. */
const groups = ['choice', 'grade', 'person', 'flag', 'band', 'text'];

export const canBeCounted = ({ type, machine }: Field): boolean =>
  groups.includes(type) && (!machine || type === 'grade');

/** 线索 · 状态、客户 · 所属行业: the fields the report counts by; declared ones are counted unasked. */
export const readCounted: LineReader = (draft, { item, value }) => {
  if (!isCalled(item, countedItem)) return { code: 'settings.item', params: { item } };
  const counted: { table: string; key: string }[] = [];
  for (const word of headersIn(value)) {
    const place = placeIn(draft.tables, word);
    if ('code' in place) return place;
    const field = place.table.fields[place.key];
    if (!field || !canBeCounted(field))
      return { code: 'settings.notCounted', params: { field: word } } satisfies Problem;
    counted.push({ table: place.table.name, key: place.key });
  }
  draft.changed.counted = counted;
  return undefined;
};
