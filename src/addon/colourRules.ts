import type { Settings } from '../crm/tables/settings';
import { languages, type MessageKey, say } from '../messages';
import type { Field } from '../schema/field';
import { gradeOf } from '../schema/fields';
import type { Table } from '../schema/table';
import type { TabMemory } from '../sheets/memory';
import { letterOf } from '../sheets/tabBinding';
import type { Params } from '../values/outcome';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type When = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

interface Tint {
  readonly background: string;
  readonly color: string;
}
/** UI.md §1 and §7: colour the cell, never the row; one hue in three strengths for grades, one blue for progress. */
const tints = {
  danger: { background: '#FCECE9', color: '#AD2B20' },
  warn: { background: '#FBF1DC', color: '#845000' },
  duplicate: { background: '#F2EBF8', color: '#663C8B' },
  won: { background: '#E5F2E7', color: '#28663A' },
  lost: { background: '#EEF2F3', color: '#5D6A71' },
} as const satisfies Record<string, Tint>;
const grades: Readonly<Record<string, Tint>> = {
  A: { background: '#12606E', color: '#FFFFFF' },
  B: { background: '#C9E3E7', color: '#0C4450' },
  C: { background: '#EAEEEF', color: '#455259' },
};
const depths = ['#EEF2F3', '#DFEAF4', '#C9DDEF', '#A9C8E6'] as const;
const INK = '#1A2428';

/** The colours of a tab of ours, as rules: a cell that is wrong, due or there twice, grades and states. */
export function rulesFor(sheet: Sheet, table: Table, tab: TabMemory, settings: Settings): Rule[] {
  const rows = sheet.getMaxRows() - tab.headerRow;
  return Object.entries(tab.fields).flatMap(([key, { column }]) => {
    const field = table.fields[key];
    const range = sheet.getRange(tab.headerRow + 1, column, rows, 1);
    if (!field) return [];
    return conditionsFor(key, field, table, tab, settings).map(([condition, { background, color }]) =>
      condition(SpreadsheetApp.newConditionalFormatRule().setRanges([range]))
        .setBackground(background)
        .setFontColor(color)
        .build(),
    );
  });
}

type Condition = (rule: When) => When;
const reads =
  (text: string): Condition =>
  (rule) =>
    rule.whenTextEqualTo(text);
const holds =
  (formula: string): Condition =>
  (rule) =>
    rule.whenFormulaSatisfied(`=${formula}`);

/** Earlier ones win. */
function conditionsFor(
  key: string,
  field: Field,
  table: Table,
  tab: TabMemory,
  { choices }: Settings,
): readonly (readonly [Condition, Tint])[] {
  const cellOf = (name: string): string => `$${letterOf(tab.fields[name]?.column ?? 1)}${tab.headerRow + 1}`;
  if (field.type === 'grade')
    return (choices.grade ?? []).map(({ value }) => [reads(value), grades[gradeOf(value) ?? 'C'] ?? tints.lost]);
  if (key === 'check') {
    return [
      [holds(saysOf(cellOf(key), suspicions)), tints.duplicate],
      [(rule) => rule.whenCellNotEmpty(), tints.danger],
    ];
  }
  if (key === 'status') {
    const options = (field.list ? (choices[field.list] ?? []) : []).map(({ value }) => value);
    return options.map((option, index) => [reads(option), depthOf(option, index, options.length)]);
  }
  const wrong: [Condition, Tint][] =
    tab.fields.check && !field.machine && (field.required || CHECKED.has(field.control))
      ? [[holds(saysOf(cellOf('check'), complaintsAbout(field))), tints.danger]]
      : [];
  if (key === table.titleField && tab.fields.check) {
    return [...wrong, [holds(saysOf(cellOf('check'), suspicions)), tints.duplicate]];
  }
  if (key !== 'nextFollowUpOn' && key !== 'nextDueOn') return wrong;
  const open = tab.fields.state ? `,${cellOf('state')}<>"已完成",${cellOf('state')}<>"Done"` : '';
  const cell = cellOf(key);
  return [
    ...wrong,
    [holds(`AND(ISNUMBER(${cell}),${cell}<TODAY()${open})`), tints.danger],
    [holds(`AND(ISNUMBER(${cell}),${cell}=TODAY()${open})`), tints.warn],
  ];
}

const CHECKED: ReadonlySet<string> = new Set(['phone', 'email', 'day', 'choice']);

/** The fixed words a sentence of the check begins with, in both languages: a tab outlives a change of language. */
const beginnings = (key: MessageKey, params: (language: 'zh' | 'en') => Params): string[] =>
  languages.map((language) => (say(language, key, params(language)).split('|')[0] ?? '').trim());

const suspicions = [...beginnings('check.suspect', () => ({ number: '|', why: '' })), '是同一家', 'The same as'];

const complaintsAbout = ({ label }: Field): string[] => [
  ...beginnings('check.field', (language) => ({ label: label[language], words: '|' })),
  ...beginnings('field.required', (language) => ({ label: `${label[language]}|` })),
];

/** The check in a cell holds one of these words. */
const saysOf = (cell: string, words: readonly string[]): string =>
  `OR(${words.map((word) => `ISNUMBER(FIND("${word}",${cell}))`).join(',')})`;

/** Progress is read as depth; won is green, lost is grey. */
function depthOf(option: string, index: number, count: number): Tint {
  if (/成交|赢单|战略|won|converted/i.test(option)) return tints.won;
  if (/无效|流失|放弃|输单|lost|discarded|churned/i.test(option)) return tints.lost;
  const depth = Math.min(depths.length - 1, Math.floor((index / Math.max(1, count - 1)) * depths.length));
  return { background: depths[depth] ?? depths[0], color: INK };
}

const palette = new Set(
  [...Object.values(tints), ...Object.values(grades), ...depths.map((background) => ({ background, color: INK }))].map(
    pairOf,
  ),
);

/** Our rules are known by their pair of colours; a person's own stay. */
export function isOurs(rule: Rule): boolean {
  const condition = rule.getBooleanCondition();
  return palette.has(pairOf({ background: condition?.getBackground() ?? '', color: condition?.getFontColor() ?? '' }));
}

function pairOf({ background, color }: Tint): string {
  return `${background} ${color}`.toLowerCase();
}
