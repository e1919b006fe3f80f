import { languages } from '../../messages';
import { numberingProblem } from '../../schema/numberPattern';
import type { Table } from '../../schema/table';
import type { Problem } from '../../values/outcome';
import { fold } from '../../values/text';
import { hiddenSuffix } from './settingsLayout';
import type { SettingsDraft } from './settingsLines';
import { isCalled, joined, listed } from './settingsWords';

interface TakenBack {
  /** Whether a line, by its item, is the one to be mended. */
  isLine(item: string): boolean;
  readonly problem: Problem;
}

/** What each line may say and all of them together may not: it is taken back, and what was in force before stays. */
export const takeBack = (draft: SettingsDraft): readonly TakenBack[] => [
  ...takeBackRepeats(draft),
  ...takeBackHidden(draft),
];

/** A pattern and a restart that would issue a number twice are both refused. */
function takeBackRepeats(draft: SettingsDraft): readonly TakenBack[] {
  return Object.entries(draft.changed.numbering ?? {}).flatMap(([name, numbering]) => {
    const problem = numberingProblem(numbering);
    if (!problem) return [];
    const before = draft.base.numbering[name] ?? draft.tables[name]?.numbering ?? numbering;
    draft.changed.numbering = { ...draft.changed.numbering, [name]: before };
    return [{ isLine: (item) => isNumberOf(draft.tables[name], item), problem }];
  });
}

/** The pattern's line or the one that says where it starts again. */
const isNumberOf = (table: Table | undefined, item: string): boolean =>
  table !== undefined && languages.some((language) => fold(item).startsWith(fold(table.number.label[language])));

/** Nobody can fill in what no form asks for. */
function takeBackHidden(draft: SettingsDraft): readonly TakenBack[] {
  const required = draft.changed.required ?? draft.base.required ?? {};
  return Object.entries(draft.changed.hidden ?? {}).flatMap(([name, keys]) => {
    const isNeeded = (key: string): boolean => required[name]?.includes(key) ?? false;
    const both = keys.filter(isNeeded);
    const table = draft.tables[name];
    if (both.length === 0 || !table) return [];
    const kept = (draft.base.hidden?.[name] ?? []).filter((key) => !isNeeded(key));
    draft.changed.hidden = { ...draft.changed.hidden, [name]: kept };
    const params = listed(both.flatMap((key) => (table.fields[key] ? [table.fields[key].label] : [])));
    const isLine = (item: string): boolean => isCalled(item, joined(table.label, hiddenSuffix));
    return [{ isLine, problem: { code: 'settings.hiddenRequired', params } as const }];
  });
}
