import fc from 'fast-check';
import { type Among, inspect } from '../../../src/crm/rules/inspection';
import { customers, followUps, leads } from '../../../src/crm/tables';
import { defaultSettings } from '../../../src/crm/tables/settingsDefaults';
import { languages } from '../../../src/messages';
import type { Stored, Table } from '../../../src/schema/table';
import type { Cell } from '../../../src/values/cell';

const settings = defaultSettings('zh');
const among = (more: Partial<Among> = {}): Among => ({
  settings,
  sharing: [],
  verdictOf: () => 'open',
  today: '2026-11-19',
  language: 'zh',
  ...more,
});

/** A record as the store reads it: a value for every cell that can be read. */
function stored(table: Table, number: string, cells: Record<string, Cell>): Stored {
  const fields: Record<string, unknown> = {};
  for (const [key, cell] of Object.entries(cells)) {
    const read = table.fields[key]?.parse(cell, settings);
    if (read?.ok && read.value !== undefined) fields[key] = read.value;
  }
  return { table: table.name, number, fields, cells };
}
const aLead = (number: string, cells: Record<string, Cell> = {}): Stored =>
  stored(leads, number, {
    source: '行业展会',
    customerName: '苏州澄川精密机械有限公司',
    contactName: '周明远',
    title: '设备科长',
    phone: '13800004521',
    need: '三条产线的设备台账与点检，预算 35 万',
    grade: '',
    check: '',
    ...cells,
  });
const notes = (found: ReturnType<typeof inspect>, field: string) =>
  found.marks.find((mark) => mark.field === field)?.lines;

test('a lead typed by hand gets its grade and a note that explains it', () => {
  const found = inspect(leads, aLead('LX2026001'), among());

  expect(found.fields).toEqual({ grade: 'B' });
  expect(notes(found, 'grade')).toEqual(expect.arrayContaining(['B 级 · 三维度规则 v1', '○ 决策权待确认']));
});

test('a bad cell is named in the check column and gets a note with the repair, and is not touched', () => {
  const found = inspect(leads, aLead('LX2026001', { phone: '138O0004521' }), among());

  expect(found.fields.check).toBe('联系方式：第 4 位是字母 O，手机号只能是数字');
  expect(found.fields.phone).toBeUndefined();
  expect(notes(found, 'phone')).toEqual(['第 4 位是字母 O，手机号只能是数字。', '改为 13800004521']);
});

test('a cell that was mended loses our note and the check is emptied', () => {
  const found = inspect(
    leads,
    aLead('LX2026001', { check: '联系方式：第 4 位是字母 O，手机号只能是数字', grade: 'B' }),
    among(),
  );

  expect(found.fields).toEqual({ check: '' });
  expect(notes(found, 'phone')).toEqual([]);
});

test('a possible duplicate is named with the reason, in the check column and beside the name', () => {
  const other = aLead('LX2026003', { customerName: '澄川精密机械', contactName: '周先生' });
  const found = inspect(leads, aLead('LX2026001', { grade: 'B' }), among({ sharing: [other] }));

  const line = '疑似重复 LX2026003：电话相同 13800004521、去掉地区和公司类型后名称相同“澄川精密机械”';
  expect(found.fields).toEqual({ check: line });
  expect(notes(found, 'customerName')).toEqual([line]);
});

test('a pair somebody called different is not named again', () => {
  const found = inspect(
    leads,
    aLead('LX2026001', { grade: 'B' }),
    among({ sharing: [aLead('LX2026003')], verdictOf: () => 'different' }),
  );

  expect(found.fields).toEqual({});
  expect(notes(found, 'customerName')).toEqual([]);
});

test('a grade a person wrote in the grade column stays, and the note says what the rule thinks', () => {
  const found = inspect(leads, aLead('LX2026001', { grade: 'A级' }), among());

  expect(found.fields.grade).toBeUndefined();
  expect(notes(found, 'grade')?.[0]).toBe('表中写 A 级，规则判为 B 级，没有改动');
});

test('a grade the rule gave before the change is given anew', () => {
  const before = aLead('LX2026001', { grade: 'B' });
  const after = aLead('LX2026001', { grade: 'B', title: '总经理' });

  const found = inspect(leads, after, among({ before }));
  expect(found.fields).toEqual({ grade: 'A' });
  expect(notes(found, 'grade')?.[0]).toBe('A 级 · 三维度规则 v1');
  expect(inspect(leads, after, among()).fields).toEqual({});
});

test('a manual grade is kept apart and its note names the rule’s (GR-16)', () => {
  const found = inspect(leads, aLead('LX2026001', { grade: 'B', manualGrade: 'A' }), among());

  expect(found.fields).toEqual({});
  expect(notes(found, 'manualGrade')).toEqual(['手动 A 级，规则判为 B 级', '再满足 1 项可升 A · 决策权待确认']);
});

test('columns this tab does not have are not asked for', () => {
  const bare = stored(leads, '7', { customerName: '澄川', phone: '13800004521' });

  expect(inspect(leads, bare, among()).fields).toEqual({ grade: 'C' });
});

test('customers and follow-ups are checked and not graded', () => {
  const customer = stored(customers, 'CU2026001', {
    name: '澄川',
    contactName: '周',
    phone: '13800004521',
    creditCode: '123',
  });
  const followUp = stored(followUps, 'FU2026110001', {
    on: { day: '2026-11-19' },
    record: 'LX2026001',
    method: '电话',
    keyPoints: 'x',
    nextDueOn: { day: '2026-11-18' },
  });

  expect(inspect(customers, customer, among()).fields).toEqual({
    check: '少 15 位：统一社会信用代码是 18 位，现在 3 位',
  });
  expect(inspect(followUps, followUp, among()).fields).toEqual({
    check: '完成时限 2026-11-18 早于跟进日期 2026-11-19，请改其中一个',
  });
});

const cells = fc.dictionary(
  fc.constantFrom(...Object.keys(leads.fields)),
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom<Cell>('13800004521', '138O0004521', '采购系统', 'A级', { day: '2026-03-05' }, 20, true, ''),
  ),
);

test('what a person typed is never among the cells to write, and looking twice changes nothing', () => {
  fc.assert(
    fc.property(cells, fc.constantFrom(...languages), (typed, language) => {
      const record = stored(leads, 'LX2026001', Object.freeze(typed));
      const sharing = [aLead('LX2026003')];
      const found = inspect(leads, record, among({ sharing, language }));
      for (const key of Object.keys(found.fields))
        expect(leads.fields[key as keyof typeof leads.fields].machine).toBe(true);
      const again = stored(leads, 'LX2026001', { ...typed, ...found.fields });
      expect(inspect(leads, again, among({ sharing, language })).fields).toEqual({});
      for (const { lines } of found.marks) for (const line of lines) expect(line).not.toMatch(/\{\w+\}|undefined/);
    }),
  );
});
