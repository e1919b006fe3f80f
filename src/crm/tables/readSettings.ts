import { languages } from '../../messages';
import type { Table } from '../../schema/table';
import { type Cell, textOf } from '../../values/cell';
import { fold } from '../../values/text';
import { defaultLists, gradesWritten } from './defaultChoices';
import { readCalendar } from './readCalendar';
import { type OwnFieldsRead, readOwnFields } from './readOwnFields';
import type { PageProblem, Settings } from './settings';
import { defaultSettings } from './settingsDefaults';
import { type Section, sections, settingsHeader } from './settingsLayout';
import { readLine, type SettingsDraft, type SettingsLine } from './settingsLines';
import type { SettingsPage } from './settingsPages';
import { columnsOf, isCalled, listed } from './settingsWords';
import { settleLists } from './settleLists';
import { tablesIn } from './tablesIn';
import { takeBack } from './takeBack';
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
    spoilt: new Set(),
    members: [],
    // what a line no longer says of columns is over; the other settings stay as they were without a line
    changed: rows.length > 1 ? { headers: {}, masking: {} } : {},
    tables: own ? tablesIn({ ownFields: own.ownFields }) : tables,
  };
  const lines = linesOf(rows);
  const isOption = ({ section }: PlacedLine): boolean => sectionOf(section) === 'choices';
  const rowOf = (isIt: (line: PlacedLine) => boolean): number => lines.find(isIt)?.row ?? 0;
  // options first: other lines speak of them, wherever they stand
  const problems = [
    ...readLines(draft, lines.filter(isOption)),
    ...settleLists(draft).map(({ list, problem }) => ({
      row: rowOf((line) => isOption(line) && isCalled(line.item, defaultLists[list]?.label)),
      problem,
    })),
    ...readLines(
      draft,
      lines.filter((line) => !isOption(line)),
    ),
    ...takeBack(draft).map(({ isLine, problem }) => ({ row: rowOf(({ item }) => isLine(item)), problem })),
  ].sort((one, other) => one.row - other.row);
  const settings = settled(draft, rows.length > 1);
  return {
    settings: {
      ...settings,
      choices: { ...settings.choices, ...own?.choices, grade: gradesWritten(wayIn(settings, 'gradeForm')) },
      ...(own ? { ownFields: own.ownFields } : {}),
      ...(calendar ? { calendar: calendar.calendar } : {}),
    },
    problems: [...problems, ...(own?.problems ?? []), ...(calendar?.problems ?? [])],
    keys: own?.keys ?? [],
  };
}

interface PlacedLine extends SettingsLine {
  readonly row: number;
  readonly section: string;
}

/** The lines that say something; a section counts for the lines below it. */
function linesOf(rows: readonly (readonly Cell[])[]): readonly PlacedLine[] {
  const column = columnsOf(rows[0] ?? [], settingsHeader);
  let named = '';
  return rows.slice(1).flatMap((cells, index) => {
    const [group = '', item = '', value = '', note = ''] = column.map((at) => textOf(cells[at] ?? '').trim());
    named = group || named;
    return item === '' && value === '' ? [] : [{ row: index + 1, section: named, item, value, note }];
  });
}

const readLines = (draft: SettingsDraft, lines: readonly PlacedLine[]): readonly PageProblem[] =>
  lines.flatMap(({ row, section, ...line }) => {
    const known = sectionOf(section);
    const problem = known
      ? readLine(known, draft, line)
      : ({ code: 'settings.section', params: { section, ...listed(Object.values(sections)) } } as const);
    return problem ? [{ row, problem }] : [];
  });

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
export const languageOf = (rows: readonly (readonly Cell[])[]): 'zh' | 'en' =>
  rows[0]?.some((cell) => fold(textOf(cell)) === 'section') ? 'en' : 'zh';
