import { languages } from '../../messages';
import { numberingProblem } from '../../schema/numberPattern';
import type { Table } from '../../schema/table';
import { type Cell, textOf } from '../../values/cell';
import type { Problem } from '../../values/outcome';
import { fold } from '../../values/text';
import type { Settings } from './settings';
import { defaultSettings } from './settingsDefaults';
import { type Section, sections, settingsHeader } from './settingsLayout';
import { lineReaders, type SettingsDraft } from './settingsLines';

export interface SettingsRead {
  readonly settings: Settings;
  /** `row` counts from 0 in the rows given; 0 is the header. */
  readonly problems: readonly { readonly row: number; readonly problem: Problem }[];
}

/**
 * Reads the 设置 tab. A line that cannot be read is named with the way to mend it, and what was in force before stays:
 * `last`, or the defaults. Lines that are missing are not mistakes; empty lines and lines of explanation are skipped.
 */
export function readSettings(
  rows: readonly (readonly Cell[])[],
  tables: Readonly<Record<string, Table>>,
  last?: Settings,
): SettingsRead {
  const draft: SettingsDraft = {
    base: last ?? defaultSettings(languageOf(rows)),
    choices: {},
    forms: new Set(),
    members: [],
    changed: {},
    tables,
  };
  const problems: { row: number; problem: Problem }[] = [];
  const column = columnsOf(rows[0] ?? []);
  let section = '';
  rows.forEach((cells, row) => {
    if (row === 0) return;
    const [group = '', item = '', value = '', note = ''] = column.map((at) => textOf(cells[at] ?? '').trim());
    section = group || section;
    if (item === '' && value === '') return;
    const known = sectionOf(section);
    const problem = known
      ? lineReaders[known](draft, { item, value, note })
      : ({ code: 'settings.section', params: { section } } as const);
    if (problem) problems.push({ row, problem });
  });
  const repeats = takeBackRepeats(draft);
  const rowOf = (name: string): number =>
    rows.findIndex((cells) => column[1] !== undefined && isNumberOf(tables[name], cells[column[1]]));
  problems.push(...repeats.map(({ name, problem }) => ({ row: rowOf(name), problem })));
  return { settings: settled(draft, rows.length > 1), problems };
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
const isNumberOf = (table: Table | undefined, item: Cell | undefined): boolean =>
  table !== undefined &&
  languages.some((language) => fold(textOf(item ?? '')).startsWith(fold(table.number.label[language])));

const settled = ({ base, choices, members, changed }: SettingsDraft, present: boolean): Settings => ({
  ...base,
  ...changed,
  choices: { ...base.choices, ...choices },
  members: present ? members : base.members,
});

/** The four columns, by their header in either language, else in their usual order. */
const columnsOf = (header: readonly Cell[]): readonly number[] =>
  settingsHeader.map((label, usual) => {
    const at = header.findIndex((cell) => languages.some((language) => fold(textOf(cell)) === fold(label[language])));
    return at >= 0 ? at : usual;
  });

const sectionOf = (word: string): Section | undefined =>
  (Object.keys(sections) as Section[]).find((section) =>
    languages.some((language) => fold(sections[section][language]) === fold(word)),
  );

/** A workbook whose settings begin in English gets English defaults for what is missing. */
const languageOf = (rows: readonly (readonly Cell[])[]): 'zh' | 'en' =>
  rows[0]?.some((cell) => fold(textOf(cell)) === 'section') ? 'en' : 'zh';
