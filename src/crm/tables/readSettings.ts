import { languages } from '../../messages';
import { numberingProblem } from '../../schema/numberPattern';
import type { Table } from '../../schema/table';
import { type Cell, textOf } from '../../values/cell';
import type { Problem } from '../../values/outcome';
import { fold } from '../../values/text';
import { gradesWritten } from './defaultChoices';
import { readCalendar } from './readCalendar';
import { type OwnFieldsRead, readOwnFields } from './readOwnFields';
import type { PageProblem, Settings } from './settings';
import { defaultSettings } from './settingsDefaults';
import { hiddenSuffix, type Section, sections, settingsHeader } from './settingsLayout';
import { readLine, type SettingsDraft, type SettingsLine } from './settingsLines';
import type { SettingsPage } from './settingsPages';
import { columnsOf, isCalled, joined, listed } from './settingsWords';
import { tablesIn } from './tablesIn';
import { wayIn } from './ways';

export interface SettingsRead {
  readonly settings: Settings;
  readonly problems: readonly PageProblem[];
  /** Keys to be written beside declared fields that have none yet. */
  readonly keys: OwnFieldsRead['keys'];
}
/** What stands on the tabs of larger settings, header first; a tab that was never made is missing. */
export type Pages = Readonly<Partial<Record<SettingsPage, readonly (readonly Cell[])[]>>>;

/**
 * Reads the 设置 tab. A line that cannot be read is named with the way to mend it, and what was in force before stays:
 * `last`, or the defaults. Lines that are missing are not mistakes; empty lines and lines of explanation are skipped.
 */
export function readSettings(
  rows: readonly (readonly Cell[])[],
  tables: Readonly<Record<string, Table>>,
  last?: Settings,
  pages: Pages = {},
): SettingsRead {
  const base = last ?? defaultSettings(languageOf(rows));
  const own = pages.ownFields && readOwnFields(pages.ownFields, tables, base);
  const calendar = pages.calendar && readCalendar(pages.calendar);
  const draft: SettingsDraft = {
    base,
    choices: {},
    forms: new Set(),
    members: [],
    // what a line no longer says of columns is over; the other settings stay as they were without a line
    changed: rows.length > 1 ? { headers: {}, masking: {} } : {},
    tables: own ? tablesIn({ ownFields: own.ownFields }) : tables,
  };
  const problems: PageProblem[] = [];
  const column = columnsOf(rows[0] ?? [], settingsHeader);
  for (const { row, section, item, value, note } of linesOf(rows, column)) {
    const known = sectionOf(section);
    const problem = known
      ? readLine(known, draft, { item, value, note })
      : ({ code: 'settings.section', params: { section, ...listed(Object.values(sections)) } } as const);
    if (problem) problems.push({ row, problem });
  }
  const rowWhere = (isIt: (item: string) => boolean): number =>
    rows.findIndex((cells) => column[1] !== undefined && isIt(textOf(cells[column[1]] ?? '').trim()));
  problems.push(
    ...takeBackRepeats(draft).map(({ name, problem }) => ({
      row: rowWhere((item) => isNumberOf(tables[name], item)),
      problem,
    })),
    ...takeBackHidden(draft).map(({ name, problem }) => ({
      row: rowWhere((item) => isHiddenOf(tables[name], item)),
      problem,
    })),
  );
  const settings = settled(draft, rows.length > 1);
  return {
    settings: {
      ...settings,
      choices: { ...settings.choices, ...own?.choices, grade: gradesWritten(wayIn(settings, 'gradeForm')) },
      ...(own ? { ownFields: own.ownFields } : {}),
      ...(calendar ? { calendar: calendar.calendar } : {}),
    },
    problems: [
      ...problems.sort((one, other) => one.row - other.row),
      ...(own?.problems ?? []),
      ...(calendar?.problems ?? []),
    ],
    keys: own?.keys ?? [],
  };
}

interface PlacedLine extends SettingsLine {
  readonly row: number;
  readonly section: string;
}

/** The lines that say something, options first: other lines speak of them, wherever they stand. */
function linesOf(rows: readonly (readonly Cell[])[], column: readonly number[]): readonly PlacedLine[] {
  let named = '';
  const lines = rows.slice(1).map((cells, index) => {
    const [group = '', item = '', value = '', note = ''] = column.map((at) => textOf(cells[at] ?? '').trim());
    named = group || named;
    return { row: index + 1, section: named, item, value, note };
  });
  const saying = lines.filter(({ item, value }) => item !== '' || value !== '');
  const isOption = ({ section }: PlacedLine): boolean => sectionOf(section) === 'choices';
  return [...saying.filter(isOption), ...saying.filter((line) => !isOption(line))];
}

/** A pattern and a restart that would issue a number twice are both refused; the numbering before stays. */
function takeBackRepeats(draft: SettingsDraft): readonly { name: string; problem: Problem }[] {
  return Object.entries(draft.changed.numbering ?? {}).flatMap(([name, numbering]) => {
    const problem = numberingProblem(numbering);
    if (!problem) return [];
    const before = draft.base.numbering[name] ?? draft.tables[name]?.numbering ?? numbering;
    draft.changed.numbering = { ...draft.changed.numbering, [name]: before };
    return [{ name, problem }];
  });
}

/** The pattern's line or the one that says where it starts again. */
const isNumberOf = (table: Table | undefined, item: string): boolean =>
  table !== undefined && languages.some((language) => fold(item).startsWith(fold(table.number.label[language])));

const isHiddenOf = (table: Table | undefined, item: string): boolean =>
  table !== undefined && isCalled(item, joined(table.label, hiddenSuffix));

/** Nobody can fill in what no form asks for: what is hidden and required stays as it was before. */
function takeBackHidden(draft: SettingsDraft): readonly { name: string; problem: Problem }[] {
  const required = draft.changed.required ?? draft.base.required ?? {};
  return Object.entries(draft.changed.hidden ?? {}).flatMap(([name, keys]) => {
    const both = keys.filter((key) => required[name]?.includes(key));
    const table = draft.tables[name];
    if (both.length === 0 || !table) return [];
    const before = draft.base.hidden?.[name] ?? [];
    const kept = before.filter((key) => !required[name]?.includes(key));
    draft.changed.hidden = { ...draft.changed.hidden, [name]: kept };
    return [{ name, problem: { code: 'settings.hiddenRequired', params: headersOf(table, both) } as const }];
  });
}

const headersOf = ({ fields }: Table, keys: readonly string[]) =>
  listed(keys.flatMap((key) => (fields[key] ? [fields[key].label] : [])));

const settled = ({ base, choices, members, changed }: SettingsDraft, present: boolean): Settings => ({
  ...base,
  ...changed,
  choices: { ...base.choices, ...choices },
  members: present ? members : base.members,
});

const sectionOf = (word: string): Section | undefined =>
  (Object.keys(sections) as Section[]).find((section) =>
    languages.some((language) => fold(sections[section][language]) === fold(word)),
  );

/** A workbook whose settings begin in English gets English defaults for what is missing. */
const languageOf = (rows: readonly (readonly Cell[])[]): 'zh' | 'en' =>
  rows[0]?.some((cell) => fold(textOf(cell)) === 'section') ? 'en' : 'zh';
