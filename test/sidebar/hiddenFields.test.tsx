/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */

import { isRequired } from '../../src/crm/rules/validation';
import { followUps, leads, tables } from '../../src/crm/tables';
import { changesOf, presetNamed } from '../../src/crm/tables/presetChanges';
import { topics } from '../../src/crm/tables/presets';
import { readSettings } from '../../src/crm/tables/readSettings';
import type { Settings } from '../../src/crm/tables/settings';
import { defaultSettings } from '../../src/crm/tables/settingsDefaults';
import { inForce } from '../../src/crm/tables/tablesIn';
import { atSetup, type Table } from '../../src/schema/table';
import { formGroups } from '../../src/sidebar/form/layout';
import { openSidebar, press, screen, titled } from './support/openSidebar';
import { aLeadCard, hello } from './support/workbook';

/** The settings after one click on the settings page. */
function chosen(topic: string, name: string): Settings {
  const preset = presetNamed(topics, topic, name);
  const lines = preset ? changesOf(preset, defaultSettings('zh'), tables, 'zh') : [];
  const rows = lines.map(({ section, item, after }) => [section, item, after]);
  return readSettings([['分组', '项目', '值'], ...rows], tables).settings;
}
const asked = (table: Table, settings: Settings, texts = {}) =>
  formGroups(inForce(table, settings), Object.keys(table.fields), 'edit', 'enterprise', texts).flatMap(({ fields }) =>
    fields.map(([key]) => key),
  );

test('with one column for the source the detail is not asked for, unless one stands there already (C-05)', () => {
  const one = chosen('sourceColumns', 'one');

  expect(asked(leads, defaultSettings('zh'))).toContain('sourceDetail');
  expect(asked(leads, one)).not.toContain('sourceDetail');
  expect(asked(leads, one, { sourceDetail: '华南电子展' })).toContain('sourceDetail');
  expect(atSetup(inForce(leads, one))).not.toContain('sourceDetail');
});

test.each`
  set       | asked                                                                                                              | because
  ${'ten'}  | ${['on', 'record', 'customerName', 'by', 'method', 'keyPoints', 'feedback', 'nextStep', 'nextOwner', 'nextDueOn']} | ${'the ten of S4 (C-09)'}
  ${'five'} | ${['on', 'record', 'customerName', 'by', 'keyPoints', 'feedback', 'nextStep']}                                     | ${'the five of S1, with whom (C-09)'}
  ${'four'} | ${['on', 'record', 'customerName', 'by', 'keyPoints', 'nextStep']}                                                 | ${'the least set (C-09)'}
`('a new log of follow-ups has the columns $asked: $because', ({ set, asked: keys }) => {
  const settings = chosen('followUpColumns', set);
  const table: Table = inForce(followUps, settings);

  expect(atSetup(table).filter((key) => !table.fields[key]?.machine)).toEqual(keys);
  for (const key of Object.keys(table.fields).filter((one) => !keys.includes(one)))
    expect([key, isRequired(table, key, settings)]).toEqual([key, false]);
});

test('where a log has neither method nor due day, the box asks what was said and what is next (C-09)', async () => {
  const crm = openSidebar(
    { page: 'followUp', table: 'leads', number: 'LX2026017' },
    { hello: () => ({ ...hello, settings: chosen('followUpColumns', 'four') }), card: () => aLeadCard() },
  );
  await titled('记跟进');

  expect(await screen.findByLabelText('沟通要点')).toBeTruthy();
  expect(screen.getByLabelText('下一步计划')).toBeTruthy();
  expect(screen.queryByRole('group', { name: '跟进方式' })).toBeNull();
  expect(screen.queryByText('明天')).toBeNull();
  await press('记录');
  expect(crm.of('act')).toEqual([]);
});

test('where a follow-up of an A lead is written down, what to talk about is said (FU-18)', async () => {
  openSidebar(
    { page: 'followUp', table: 'leads', number: 'LX2026017' },
    { card: () => aLeadCard({ table: 'leads', number: 'LX2026017', cells: { grade: 'A', customerName: '甲' } }) },
  );
  await titled('记跟进');

  expect(await screen.findByText('可谈：方案细节、报价、案例、竞品对比')).toBeTruthy();
});
