import type { Settings } from '../crm/tables/settings';
import type { Field } from '../schema/field';
import type { Table } from '../schema/table';
import type { TabMemory } from '../sheets/memory';
import { letterOf } from '../sheets/tabBinding';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

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

/** Column widths in pixels by kind of field; text clips, numbers and dates never. */
const widths: Readonly<Record<Field['control'], number>> = {
  text: 120,
  multiline: 220,
  choice: 100,
  day: 100,
  phone: 120,
  email: 160,
  readonly: 120,
};

/** Formats, dropdowns that warn, colours, widths and warning-only protection, for a tab of our own. */
export function dressTab(sheet: Sheet, table: Table, tab: TabMemory, settings: Settings): void {
  const rows = sheet.getMaxRows() - 1;
  const columns = Object.entries(tab.fields);
  const fieldOf = (key: string): Field => table.fields[key] as Field;
  const formats = ['@', ...columns.map(([key]) => fieldOf(key).numberFormat)];
  sheet.getRange(2, 1, rows, formats.length).setNumberFormats(Array.from({ length: rows }, () => formats));
  sheet.getRange(1, 1, 1, formats.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(1, 110);
  for (const [key, { column }] of columns) {
    sheet.setColumnWidth(column, widths[fieldOf(key).control]);
    dropdown(sheet.getRange(2, column, rows, 1), fieldOf(key), settings);
  }
  const rules = columns.flatMap(([key, { column }]) =>
    rulesFor(key, fieldOf(key), sheet.getRange(2, column, rows, 1), tab, settings),
  );
  const theirs = sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule));
  sheet.setConditionalFormatRules([...theirs, ...rules]);
  guard(sheet, table, tab);
}

function dropdown(range: GoogleAppsScript.Spreadsheet.Range, field: Field, { choices }: Settings): void {
  const options = field.list ? (choices[field.list] ?? []).map(({ value }) => value) : [];
  if (options.length === 0 || options.length > 500) return;
  range.setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(options, true).setAllowInvalid(true).build(),
  );
}

function rulesFor(
  key: string,
  field: Field,
  range: GoogleAppsScript.Spreadsheet.Range,
  tab: TabMemory,
  { choices }: Settings,
): Rule[] {
  const when = () => SpreadsheetApp.newConditionalFormatRule().setRanges([range]);
  const paint = (rule: ReturnType<typeof when>, { background, color }: Tint): Rule =>
    rule.setBackground(background).setFontColor(color).build();
  if (field.type === 'grade') {
    return Object.entries(grades).map(([letter, tint]) => paint(when().whenTextEqualTo(letter), tint));
  }
  if (key === 'status') {
    const options = (field.list ? (choices[field.list] ?? []) : []).map(({ value }) => value);
    return options.map((option, index) =>
      paint(when().whenTextEqualTo(option), depthOf(option, index, options.length)),
    );
  }
  if (key === 'nextFollowUpOn' || key === 'nextDueOn') {
    const cell = `$${letterOf(tab.fields[key]?.column ?? 1)}2`;
    const state = tab.fields.state
      ? `,$${letterOf(tab.fields.state.column)}2<>"已完成",$${letterOf(tab.fields.state.column)}2<>"Done"`
      : '';
    return [
      paint(when().whenFormulaSatisfied(`=AND(ISNUMBER(${cell}),${cell}<TODAY()${state})`), tints.danger),
      paint(when().whenFormulaSatisfied(`=AND(ISNUMBER(${cell}),${cell}=TODAY()${state})`), tints.warn),
    ];
  }
  if (key === 'check') {
    return [
      paint(when().whenTextContains('重复'), tints.duplicate),
      paint(when().whenTextContains('uplicate'), tints.duplicate),
      paint(when().whenCellNotEmpty(), tints.danger),
    ];
  }
  return [];
}

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

/** The mark by which our protections are known again. */
export const GUARD = 'CRM';

function guard(sheet: Sheet, table: Table, tab: TabMemory): void {
  const machine = Object.entries(tab.fields).flatMap(([key, { column }]) =>
    table.fields[key]?.machine ? [column] : [],
  );
  const kind = SpreadsheetApp.ProtectionType.RANGE;
  for (const protection of sheet.getProtections(kind)) if (protection.getDescription() === GUARD) protection.remove();
  for (const column of [tab.number.column, ...machine]) {
    const letter = letterOf(column);
    sheet.getRange(`${letter}:${letter}`).protect().setDescription(GUARD).setWarningOnly(true);
  }
}
