import { numberAfter } from '../../../src/crm/rules/numbering';
import { tables } from '../../../src/crm/tables';
import { changesOf, presetNamed } from '../../../src/crm/tables/presetChanges';
import { topics } from '../../../src/crm/tables/presets';
import { readSettings } from '../../../src/crm/tables/readSettings';
import { defaultSettings, settingsDefaults } from '../../../src/crm/tables/settingsDefaults';
import { fieldCalled } from '../../../src/crm/tables/settingsWords';
import { languages } from '../../../src/messages';
import type { Numbering, Table } from '../../../src/schema/table';

const all = topics.flatMap((topic) => topic.presets.map((preset) => ({ topic, preset })));

test.each(languages)(
  'every preset can be chosen in %s; chosen, it is in force, and choosing it again changes nothing',
  (language) => {
    for (const { topic, preset } of all) {
      const before = defaultSettings(language);
      const changes = changesOf(preset, before, tables, language);
      const changed = (row: readonly string[]) =>
        changes.find(({ section, item }) => section === row[0] && item === row[1]);
      const laid = settingsDefaults(language, before);
      const added = changes.filter((change) => !laid.some((row) => changed(row) === change));
      const rows = [
        ...laid.map((row) => [row[0] ?? '', row[1] ?? '', changed(row)?.after ?? row[2] ?? '']),
        ...added.map(({ section, item, after }) => [section, item, after]),
      ];
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
    expect([name, inForce.length]).toEqual([name, 1]);
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

test.each(Object.values<Table>(tables))(
  'what a record of $name cannot do without is chosen in one click (C-13)',
  (table) => {
    const topic = topics.find(({ name }) => name === `required ${table.name}`);
    const usual = defaultSettings('zh');
    const other = topic?.presets.find((preset) => changesOf(preset, usual, tables, 'zh').length > 0);
    const [change] = other ? changesOf(other, usual, tables, 'zh') : [];
    const { settings } = readSettings([[], [change?.section ?? '', change?.item ?? '', change?.after ?? '']], tables);

    expect(change?.after.split('、').map((header) => fieldCalled(table, header))).toEqual(
      settings.required?.[table.name],
    );
    expect(settings.required?.[table.name]).not.toEqual(usual.required?.[table.name]);
  },
);

test.each`
  topic                | year            | month              | because
  ${'leadNumbers'}     | ${'LX2026001'}  | ${'XLS-202611001'} | ${'S0 and S1 (C-01, LR-03)'}
  ${'customerNumbers'} | ${'CU2026001'}  | ${'202611-001'}    | ${'S0 and S4 (C-01, CA-03)'}
  ${'contractNumbers'} | ${'CRM2026001'} | ${'CRM-202611001'} | ${'S0, and the same by month (C-01, CT-02)'}
`('$topic are $year, or by month $month: $because', ({ topic, year, month }) => {
  const issued = ['year', 'month'].map((name) => {
    const preset = presetNamed(topics, topic, name);
    const [pattern, restarts] = preset?.lines.map(({ value }) => value.en) ?? [];
    return numberAfter(
      undefined,
      { pattern: pattern ?? '', restarts: restarts as Numbering['restarts'] },
      '2026-11-30',
    );
  });

  expect(issued).toEqual([year, month]);
});
