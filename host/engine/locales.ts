/** `zh_CN`, as spreadsheets write locales, as `zh-CN`. */
export const bcp47 = (locale: string): string => locale.replace('_', '-');

interface Conventions {
  readonly date: string;
  readonly firstTab: string;
}
const conventions: readonly (readonly [RegExp, Conventions])[] = [
  [/^zh_TW|^zh_HK/, { date: 'yyyy/m/d', firstTab: '工作表1' }],
  [/^zh/, { date: 'yyyy-mm-dd', firstTab: '工作表1' }],
  [/^en_GB|^fr|^es|^it/, { date: 'dd/mm/yyyy', firstTab: 'Sheet1' }],
  [/^de/, { date: 'dd.mm.yyyy', firstTab: 'Tabellenblatt1' }],
  [/^ja/, { date: 'yyyy/mm/dd', firstTab: 'シート1' }],
];
const american: Conventions = { date: 'm/d/yyyy', firstTab: 'Sheet1' };

/** How a locale writes a date written as a Date into an automatic cell, and names its first tab (PLATFORM §2.5). */
export const conventionsOf = (locale: string): Conventions =>
  conventions.find(([pattern]) => pattern.test(locale))?.[1] ?? american;
