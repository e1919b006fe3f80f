import type { Choice } from '../../schema/field';
import { listedAs } from '../../schema/fields/choice';
import type { Problem } from '../../values/outcome';
import { foldTight } from '../../values/text';
import { defaultLists } from './defaultChoices';
import type { SettingsDraft } from './settingsLines';

/** What the CRM itself writes into a cell: some option must mean it, under whatever name. */
const written: Readonly<Record<string, readonly string[]>> = {
  leadStatus: ['已成交'],
  followUpState: ['待完成', '已完成', '已顺延'],
  paymentState: ['部分回款', '已回款'],
  taskState: ['已完成'],
  feedbackState: ['已关闭'],
  contactStatus: ['已离职'],
  approvalState: ['待审核', '已归档', '已退回'],
};

/**
 * The lists once every line is read. One with a line that could not be read keeps what it had besides, for nobody can tell
 * which option that line was; one that lacks a word the CRM writes stays as it was, and the word is named.
 */
export function settleLists(draft: SettingsDraft): readonly { readonly list: string; readonly problem: Problem }[] {
  for (const list of draft.spoilt) {
    const read = draft.choices[list];
    if (read) draft.choices[list] = [...read, ...notIn(read, draft.base.choices[list] ?? [])];
  }
  return Object.keys(draft.choices).flatMap((list) => {
    const rules = { choices: draft.choices, phonePolicy: draft.base.phonePolicy };
    const value = written[list]?.find((word) => !listedAs(rules, list, word));
    if (value === undefined) return [];
    delete draft.choices[list];
    const { zh = list, en = list } = defaultLists[list]?.label ?? {};
    return [{ list, problem: { code: 'settings.optionNeeded', params: { value, zh, en } } as const }];
  });
}

function notIn(read: readonly Choice[], before: readonly Choice[]): readonly Choice[] {
  const taken = new Set(read.flatMap(formsOf));
  return before.filter((option) => !formsOf(option).some((form) => taken.has(form)));
}

const formsOf = ({ value, aliases }: Choice): readonly string[] => [value, ...aliases].map(foldTight);
