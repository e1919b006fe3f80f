import { localized } from '../../node/localize';

/** What the server refuses in one language or in both, as the page says it; `$1`, `$2` are what it names. */
const REFUSALS: readonly { readonly said: RegExp; readonly zh: string; readonly en?: string }[] = [
  { said: /^(\S+) may only view this workbook$/, zh: '$1 只能查看这个工作簿。' },
  {
    said: /^The clock takes a date and time from 1970 to 2200\.$/,
    zh: '时钟可以拨到 1970 年至 2200 年之间的日期和时间。',
  },
  {
    said: /^(\d+) time-driven triggers would run until then; move the clock in smaller steps\.$/,
    zh: '到那一刻会有 $1 次定时触发器运行，请分几次拨动时钟。',
  },
  {
    said: /^The data you entered in cell (\w+) violates the data validation rules set on this cell\. Please enter one of the following values: (.*)\.$/s,
    zh: '您在 $1 单元格中输入的数据违反了此单元格上设置的数据验证规则。请输入以下值之一：$2。',
  },
  { said: /^Those rows are out of bounds\.$/, zh: '这些行超出了工作表的范围。' },
  { said: /^Those columns are out of bounds\.$/, zh: '这些列超出了工作表的范围。' },
  {
    said: /^Sorry, it is not possible to delete all non-frozen columns\.$/,
    zh: '很抱歉，无法删除所有未冻结的列。',
  },
  {
    said: /^Your input contains more than the maximum of (\d+) characters in a single cell\.$/,
    zh: '一个单元格最多容纳 $1 个字符。',
  },
  {
    said: /^This action would increase the number of cells in the workbook above the limit of (\d+) cells\.$/,
    zh: '这样做会使工作簿超过 $1 个单元格的上限。',
  },
  { said: /^You can't remove all the sheets in a document\.$/, zh: '不能删除所有的工作表。' },
  { said: /^You can't hide all the sheets in a document\.$/, zh: '不能隐藏所有的工作表。' },
  {
    said: /^You must select all cells in a merged range to merge or unmerge them\.$/,
    zh: '要合并或取消合并，必须选中合并区域的所有单元格。',
  },
  {
    said: /^Sorry, you can't freeze all visible rows or columns on the sheet\.$/,
    zh: '很抱歉，不能冻结工作表中所有可见的行或列。',
  },
  {
    said: /^The data validation rule has more items than the limit of (\d+)\..*$/s,
    zh: '下拉列表最多有 $1 个选项。',
    en: 'A dropdown takes at most $1 options.',
  },
  {
    said: /^You can't create a filter in a sheet that already has a filter\.$/,
    zh: '这个工作表已经有筛选了。',
  },
  { said: /^This operation is not allowed on cells in typed columns\.$/, zh: '这一列有固定的类型，不能这样做。' },
  { said: /^太大了：最多 (\d+) MB。.*$/s, zh: '太大了：最多 $1 MB。', en: 'This is too large: at most $1 MB.' },
  { said: /^Another workbook cannot be opened here\.$/, zh: '这里不能打开别的工作簿。' },
];

/** A refusal in the language of the page; as it was said, where the page knows no other words. */
export function refusalIn(language: 'zh' | 'en', message: string): string {
  const known = REFUSALS.find(({ said }) => said.test(message));
  if (known) return message.replace(known.said, language === 'zh' ? known.zh : (known.en ?? '$&'));
  return language === 'zh' ? localized(message, 'zh_CN') : message;
}
