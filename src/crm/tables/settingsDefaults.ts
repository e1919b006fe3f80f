import type { Language } from '../../messages';
import type { Table } from '../../schema/table';
import { holidays } from '../../values/holidays';
import { usualCadence } from './conditions';
import { defaultChoices } from './defaultChoices';
import { defaultGrading } from './defaultGrading';
import { usualEquivalents } from './equivalents';
import { tables } from './index';
import type { Settings } from './settings';
import { settingsHeader } from './settingsLayout';
import { countedAtFirst } from './settingsReports';
import { isUsed, settingsRows, type Use } from './settingsRows';
import { usualTalk } from './talk';
import { usualWays } from './ways';

export { closedLists, numberingLines, settingsRows } from './settingsRows';

/** The settings in force before a manager has changed anything. */
export const defaultSettings = (language: Language): Settings => ({
  ...defaultRules(language),
  numbering: Object.fromEntries(Object.values(tables).map((table) => [table.name, table.numbering])),
  grading: defaultGrading(language),
  ways: usualWays,
  cadence: usualCadence,
  talk: usualTalk(language),
  counted: countedAtFirst,
  headers: {},
  masking: {},
  hidden: Object.fromEntries(Object.keys(tables).map((name) => [name, []])),
  members: [],
  calendar: holidays,
  required: Object.fromEntries(Object.values(tables).map((table) => [table.name, requiredKeys(table)])),
});

function defaultRules(language: Language) {
  const rules = { choices: defaultChoices(language), phonePolicy: 'international' } as const;
  return { ...rules, equivalents: usualEquivalents(rules) };
}

/**
 * The rows of the 设置 tab, header first. Reading them back gives the settings, those by default. Setup writes those that
 * speak of what is there, and each table brings its own when it is first used.
 */
export const settingsDefaults = (language: Language, settings = defaultSettings(language), use?: Use): string[][] => [
  settingsHeader.map((label) => label[language]),
  ...settingsRows(language, settings)
    .filter((row) => !use || isUsed(row, use))
    .map(({ cells }) => cells),
];

const requiredKeys = (table: Table): readonly string[] =>
  Object.entries(table.fields).flatMap(([key, field]) => (field.required ? [key] : []));
