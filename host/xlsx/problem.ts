/** Why a file was not opened, in both languages of the page. */
const words = {
  notWorkbook: {
    zh: '这不是可以打开的工作簿（支持 .xlsx 和从本页下载的 .workbook.gz）。',
    en: 'This is not a workbook that can be opened here (.xlsx, or a .workbook.gz downloaded from this page).',
  },
  oldOrLocked: {
    zh: '这是旧的 .xls 文件，或是加了密码的工作簿。请在表格软件中去掉密码，另存为 .xlsx 再打开。',
    en: 'This is an old .xls file or a workbook with a password. Take the password off, save it as .xlsx and open that.',
  },
  broken: {
    zh: '文件不完整或已损坏（{part}）。请重新下载或另存一次。',
    en: 'The file is incomplete or damaged ({part}). Download it or save it once more.',
  },
  tooLarge: {
    zh: '文件展开后超过 {limit} MB，没有打开。',
    en: 'Unpacked, the file is larger than {limit} MB; it was not opened.',
  },
  tooManyCells: {
    zh: '工作表“{sheet}”用到第 {rows} 行、第 {columns} 列，整个工作簿超过 1000 万个单元格，没有打开。',
    en: 'The sheet “{sheet}” reaches row {rows} and column {columns}; with it the workbook has more than 10 million cells, and was not opened.',
  },
} as const;

export class WorkbookProblem extends Error {
  readonly words: Readonly<Record<'zh' | 'en', string>>;
  constructor(
    readonly key: keyof typeof words,
    params: Readonly<Record<string, string | number>> = {},
  ) {
    const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
    const { zh, en } = words[key];
    super(`${fill(zh)} ${fill(en)}`);
    this.words = { zh: fill(zh), en: fill(en) };
  }
}
