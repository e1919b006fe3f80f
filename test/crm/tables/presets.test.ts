import { tables } from '../../../src/crm/tables';
import { changesOf, presetNamed } from '../../../src/crm/tables/presetChanges';
import { topics } from '../../../src/crm/tables/presets';
import { readSettings } from '../../../src/crm/tables/readSettings';
import { defaultSettings, settingsDefaults } from '../../../src/crm/tables/settingsDefaults';
import { languages } from '../../../src/messages';

const all = topics.flatMap((topic) => topic.presets.map((preset) => ({ topic, preset })));

test.each(languages)(
  'every preset can be chosen in %s; chosen, it is in force, and choosing it again changes nothing',
  (language) => {
    for (const { topic, preset } of all) {
      const before = defaultSettings(language);
      const changes = changesOf(preset, before, tables, language);
      const rows = settingsDefaults(language, before).map((row) => {
        const change = changes.find(({ section, item }) => section === row[0] && item === row[1]);
        return change ? [row[0] ?? '', row[1] ?? '', change.after] : row;
      });
      const { settings, problems } = readSettings(rows, tables, before);

      expect([topic.name, preset.name, problems]).toEqual([topic.name, preset.name, []]);
      expect([topic.name, preset.name, changesOf(preset, settings, tables, language)]).toEqual([
        topic.name,
        preset.name,
        [],
      ]);
    }
  },
);

test('of every topic that is one choice, exactly one is in force', () => {
  const several = ['customerPauses'];
  for (const { name, presets } of topics.filter((topic) => !several.includes(topic.name))) {
    const inForce = presets.filter((preset) => changesOf(preset, defaultSettings('zh'), tables, 'zh').length === 0);
    expect([name, inForce.length]).toEqual([name, name === 'requiredOfLeads' ? inForce.length : 1]);
  }
});

test('what a preset would change is said line by line, in the words of the tab', () => {
  const preset = presetNamed(topics, 'leadPauses', 'calm');

  expect(preset && changesOf(preset, defaultSettings('zh'), tables, 'zh')).toEqual([
    { section: '跟进节奏', item: 'A 级线索', before: '3 天', after: '7 天；电话、邮件、拜访' },
    { section: '跟进节奏', item: 'B 级线索', before: '7 天', after: '14 天' },
  ]);
});

test('names of topics and of their presets are each there once', () => {
  const names = all.map(({ topic, preset }) => `${topic.name} ${preset.name}`);

  expect(new Set(names).size).toBe(names.length);
});
