import { actions } from '../../../src/crm/actions';
import type { Action } from '../../../src/crm/actions/action';
import { inputs } from '../../../src/crm/actions/inputs';
import { problemText } from '../../../src/crm/rules/validation';
import { tables } from '../../../src/crm/tables';
import { languages, say } from '../../../src/messages';
import type { Stored, Table } from '../../../src/schema/table';
import { aContact, aCustomer, aFollowUp, aLead, Records } from '../../support/records';

/** One carried-out example per action: the workbook before, and what is sent. */
interface Example {
  readonly given: readonly Stored[];
  readonly input: unknown;
}
const form = {
  source: '行业展会',
  customerName: '苏州澄川精密机械有限公司',
  contactName: '周明远',
  phone: '13800004521',
  need: '三条产线的设备台账与点检，预算 35 万',
};
const lead = aLead('LX2026001', { nextFollowUpOn: { day: '2026-11-16' } });
const twin = aLead('LX2026002');
const step = aFollowUp('FU2026110001', 'LX2026001');

const examples: { readonly [K in keyof typeof actions]: Example } = {
  createLead: { given: [], input: { fields: form } },
  createCustomer: {
    given: [],
    input: { fields: { name: '无锡磐溪自动化', contactName: '高志', phone: '13800002218' } },
  },
  createRecord: {
    given: [aCustomer('CU2026001'), aContact('CT2026001', 'CU2026001', { isMain: '是' })],
    input: { table: 'contacts', fields: { customer: 'CU2026001', name: '顾言', phone: '13800006612', isMain: '是' } },
  },
  replaceContact: {
    given: [aCustomer('CU2026001'), aContact('CT2026001', 'CU2026001', { isMain: '是' })],
    input: { number: 'CT2026001', customer: 'CU2026001', fields: { name: '顾言', phone: '13800006612' } },
  },
  updateRecord: {
    given: [lead],
    input: { table: 'leads', number: 'LX2026001', fields: { status: '谈判中' }, seen: lead.cells },
  },
  logFollowUp: {
    given: [lead, step],
    input: {
      table: 'leads',
      number: 'LX2026001',
      fields: { method: '电话', keyPoints: '报价已收到', nextStep: '约演示', nextDueOn: '2026-11-23' },
      completes: 'FU2026110001',
    },
  },
  completeFollowUp: {
    given: [lead, step],
    input: { table: 'leads', number: 'LX2026001', followUp: 'FU2026110001', result: '报价已发' },
  },
  postponeFollowUp: {
    given: [lead, step],
    input: { table: 'leads', number: 'LX2026001', followUp: 'FU2026110001', to: '2026-11-20' },
  },
  convertLead: {
    given: [lead],
    input: { lead: 'LX2026001', fields: { contractAmount: '35万', signedOn: '2026-11-18' } },
  },
  judgeDuplicate: {
    given: [lead, twin],
    input: {
      table: 'leads',
      number: 'LX2026001',
      otherTable: 'leads',
      other: 'LX2026002',
      verdict: 'different',
    },
  },
  archiveRecord: { given: [lead], input: { table: 'leads', number: 'LX2026001', reason: '转给代理' } },
  restoreRecord: {
    given: [aLead('LX2026003', { archivedOn: { day: '2026-11-10' } })],
    input: { table: 'leads', number: 'LX2026003' },
  },
};
// The list keeps each action's own input type; one suite over all of them forgets it.
const every = Object.entries(actions).map(([name, action]) => ({
  name,
  action: action as unknown as Action,
  ...examples[name as keyof typeof actions],
}));

describe.each(every)('$name', ({ name, action, given, input }) => {
  test('goes by the name it is listed under, and has its words in every language', () => {
    expect(action.name).toBe(name);
    for (const language of languages) expect(action.label[language]).not.toBe('');
  });

  test('changes the workbook, and taking its changes back gives the first workbook again', () => {
    const records = new Records(given);
    const before = records.snapshot();

    const decision = records.run(action, input);
    const after = records.snapshot();
    records.takeBack(decision.changes);

    expect(after).not.toEqual(before);
    expect(records.snapshot()).toEqual(before);
  });

  test('answers with a sentence that has no hole in it', () => {
    const { message } = new Records(given).run(action, input);

    for (const language of languages) expect(say(language, message.key, message.params)).not.toMatch(/[{}]|undefined/);
  });

  test('decides the same again when it is asked the same', () => {
    const [once, again] = [new Records(given), new Records(given)];

    expect(once.decide(action, input)).toEqual(again.decide(action, input));
  });

  test.each([undefined, null, 7, 'text', [], {}, { fields: 'no record' }, { __proto__: null, number: {} }])(
    'refuses %j, which no page of ours sends, in words and without a throw',
    (broken) => {
      const outcome = new Records(given).decide(action, broken);

      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'input.malformed' }] });
    },
  );

  test('refuses an input with a key nobody knows', () => {
    expect(new Records(given).decide(action, { ...(input as object), extra: 1 })).toMatchObject({ ok: false });
  });
});

test('every action has an input of its own name, and every input an action', () => {
  expect(Object.keys(inputs).sort()).toEqual(Object.keys(actions).sort());
});

describe('a record that is not there', () => {
  test.each`
    action                | input
    ${'updateRecord'}     | ${{ table: 'leads', number: 'LX2026999', fields: { status: '谈判中' }, seen: {} }}
    ${'logFollowUp'}      | ${{ table: 'leads', number: 'LX2026999', fields: { method: '电话', keyPoints: '无' } }}
    ${'completeFollowUp'} | ${{ table: 'leads', number: 'LX2026999' }}
    ${'postponeFollowUp'} | ${{ table: 'leads', number: 'LX2026999', to: '2026-11-20' }}
    ${'convertLead'}      | ${{ lead: 'LX2026999', fields: {} }}
    ${'createCustomer'}   | ${{ lead: 'LX2026999', fields: {} }}
    ${'judgeDuplicate'}   | ${{ table: 'leads', number: 'LX2026999', otherTable: 'leads', other: 'LX2026002', verdict: 'same' }}
  `('is named when $action asks for it', ({ action, input }) => {
    const outcome = new Records([twin, aCustomer('CU2026001')]).decide(
      actions[action as keyof typeof actions] as unknown as Action,
      input,
    );

    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: 'record.unknown', params: { number: 'LX2026999' } }],
    });
  });
});

/** One refused example per way an action says no. */
const refused: readonly (readonly [keyof typeof actions, object, readonly Stored[]])[] = [
  ['createLead', { fields: { ...form, phone: '138O0004521' } }, []],
  ['createLead', { fields: { ...form, customerName: '星衡检测技术', contactName: '丁一鸣' } }, [lead]],
  ['createLead', { fields: { ...form, customerName: '星衡检测技术' }, verdicts: { LX2026001: 'same' } }, [lead]],
  ['createCustomer', { fields: { name: '星衡检测技术', contactName: '丁一鸣', phone: '13800001137' } }, [lead]],
  [
    'updateRecord',
    { table: 'leads', number: 'LX2026001', fields: { status: '谈判中' }, seen: { status: '方案提交' } },
    [lead],
  ],
  ['updateRecord', { table: 'leads', number: 'LX2026001', fields: { status: '初次接触' }, seen: lead.cells }, [lead]],
  ['updateRecord', { table: 'leads', number: 'LX2026001', fields: { grade: 'A' }, seen: lead.cells }, [lead]],
  ['createRecord', { table: 'leads', fields: {} }, []],
  ['createRecord', { table: 'contacts', fields: { customer: 'CU2026999', name: '顾言' } }, []],
  ['createRecord', { table: 'contacts', fields: { customer: 'CU2026001' } }, [aCustomer('CU2026001')]],
  ['updateRecord', { table: 'unheardOf', number: 'LX2026001', fields: {}, seen: {} }, [lead]],
  ['logFollowUp', { table: 'leads', number: 'LX2026001', fields: { nextDueOn: '2026-11-25' } }, [lead]],
  ['logFollowUp', { table: 'leads', number: 'LX2026001', fields: {}, completes: 'FU1' }, [lead]],
  ['completeFollowUp', { table: 'leads', number: 'LX2026001', followUp: 'FU1' }, [lead]],
  [
    'completeFollowUp',
    { table: 'leads', number: 'LX2026001', followUp: 'FU1' },
    [lead, aFollowUp('FU1', 'LX2026001', { state: '已完成' })],
  ],
  ['postponeFollowUp', { table: 'leads', number: 'LX2026001', to: '2026-11-01' }, [lead]],
  ['postponeFollowUp', { table: 'leads', number: 'LX2026001', to: '下周' }, [lead]],
  [
    'convertLead',
    { lead: 'LX2026001', fields: {} },
    [aLead('LX2026001', { status: '已成交', convertedTo: 'CU2026001' })],
  ],
  [
    'convertLead',
    { lead: 'LX2026001', fields: { name: '星衡检测技术' } },
    [lead, aCustomer('CU2026001', { name: '星衡检测技术' })],
  ],
  [
    'convertLead',
    { lead: 'LX2026001', customer: 'CU2026001', fields: { name: '另一家' } },
    [lead, aCustomer('CU2026001')],
  ],
  [
    'judgeDuplicate',
    { table: 'leads', number: 'LX2026001', otherTable: 'leads', other: 'LX2026001', verdict: 'same' },
    [lead],
  ],
];

test.each(refused)('what %s refuses in %j is said in whole sentences, in every language', (name, input, given) => {
  const outcome = new Records(given).decide(actions[name] as unknown as Action, input);

  expect(outcome.ok).toBe(false);
  const named = (input as { table?: string }).table ?? '';
  const own = name === 'createCustomer' || name === 'convertLead' ? 'customers' : named in tables ? named : 'leads';
  const table: Table = tables[own as keyof typeof tables];
  for (const problem of outcome.ok ? [] : outcome.problems) {
    for (const language of languages) expect(problemText(problem, table, language)).not.toMatch(/[{}]|undefined|NaN/);
  }
});
