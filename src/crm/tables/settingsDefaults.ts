import { type Label, type Language, say } from '../../messages';
import type { Choice } from '../../schema/field';
import type { Numbering, Table } from '../../schema/table';
import { holidays } from '../../values/holidays';
import { yuanText } from '../../values/money';
import { defaultChoices, defaultLists } from './defaultChoices';
import { defaultGrading } from './defaultGrading';
import { tables } from './index';
import type { GradingRule, Settings } from './settings';
import {
  gradingItems,
  phoneRule,
  policyWords,
  requiredSuffix,
  restartsSuffix,
  restartWords,
  sections,
  settingsHeader,
} from './settingsLayout';

/** The settings in force before a manager has changed anything. */
export const defaultSettings = (language: Language): Settings => ({
  choices: defaultChoices(language),
  phonePolicy: 'international',
  numbering: Object.fromEntries(Object.values(tables).map((table) => [table.name, table.numbering])),
  grading: defaultGrading(language),
  members: [],
  calendar: holidays,
  required: Object.fromEntries(Object.values(tables).map((table) => [table.name, requiredKeys(table)])),
});

/** The rows setup writes into the 设置 tab, header first. Reading them back gives the settings, those by default. */
export function settingsDefaults(language: Language, settings = defaultSettings(language)): string[][] {
  return [
    settingsHeader.map((label) => label[language]),
    ...Object.entries(settings.numbering).flatMap(([name, numbering]) => numberingLines(name, numbering, language)),
    ...Object.entries(defaultLists).flatMap(([list, { label }]) =>
      (settings.choices[list] ?? []).map((option, index) => [
        sections.choices[language],
        label[language],
        optionText(option),
        index === 0 ? say(language, 'settings.helpOption') : '',
      ]),
    ),
    ...checkRows(settings, language),
    ...gradingRows(settings.grading, language),
    [sections.members[language], '', '', say(language, 'settings.helpMember')],
  ];
}

/** The lines whose value is one of a few words, by item. */
export const closedLists = (language: Language): Readonly<Record<string, readonly string[]>> => ({
  [phoneRule[language]]: Object.values(policyWords).map((label) => label[language]),
  ...Object.fromEntries(
    Object.values(tables).map(({ number }) => [
      number.label[language] + restartsSuffix[language],
      Object.values(restartWords).map((label) => label[language]),
    ]),
  ),
});

/** 行业展会 = 展会、展览会: the option, then the other ways it is written. */
export const optionText = ({ value, aliases }: Choice): string =>
  aliases.length === 0 ? value : `${value} = ${aliases.join('、')}`;

const requiredKeys = (table: Table): readonly string[] =>
  Object.entries(table.fields).flatMap(([key, field]) => (field.required ? [key] : []));

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

function checkRows(settings: Settings, language: Language): string[][] {
  const section = sections.checks[language];
  const required = Object.values(tables).map((table: Table): string[] => [
    section,
    table.label[language] + requiredSuffix[language],
    (settings.required?.[table.name] ?? []).map((key) => table.fields[key]?.label[language] ?? key).join('、'),
    say(language, 'settings.helpRequired'),
  ]);
  const policy = policyWords[settings.phonePolicy][language];
  return [[section, phoneRule[language], policy, oneOf(Object.values(policyWords), language)], ...required];
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
    row(gradingItems.budgetFrom, yuanText(rule.budgetFrom, language), say(language, 'settings.helpBudget')),
    row(gradingItems.budgetTo, yuanText(rule.budgetTo, language), ''),
    row(gradingItems.needWords, rule.needWords.join('、'), say(language, 'settings.helpNeed')),
    row(gradingItems.vagueWords, (rule.vagueWords ?? []).join('、'), say(language, 'settings.helpVague')),
    row(gradingItems.decisionTitles, rule.decisionTitles.join('、'), say(language, 'settings.helpTitles')),
  ];
}

const oneOf = (labels: readonly Label[], language: Language): string =>
  labels.map((label) => label[language]).join(' / ');
