import { headersOf } from '../../schema/headers';
import type { Table } from '../../schema/table';

/** The key under which a plan and a binding name the number column. */
export const numberKey = 'number';

/** Labels that alone decide nothing: the kind of tab and the content must agree (ADOPTION §2, last paragraph). */
const vague = new Set(
  '名称 姓名 编号 日期 状态 类型 等级 级别 渠道 责任人 跟进记录 客户 公司 标题 id name date notes source status type title'.split(
    ' ',
  ),
);
export const isVague = (label: string): boolean => vague.has(label);

/** Words that may stand before a label without changing whose it is: 客户电话, 联系人手机. Any other word might: 推荐人手机号. */
const harmless = /^(客户|联系人|对接人|公司|企业|单位|线索|主要|本次|contact|customer|company|lead|primary)\s*/;

/** A header as it is compared: width and case folded, marks of required fields, hints and units taken off (M03, M04). */
export function plainLabel(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[【[(](必填|选填|\*|required)[\])】]/g, '')
    .replace(/[([【].*?([)\]】]|$)/g, '')
    .replace(/[-:]\s*例.*$/, '')
    .replace(/[*::\s]+$|^[*\s]+/g, '')
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/** A header and, where it is written in two languages, each half of it (Company Name 公司名称). */
export function readingsOf(header: string): readonly string[] {
  const label = plainLabel(header);
  const halves = [label.replace(/[^\p{Script=Han}/]+/gu, ''), label.replace(/[\p{Script=Han}]+/gu, ' ').trim()];
  const bilingual = halves.every((half) => half.length > 1);
  return [...new Set([label, ...(bilingual ? halves : [])])].filter((reading) => reading !== '');
}

export interface LabelMatch {
  readonly field: string;
  readonly how: 'exact' | 'vague' | 'partial';
}

/**
 * The fields of a table a header may mean. Partial: the label ends in a synonym after a harmless word. 手机/电话 means what
 * both halves mean; QQ/E-mail, whose halves differ, means nothing that could be bound.
 */
export function fieldsFor(table: Table, header: string): readonly LabelMatch[] {
  const whole = matchesOf(table, header);
  const parts = plainLabel(header).split(/[/、或]/);
  if (whole.length > 0 || parts.length < 2) return whole;
  const [first = [], ...others] = parts.map((part) => matchesOf(table, part));
  return first.filter((match) => others.every((other) => other.some((one) => one.field === match.field)));
}

function matchesOf(table: Table, header: string): readonly LabelMatch[] {
  const found = new Map<string, LabelMatch>();
  for (const reading of readingsOf(header)) {
    for (const [field, names] of synonymsOf(table)) {
      if (names.has(reading)) found.set(field, { field, how: isVague(reading) ? 'vague' : 'exact' });
      else if (!found.has(field) && names.has(reading.replace(harmless, '')))
        found.set(field, { field, how: 'partial' });
    }
  }
  const all = [...found.values()];
  return all.some((match) => match.how !== 'partial') ? all.filter((match) => match.how !== 'partial') : all;
}

const known = new WeakMap<Table, ReadonlyMap<string, ReadonlySet<string>>>();

function synonymsOf(table: Table): ReadonlyMap<string, ReadonlySet<string>> {
  const before = known.get(table);
  if (before !== undefined) return before;
  const { number } = table;
  const all = new Map<string, ReadonlySet<string>>([
    [numberKey, names([number.label.zh, number.label.en, ...headersOf(table)])],
  ]);
  for (const [key, field] of Object.entries(table.fields)) {
    all.set(key, names([field.label.zh, field.label.en, ...headersOf(table, key)]));
  }
  known.set(table, all);
  return all;
}

const names = (labels: readonly string[]): ReadonlySet<string> => new Set(labels.map(plainLabel));
