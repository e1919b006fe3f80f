import type { Language } from '../../messages';
import { fold } from '../../values/text';
import type { Preset, Topic } from './presetLines';
import { readSettings } from './readSettings';
import type { Settings } from './settings';
import { settingsDefaults } from './settingsDefaults';
import { sections, settingsHeader } from './settingsLayout';
import type { Tables } from './tablesIn';

/** A line of 设置 before and after, in the words of the workbook. */
export interface LineChange {
  readonly section: string;
  readonly item: string;
  readonly before: string;
  readonly after: string;
}

/** What a preset would change in the settings in force; nothing where it is in force already. */
export function changesOf(
  { lines }: Preset,
  settings: Settings,
  built: Tables,
  language: Language,
): readonly LineChange[] {
  const rows = lines.map(({ section, item, value }) => [sections[section][language], item[language], value[language]]);
  const read = readSettings([settingsHeader.map((label) => label[language]), ...rows], built, settings);
  if (read.problems.length > 0) throw new Error(`A preset cannot be read: ${JSON.stringify(read.problems)}`);
  const now = linesOf(settings, language);
  const then = linesOf({ ...settings, ...onlyChanged(read.settings, settings) }, language);
  return rows.flatMap(([section = '', item = '']) => {
    const [before = '', after = ''] = [now.get(keyOf(section, item)), then.get(keyOf(section, item))];
    return before === after ? [] : [{ section, item, before, after }];
  });
}

/** What a preset may touch; a reading of a few lines says nothing of the rest. */
const onlyChanged = (read: Settings, { required, hidden, masking }: Settings): Partial<Settings> => ({
  numbering: read.numbering,
  grading: read.grading,
  phonePolicy: read.phonePolicy,
  required: { ...required, ...read.required },
  hidden: { ...hidden, ...read.hidden },
  masking: byTable(masking, read.masking),
  ...(read.equivalents ? { equivalents: read.equivalents } : {}),
  ...(read.ways ? { ways: read.ways } : {}),
  ...(read.cadence ? { cadence: read.cadence } : {}),
});

const byTable = (before: Settings['masking'] = {}, read: Settings['masking'] = {}): NonNullable<Settings['masking']> =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(read)])].map((table) => [
      table,
      { ...before[table], ...read[table] },
    ]),
  );

const linesOf = (settings: Settings, language: Language): ReadonlyMap<string, string> =>
  new Map(
    settingsDefaults(language, settings).map(([section = '', item = '', value = '']) => [keyOf(section, item), value]),
  );

const keyOf = (section: string, item: string): string => `${fold(section)}\t${fold(item)}`;

export const presetNamed = (topics: readonly Topic[], topic: string, name: string): Preset | undefined =>
  topics.find((one) => one.name === topic)?.presets.find((one) => one.name === name);
