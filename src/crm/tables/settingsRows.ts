import { type Label, type Language, say } from '../../messages';
import type { Choice } from '../../schema/field';
import type { Numbering, Table } from '../../schema/table';
import { yuanText } from '../../values/money';
import { pauseText } from '../../values/pause';
import { type Condition, conditions, pauseOf } from './conditions';
import { defaultLists } from './defaultChoices';
import { equivalentLines } from './equivalents';
import { NEAR, SIGHT } from './gradingWindows';
import { tables } from './index';
import type { GradingRule, Settings } from './settings';
import {
  audiences,
  gradingItems,
  hiddenSuffix,
  modelWords,
  phoneRule,
  policyWords,
  requiredSuffix,
  restartsSuffix,
  restartWords,
  type Section,
  sections,
} from './settingsLayout';
import type { Masking } from './settingsOwnLines';
import { countedItem } from './settingsReports';
import { placeLabel } from './settingsWords';
import { tablesIn } from './tablesIn';
import { type Letter, talkItems } from './talk';
import { type WayName, wayIn } from './ways';
import { type Way, wayWords } from './wayWords';

/** A line of 设置, and what it speaks of where that is not everything: a table, lists. */
export interface SettingsRow {
  readonly cells: string[];
  readonly table?: string;
  readonly lists?: readonly string[];
}
/** What a workbook has: tables with a tab, lists whose options stand in some column. */
export interface Use {
  readonly tables: readonly string[];
  readonly lists: readonly string[];
}

export const isUsed = ({ table, lists = [] }: SettingsRow, use: Use): boolean =>
  (table === undefined || use.tables.includes(table)) && lists.every((list) => use.lists.includes(list));

/** Every line that says what is in force. */
export function settingsRows(language: Language, settings: Settings): readonly SettingsRow[] {
  const all = (rows: readonly string[][]): readonly SettingsRow[] => rows.map((cells) => ({ cells }));
  return [
    ...Object.entries(settings.numbering).flatMap(([table, numbering]) =>
      numberingLines(table, numbering, language).map((cells) => ({ cells, table })),
    ),
    ...optionRows(settings, language),
    ...equivalentLines(settings.equivalents ?? {}, language).map(({ item, value, lists }) => ({
      cells: [sections.equivalents[language], item, value, say(language, 'settings.helpEquivalents')],
      lists,
    })),
    ...checkRows(settings, language),
    ...all(gradingRows(settings.grading, language)),
    ...all(wayRows('grading', settings, language)),
    ...all(cadenceRows(settings, language)),
    ...all(wayRows('cadence', settings, language)),
    ...all(talkRows(settings, language)),
    ...all(wayRows('process', settings, language)),
    { cells: countedRow(settings, language) },
    ...all(declaredRows(settings, language)),
    ...all(wayRows('masking', settings, language)),
    { cells: [sections.members[language], '', '', say(language, 'settings.helpMember')] },
  ];
}

const optionRows = ({ choices }: Settings, language: Language): readonly SettingsRow[] =>
  Object.entries(defaultLists).flatMap(([list, { label }]) =>
    (choices[list] ?? []).map((option, index) => ({
      cells: [
        sections.choices[language],
        label[language],
        optionText(option),
        index === 0 ? say(language, 'settings.helpOption') : '',
      ],
      lists: [list],
    })),
  );

/** The lines whose value is one of a few words, by item. */
export const closedLists = (language: Language): Readonly<Record<string, readonly string[]>> => ({
  [gradingItems.model[language]]: Object.values(modelWords).map((label) => label[language]),
  [phoneRule[language]]: Object.values(policyWords).map((label) => label[language]),
  ...Object.fromEntries(
    Object.values<Way>(wayWords).map(({ label, words }) => [
      label[language],
      Object.values(words).map((word) => word[language]),
    ]),
  ),
  ...Object.fromEntries(
    Object.values(tables).map(({ number }) => [
      number.label[language] + restartsSuffix[language],
      Object.values(restartWords).map((label) => label[language]),
    ]),
  ),
});

/** 行业展会 = 展会、展览会: the option, then the other ways it is written. */
const optionText = ({ value, aliases }: Choice): string =>
  aliases.length === 0 ? value : `${value} = ${aliases.join('、')}`;

/** The two lines that say how the numbers of a table go on. */
export function numberingLines(name: string, { pattern, restarts }: Numbering, language: Language): string[][] {
  const item = tables[name as keyof typeof tables].number.label[language];
  const section = sections.numbering[language];
  return [
    [section, item, pattern, say(language, 'settings.helpPattern')],
    [
      section,
      item + restartsSuffix[language],
      restartWords[restarts][language],
      oneOf(Object.values(restartWords), language),
    ],
  ];
}

function checkRows(settings: Settings, language: Language): readonly SettingsRow[] {
  const section = sections.checks[language];
  const named = (suffix: Label, said: Settings['required'], help: string): readonly SettingsRow[] =>
    Object.values(tablesIn(settings)).map(({ name, label, fields }) => ({
      cells: [
        section,
        label[language] + suffix[language],
        (said?.[name] ?? []).map((key) => fields[key]?.label[language] ?? key).join('、'),
        help,
      ],
      table: name,
    }));
  const policy = policyWords[settings.phonePolicy][language];
  return [
    { cells: [section, phoneRule[language], policy, oneOf(Object.values(policyWords), language)] },
    ...named(requiredSuffix, settings.required, say(language, 'settings.helpRequired')),
    ...named(hiddenSuffix, settings.hidden, say(language, 'settings.helpHidden')),
    ...wayRows('checks', settings, language).map((cells) => ({ cells })),
  ];
}

function gradingRows(rule: GradingRule, language: Language): string[][] {
  const row = (label: Label, value: string, help: string): string[] => [
    sections.grading[language],
    label[language],
    value,
    help,
  ];
  return [
    row(gradingItems.version, String(rule.version), say(language, 'settings.helpVersion')),
    row(gradingItems.model, modelWords[rule.model ?? 'three'][language], oneOf(Object.values(modelWords), language)),
    row(gradingItems.nearDays, pauseText(rule.nearDays ?? NEAR, language), say(language, 'settings.helpWindow')),
    row(gradingItems.sightDays, pauseText(rule.sightDays ?? SIGHT, language), say(language, 'settings.helpSight')),
    row(gradingItems.budgetFrom, yuanText(rule.budgetFrom, language), say(language, 'settings.helpBudget')),
    row(gradingItems.budgetTo, yuanText(rule.budgetTo, language), ''),
    row(gradingItems.needWords, rule.needWords.join('、'), say(language, 'settings.helpNeed')),
    row(gradingItems.vagueWords, (rule.vagueWords ?? []).join('、'), say(language, 'settings.helpVague')),
    row(gradingItems.decisionTitles, rule.decisionTitles.join('、'), say(language, 'settings.helpTitles')),
  ];
}

/** The lines of one section whose value is one of a few words. */
function wayRows(section: Section, settings: Settings, language: Language): string[][] {
  return (Object.keys(wayWords) as WayName[])
    .filter((name) => wayWords[name].section === section)
    .map((name) => {
      const { label, words, help }: Way = wayWords[name];
      const chosen = words[wayIn(settings, name)]?.[language] ?? '';
      return [sections[section][language], label[language], chosen, help[language]];
    });
}

function cadenceRows(settings: Settings, language: Language): string[][] {
  return (Object.keys(conditions) as Condition[]).map((name, index) => {
    const { days, methods } = pauseOf(settings, name);
    const value = [pauseText(days, language), ...(methods.length > 0 ? [methods.join('、')] : [])].join('；');
    const help = index === 0 ? 'settings.helpPause' : name === 'dormant' ? 'settings.helpDormant' : undefined;
    return [sections.cadence[language], conditions[name].label[language], value, help ? say(language, help) : ''];
  });
}

function countedRow(settings: Settings, language: Language): string[] {
  const tablesNow = tablesIn(settings);
  const value = (settings.counted ?? []).map(({ table, key }) => placeOf(tablesNow[table], table, key, language));
  return [sections.reports[language], countedItem[language], value.join('、'), say(language, 'settings.helpCounted')];
}

/** 线索 · 状态. */
const placeOf = (table: Table | undefined, name: string, key: string, language: Language): string =>
  table ? placeLabel(table, key)[language] : `${name} · ${key}`;

const talkRows = ({ talk = {} }: Settings, language: Language): string[][] =>
  (Object.keys(talkItems) as Letter[]).map((letter) => [
    sections.cadence[language],
    talkItems[letter][language],
    (talk[letter] ?? []).join('、'),
    letter === 'A' ? say(language, 'settings.helpTalk') : '',
  ]);

/** Headers and masks that were settled; a line that says how, where there are none. */
function declaredRows({ headers = {}, masking = {}, ...settings }: Settings, language: Language): string[][] {
  const tablesNow = tablesIn(settings);
  const lines = (section: 'headers' | 'masking', said: Masking, help: string): string[][] => {
    const rows = Object.entries(said).flatMap(([table, fields]) =>
      Object.entries(fields).map(([key, words]) => [
        sections[section][language],
        placeOf(tablesNow[table], table, key, language),
        words.map((word) => audiences[word as keyof typeof audiences]?.[language] ?? word).join('、'),
        '',
      ]),
    );
    return rows.length > 0 ? rows : [[sections[section][language], '', '', help]];
  };
  return [
    ...lines('headers', headers, say(language, 'settings.helpHeaders')),
    ...lines('masking', masking, say(language, 'settings.helpMasking')),
  ];
}

const oneOf = (labels: readonly Label[], language: Language): string =>
  labels.map((label) => label[language]).join(' / ');
