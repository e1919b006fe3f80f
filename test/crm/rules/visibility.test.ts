import { isMaskedFor, viewerOf } from '../../../src/crm/rules/masking';
import { isKeptFrom } from '../../../src/crm/rules/visibility';
import { tables } from '../../../src/crm/tables';
import { changesOf, presetNamed } from '../../../src/crm/tables/presetChanges';
import { topics } from '../../../src/crm/tables/presets';
import { readSettings } from '../../../src/crm/tables/readSettings';
import type { Settings } from '../../../src/crm/tables/settings';
import { defaultSettings } from '../../../src/crm/tables/settingsDefaults';

const li = { name: '李雷', email: 'li@b.cn' };
const as = (role: string): Settings => ({
  ...defaultSettings('zh'),
  ways: { visibility: 'own' },
  members: [{ ...li, role }],
});

test.each`
  role          | owner     | kept     | because
  ${'销售'}     | ${'王芳'} | ${true}  | ${'it is a colleague’s (C-11, PR-02)'}
  ${'销售'}     | ${'李雷'} | ${false} | ${'it is theirs (C-11)'}
  ${'销售'}     | ${''}     | ${false} | ${'nobody looks after it'}
  ${'客户经理'} | ${'王芳'} | ${true}  | ${'an account manager has their own customers (C-11)'}
  ${'销售经理'} | ${'王芳'} | ${false} | ${'who manages sees the team’s (C-11, PR-11)'}
  ${'管理员'}   | ${'王芳'} | ${false} | ${'an administrator sees everything (C-11, PR-01)'}
`('a lead of $owner is kept from somebody who is $role: $kept, because $because', ({ role, owner, kept }) => {
  expect(isKeptFrom('leads', { owner }, li, as(role))).toBe(kept);
  expect(isKeptFrom('leads', { owner }, li, { ...as(role), ways: {} })).toBe(false);
});

test('of somebody the settings do not list nobody knows what is theirs: nothing is kept from them', () => {
  expect(isKeptFrom('customers', { manager: '王芳' }, { name: '', email: 'x@b.cn' }, as('销售'))).toBe(false);
});

test('one choice masks what a colleague’s record keeps to itself, and the other takes exactly that back (C-11)', () => {
  const usual = { ...defaultSettings('zh'), masking: { leads: { contactName: ['everyone'] } } };
  const after = (settings: Settings, name: string): Settings => {
    const preset = presetNamed(topics, 'visibility', name);
    const rows = (preset ? changesOf(preset, settings, tables, 'zh') : []).map((one) => [
      one.section,
      one.item,
      one.after,
    ]);
    return readSettings([['分组', '项目', '值'], ['脱敏', '线索 · 联系人', '所有人'], ...rows], tables, settings)
      .settings;
  };
  const own = after(usual, 'own');
  const others = viewerOf(li, own, false);

  expect(isMaskedFor(own, 'leads', 'phone', others)).toBe(true);
  expect(isMaskedFor(own, 'leads', 'phone', { ...others, isOwner: true })).toBe(false);
  expect(isMaskedFor(own, 'leads', 'contactName', others)).toBe(true);
  const team = after(own, 'team');
  expect(isMaskedFor(team, 'leads', 'phone', others)).toBe(false);
  expect(isMaskedFor(team, 'leads', 'contactName', others)).toBe(true);
});
