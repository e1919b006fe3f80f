import { checkRecord } from '../../src/crm/rules/validation';
import { customers, leads } from '../../src/crm/tables';
import type { Settings } from '../../src/crm/tables/settings';
import { defaultSettings } from '../../src/crm/tables/settingsDefaults';
import type { PhonePolicy } from '../../src/schema/field';
import * as fields from '../../src/schema/fields';
import type { Table } from '../../src/schema/table';
import { readCooperations } from '../../src/values/cooperation';
import { readChain } from '../../src/values/decisionChain';
import { readEmails } from '../../src/values/email';
import { problemsOf } from '../../src/values/outcome';
import { readPeople } from '../../src/values/people';
import { readPhones } from '../../src/values/phone';
import { readReferences } from '../../src/values/references';
import { readTags } from '../../src/values/tags';
import { label, rules } from './samples/entry';

const settings = defaultSettings('zh');
const wanted = (table: Table, required: readonly string[]): Settings => ({
  ...settings,
  required: { [table.name]: required },
});

test.each`
  seed    | table        | required                                            | optional                             | because
  ${'S0'} | ${leads}     | ${['customerName', 'contactName', 'phone', 'need']} | ${['title', 'email']}                | ${'name, contact, number and need (DQ-01, C-13)'}
  ${'S2'} | ${customers} | ${['name', 'contactName', 'phone']}                 | ${['sizeBand', 'industry']}          | ${'size and industry are optional (DQ-02, C-13)'}
  ${'S4'} | ${customers} | ${['name', 'phone']}                                | ${['contactName', 'tags', 'remark']} | ${'name and number alone (DQ-03, C-13)'}
`('where the team works by $seed, $required are asked for: $because', ({ table, required, optional }) => {
  const said = checkRecord(table, {}, wanted(table, required), { typed: true });

  expect(said.map(({ field, code }) => [field, code])).toEqual(
    required.map((field: string) => [field, 'field.required']),
  );
  for (const key of optional) expect(table.fields[key]).toBeDefined();
});

test.each`
  typed             | policy             | said                   | because
  ${'13800004521'}  | ${'cn-mobile'}     | ${undefined}           | ${'eleven digits (DQ-04)'}
  ${13800004521}    | ${'cn-mobile'}     | ${undefined}           | ${'eleven digits in a cell of numbers (DQ-04)'}
  ${'1380000452'}   | ${'cn-mobile'}     | ${'phone.short'}       | ${'ten digits (DQ-04)'}
  ${'138000045211'} | ${'cn-mobile'}     | ${'phone.long'}        | ${'twelve (DQ-04)'}
  ${'138O0004521'}  | ${'cn-mobile'}     | ${'phone.letter'}      | ${'digits only (DQ-04)'}
  ${'021-51234567'} | ${'cn-mobile'}     | ${'phone.notMobile'}   | ${'no landline where eleven digits are asked for (C-06, DQ-04)'}
  ${'021-51234567'} | ${'cn-any'}        | ${undefined}           | ${'a landline where they are allowed (C-06, CD-09)'}
  ${'+16502530000'} | ${'cn-any'}        | ${'phone.notMainland'} | ${'none from abroad (C-06)'}
  ${'+16502530000'} | ${'international'} | ${undefined}           | ${'unless that is the rule (C-06)'}
  ${'13800004521'}  | ${'masked'}        | ${'phone.unmasked'}    | ${'only masked numbers (C-06, SD-01)'}
  ${'138****5678'}  | ${'cn-mobile'}     | ${undefined}           | ${'masked is legal under every rule (SD-07, C-06)'}
`('under $policy $typed says $said: $because', ({ typed, policy, said }) => {
  const read = fields.phone({ label }).parse(typed, { ...rules, phonePolicy: policy as PhonePolicy });

  expect(problemsOf(read)[0]?.code).toBe(said);
});

test.each`
  field     | typed               | said                | because
  ${'need'} | ${'采'.repeat(200)} | ${[]}               | ${'200 characters (DQ-05)'}
  ${'need'} | ${'采'.repeat(201)} | ${['text.tooLong']} | ${'one more (DQ-05)'}
  ${'need'} | ${'💡'.repeat(200)} | ${[]}               | ${'as a person counts (DQ-05)'}
`('a need of this length says $said: $because', ({ field, typed, said }) => {
  const problems = checkRecord(leads, { [field]: typed }, settings, { sparse: true });

  expect(problems.map(({ code }) => code)).toEqual(said);
});

test.each`
  typed                    | said                     | because
  ${'91350100M000100Y43'}  | ${undefined}             | ${'eighteen characters that add up (DQ-06)'}
  ${'91350100M000100Y4'}   | ${'creditCode.short'}    | ${'seventeen (DQ-06)'}
  ${'91350100M000100Y433'} | ${'creditCode.long'}     | ${'nineteen (DQ-06)'}
  ${'91350100M000100Y44'}  | ${'creditCode.checksum'} | ${'eighteen that do not (DQ-06)'}
`('the credit code $typed says $said: $because', ({ typed, said }) => {
  expect(problemsOf(fields.creditCode({ label }).parse(typed, rules))[0]?.code).toBe(said);
});

const separators = [',', '，', '、', ';', '；', '/', '／', '\n'];
const lists: readonly (readonly [string, (text: string) => readonly unknown[], string, string])[] = [
  ['tags', readTags, '数据管理', '流程优化'],
  ['people', readPeople, '王芳', '李雷'],
  ['references', readReferences, 'LX2024001', 'LX2024002'],
  ['decision chain', readChain, '李(总经理)', '张(采购经理)'],
  ['phones', (text) => readPhones(text, 'international'), '13800004521', '13900001234'],
  ['e-mails', readEmails, 'a@b.cn', 'c@d.cn'],
];

test.each(lists)('every separator of the manuals parts a list of %s (C-16)', (_, read, one, other) => {
  for (const sign of separators)
    for (const text of [`${one}${sign}${other}`, ` ${one} ${sign} ${other} `, `${one}${sign}${sign}${other}${sign}`])
      expect([text, read(text)]).toEqual([text, [...read(one), ...read(other)]]);
});

test('every separator but the slash, which is part of a deal, parts the history of deals (C-16, CA-14)', () => {
  const [one, other] = ['CRM2023001/5万/12个月', 'CRM2024002/8万/1年'];
  for (const sign of separators.filter((each) => each !== '/' && each !== '／'))
    expect([sign, readCooperations(one + sign + other)]).toEqual([
      sign,
      [...readCooperations(one), ...readCooperations(other)],
    ]);
});
