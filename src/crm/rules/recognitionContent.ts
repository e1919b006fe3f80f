import type { Field } from '../../schema/field';
import { gradeOf } from '../../schema/fields';
import { type Cell, isEmptyCell, isMoment, textOf } from '../../values/cell';
import { fold, isPlaceholder } from '../../values/text';
import { defaultChoices } from '../tables/defaultChoices';
import { numberKey } from './recognitionLabels';

/** What the values below a header say about a field: for it, against it, or nothing. */
export type Testimony = 'for' | 'against' | 'silent';

/** A cell that says something: neither empty nor a placeholder (M18). */
const isSpoken = (cell: Cell): boolean => !isEmptyCell(cell) && !isPlaceholder(textOf(cell));

const dayText = /^(\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{8})(\s|$)/;

/** One test per kind of content; each reads one folded text. */
const looksLike: Readonly<Record<string, (text: string, cell: Cell) => boolean>> = {
  phone: (text) =>
    !text.includes('@') && /^[\d\s()+\-*#x.,/、;;|转]{5,}/.test(text) && text.replace(/[^\d*]/g, '').length >= 7,
  mobile: (text) => /^(\+?86[-\s]?)?1[3-9]\d[\d\s-]{8,10}$/.test(text),
  email: (text) => /\S@\S/.test(text),
  day: (text, cell) => isMoment(cell) || dayText.test(text),
  grade: (text) => gradeOf(text) !== undefined,
  creditCode: (text) => /^[0-9a-hj-npqrtuwxy]{18}$/.test(text),
  number: (text) => /^[a-z]{0,4}[-_]?\d{3,}(-\d+)?$/.test(text) && !/^1[3-9]\d{9}$/.test(text),
  company: (text) => /公司|厂|店|集团|中心|工作室|商行|学校|医院|研究院|\b(inc|ltd|gmbh|llc|co)\b/.test(text),
  person: (text) => /^\p{Script=Han}{1,4}([女先]?[士生]|总|经理|工|\*)?$/u.test(text),
};

/** The tests that speak for a field, by its type or, for plain text, by its key. A field without any stays silent. */
const testsFor: Readonly<Record<string, string>> = {
  phone: 'phone',
  email: 'email',
  day: 'day',
  grade: 'grade',
  creditCode: 'creditCode',
  number: 'number',
  customerName: 'company',
  name: 'company',
  contactName: 'person',
};

/** Contents that cannot be mistaken for another: found under a foreign header they speak against it. */
const unmistakable = ['mobile', 'email', 'day', 'creditCode'];

export function testify(key: string, field: Field | undefined, cells: readonly Cell[]): Testimony {
  const spoken = cells.filter(isSpoken);
  const test = testsFor[field?.type ?? ''] ?? testsFor[key];
  if (spoken.length === 0) return 'silent';
  if (test !== undefined && share(test, spoken) >= 0.6) return 'for';
  if (key === numberKey || field?.control === 'multiline') return 'silent';
  if (unmistakable.some((kind) => kind !== test && share(kind, spoken) >= 0.8)) return 'against';
  return test !== undefined && strict.has(test) && share(test, spoken) < 0.2 ? 'against' : 'silent';
}

/** The part of what is written below that is an option of the list setup writes for this field, in either language. */
export function optionsAmong(field: Field | undefined, cells: readonly Cell[]): number {
  const options = known()[field?.list ?? ''] ?? [];
  const spoken = cells.filter(isSpoken);
  const words = new Set(options.flatMap(({ value, aliases }) => [value, ...aliases].map(fold)));
  return spoken.length === 0 ? 0 : spoken.filter((cell) => words.has(fold(textOf(cell)))).length / spoken.length;
}

let lists: ReturnType<typeof defaultChoices> | undefined;
const known = () => {
  lists ??= defaultChoices('zh');
  return lists;
};

/** Fields whose content must look like it. */
const strict = new Set(['phone', 'email', 'day', 'creditCode']);

function share(test: string, cells: readonly Cell[]): number {
  const matches = looksLike[test] ?? (() => false);
  return (
    cells.filter((cell) => matches(textOf(cell).normalize('NFKC').trim().toLowerCase(), cell)).length / cells.length
  );
}
