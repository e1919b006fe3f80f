import type { Choice } from '../../schema/field';
import { readPattern } from '../../schema/numberPattern';
import type { Numbering, Table } from '../../schema/table';
import { readBand } from '../../values/band';
import { readMoney } from '../../values/money';
import type { Problem } from '../../values/outcome';
import { readPause } from '../../values/pause';
import type { PhonePolicy } from '../../values/phoneReading';
import { foldTight, splitMany } from '../../values/text';
import { defaultLists } from './defaultChoices';
import { readEquivalents } from './equivalents';
import type { GradingRule, Member, Settings } from './settings';
import {
  type GradingItem,
  gradingItems,
  hiddenSuffix,
  modelWords,
  phoneRule,
  policyWords,
  requiredSuffix,
  restartsSuffix,
  restartWords,
  type Section,
} from './settingsLayout';
import { readRole } from './settingsMembers';
import { readCadence, readHeaders, readMask, readWay } from './settingsOwnLines';
import { readCounted } from './settingsReports';
import { fieldCalled, headersIn, isCalled, joined, keyOf, nameCalled, notOneOf } from './settingsWords';

export interface SettingsLine {
  readonly item: string;
  readonly value: string;
  readonly note: string;
}
/** The settings as read so far. `base` is what was in force before and stays where a line cannot be read. */
export interface SettingsDraft {
  readonly base: Settings;
  readonly tables: Readonly<Record<string, Table>>;
  readonly choices: Record<string, Choice[]>;
  /** Every spelling read so far, folded, behind the name of its list. */
  readonly forms: Set<string>;
  /** Lists with a line that could not be read. */
  readonly spoilt: Set<string>;
  readonly members: Member[];
  readonly changed: { -readonly [K in keyof Settings]?: Settings[K] };
}
export type LineReader = (draft: SettingsDraft, line: SettingsLine) => Problem | undefined;

/** Reads a line of a section; answers with what is wrong, and changes nothing then. */
export function readLine(section: Section, draft: SettingsDraft, line: SettingsLine): Problem | undefined {
  const way = readWay(draft, line);
  return way === 'none' ? readers[section](draft, line) : way;
}

/** What the other lines of each section mean. */
const readers: Readonly<Record<Section, LineReader>> = {
  numbering: readNumbering,
  choices: readOption,
  equivalents: readEquivalence,
  checks: readCheck,
  grading: readGrading,
  cadence: readCadence,
  process: unknownItem,
  reports: readCounted,
  headers: readHeaders,
  masking: readMask,
  members: readMember,
};

function unknownItem(_draft: SettingsDraft, { item }: SettingsLine): Problem {
  return { code: 'settings.item', params: { item } };
}

function readNumbering(draft: SettingsDraft, { item, value }: SettingsLine): Problem | undefined {
  for (const table of Object.values(draft.tables)) {
    const now = (draft.changed.numbering ?? draft.base.numbering)[table.name] ?? table.numbering;
    const settle = (numbering: Numbering): undefined => {
      draft.changed.numbering = { ...(draft.changed.numbering ?? draft.base.numbering), [table.name]: numbering };
    };
    if (isCalled(item, table.number.label)) {
      const pattern = readPattern(value);
      return pattern.ok ? settle({ ...now, pattern: value }) : pattern.problems[0];
    }
    if (isCalled(item, joined(table.number.label, restartsSuffix))) {
      const restarts = keyOf(restartWords, value);
      return restarts ? settle({ ...now, restarts }) : notOneOf(value, restartWords);
    }
  }
  return { code: 'settings.item', params: { item } };
}

function readOption(draft: SettingsDraft, { item, value }: SettingsLine): Problem | undefined {
  const list = nameCalled(defaultLists, item);
  if (list === undefined) return { code: 'settings.item', params: { item } };
  const problem = readOptionOf(draft, list, { item, value });
  if (problem) draft.spoilt.add(list);
  return problem;
}

function readOptionOf(
  draft: SettingsDraft,
  list: string,
  { item, value }: Pick<SettingsLine, 'item' | 'value'>,
): Problem | undefined {
  const [word = '', also = ''] = value.split(/\s*[=＝]\s*/, 2);
  if (word === '') return { code: 'settings.noValue', params: { item } };
  if (list === 'sizeBand' && !readBand(word)) return { code: 'settings.band', params: { value: word } };
  const option = { value: word, aliases: splitMany(also) };
  const forms = [word, ...option.aliases].map((form) => [`${list} ${foldTight(form)}`, form] as const);
  const taken = forms.find(([form]) => draft.forms.has(form));
  if (taken) return { code: 'settings.optionTwice', params: { item, value: taken[1] } };
  for (const [form] of forms) draft.forms.add(form);
  draft.choices[list] ??= [];
  draft.choices[list].push(option);
  return undefined;
}

function readEquivalence(draft: SettingsDraft, { item, value }: SettingsLine): Problem | undefined {
  const { base, changed } = draft;
  const rules = { ...base, choices: { ...base.choices, ...draft.choices } };
  const read = readEquivalents(item, value, changed.equivalents ?? base.equivalents ?? {}, rules);
  if ('code' in read) return read;
  changed.equivalents = read.equivalents;
  return undefined;
}

function readCheck(draft: SettingsDraft, { item, value }: SettingsLine): Problem | undefined {
  if (isCalled(item, phoneRule)) {
    const policy = keyOf(policyWords, value);
    if (!policy) return notOneOf(value, policyWords);
    draft.changed.phonePolicy = policy satisfies PhonePolicy;
    return undefined;
  }
  const about = (['required', 'hidden'] as const).flatMap((what) =>
    Object.values(draft.tables).flatMap((table) =>
      isCalled(item, joined(table.label, fieldLists[what])) ? [{ what, table }] : [],
    ),
  )[0];
  if (!about) return { code: 'settings.item', params: { item } };
  const { what, table } = about;
  const keys = headersIn(value).map((word) => fieldCalled(table, word) ?? { unknown: word });
  const unknown = keys.find((key) => typeof key === 'object');
  if (typeof unknown === 'object') return { code: 'settings.field', params: { field: unknown.unknown } };
  draft.changed[what] = {
    ...(draft.changed[what] ?? draft.base[what]),
    [table.name]: keys.filter((key) => typeof key === 'string'),
  };
  return undefined;
}

/** The lines of a table that name some of its columns. */
const fieldLists = { required: requiredSuffix, hidden: hiddenSuffix };

function readGrading(draft: SettingsDraft, { item, value }: SettingsLine): Problem | undefined {
  const key = (Object.keys(gradingItems) as GradingItem[]).find((name) => isCalled(item, gradingItems[name]));
  if (!key) return { code: 'settings.item', params: { item } };
  const now = draft.changed.grading ?? draft.base.grading;
  const read = gradingValue(key, value);
  if (typeof read === 'object' && 'code' in read)
    return { ...read, params: { item, value: value || '–', ...read.params } };
  const next: GradingRule = { ...now, [key]: read };
  if (key === 'budgetTo' && next.budgetTo < next.budgetFrom) return { code: 'settings.budgetOrder', params: { value } };
  if (key === 'sightDays' && (next.sightDays ?? 0) < (next.nearDays ?? 0))
    return { code: 'settings.sightOrder', params: { value } };
  draft.changed.grading = next;
  return undefined;
}

function gradingValue(key: GradingItem, value: string): string | number | readonly string[] | Problem {
  switch (key) {
    case 'version':
      return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : { code: 'settings.wholeNumber' };
    case 'model':
      return keyOf(modelWords, value) ?? notOneOf(value, modelWords);
    case 'nearDays':
    case 'sightDays':
      return readPause(value) || { code: 'settings.within' };
    case 'budgetFrom':
    case 'budgetTo': {
      const yuan = readMoney(value);
      return yuan && yuan.from === yuan.to ? yuan.from : { code: 'settings.amount' };
    }
    default:
      return splitMany(value);
  }
}

function readMember(draft: SettingsDraft, { item, value, note }: SettingsLine): Problem | undefined {
  if (item === '') return { code: 'settings.memberName', params: { email: value } };
  if (value !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
    return { code: 'settings.memberEmail', params: { name: item, value } };
  if (draft.members.some(({ name }) => name === item)) return { code: 'settings.memberTwice', params: { name: item } };
  const about = readRole(note);
  if ('code' in about) return about;
  draft.members.push({ name: item, email: value.toLowerCase(), ...about });
  return undefined;
}
