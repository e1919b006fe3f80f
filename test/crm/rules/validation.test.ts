import fc from 'fast-check';
import { checkRecord, isRequired, parseForm, problemText } from '../../../src/crm/rules/validation';
import { customers, followUps, leads, tables } from '../../../src/crm/tables';
import type { Settings } from '../../../src/crm/tables/settings';
import { defaultSettings } from '../../../src/crm/tables/settingsDefaults';
import { languages } from '../../../src/messages';
import type { Table } from '../../../src/schema/table';

const settings = defaultSettings('zh');

const aLead = {
  source: '行业展会',
  customerName: '苏州澄川精密机械有限公司',
  contactName: '周明远',
  phone: '13800004521',
  need: '三条产线的设备台账与点检，预算 35 万',
};
const aCustomer = { name: '苏州澄川精密机械有限公司', contactName: '周明远', phone: '13800004521' };
const aFollowUp = { on: '2026-11-19', record: 'LX2026001', method: '电话', keyPoints: '约演示' };

const codes = (table: Table, texts: Record<string, string>, rules: Settings = settings) =>
  checkRecord(table, texts, rules, { typed: true }).map(({ code, field }) => `${field} ${code}`);

test.each`
  table        | base         | changed                                                          | said                                            | because
  ${leads}     | ${aLead}     | ${{}}                                                            | ${[]}                                           | ${'a complete lead has nothing against it'}
  ${leads}     | ${aLead}     | ${{ contactName: ' ' }}                                          | ${['contactName field.required']}               | ${'nobody to call (DQ-01)'}
  ${leads}     | ${aLead}     | ${{ phone: '-' }}                                                | ${['phone field.required']}                     | ${'a dash is no number (M18)'}
  ${leads}     | ${aLead}     | ${{ phone: '138O0004521' }}                                      | ${['phone phone.letter']}                       | ${'a letter among digits'}
  ${leads}     | ${aLead}     | ${{ phone: '138****4521' }}                                      | ${[]}                                           | ${'a masked number is legal (SD-07)'}
  ${leads}     | ${aLead}     | ${{ need: '要'.repeat(201) }}                                    | ${['need text.tooLong']}                        | ${'200 characters at most (DQ-05)'}
  ${leads}     | ${aLead}     | ${{ need: '要'.repeat(200) }}                                    | ${[]}                                           | ${'200 are 200'}
  ${leads}     | ${aLead}     | ${{ source: '天上掉的' }}                                        | ${['source choice.unknown']}                    | ${'kept and pointed out'}
  ${leads}     | ${aLead}     | ${{ email: 'a.b' }}                                              | ${['email email.noAt']}                         | ${'no address'}
  ${leads}     | ${aLead}     | ${{ nextFollowUpOn: '3/5/2026' }}                                | ${['nextFollowUpOn day.order']}                 | ${'March or May'}
  ${leads}     | ${aLead}     | ${{ nextFollowUpOn: '2026/3/5' }}                                | ${[]}                                           | ${'in a form text is how a day arrives'}
  ${leads}     | ${aLead}     | ${{ grade: 'X', check: 'x' }}                                    | ${[]}                                           | ${'machine fields are not the person’s'}
  ${customers} | ${aCustomer} | ${{ creditCode: '91350100M000100Y44' }}                          | ${['creditCode creditCode.checksum']}           | ${'copied wrongly'}
  ${customers} | ${aCustomer} | ${{ signedOn: '2026-03-01', contractEndsOn: '2026-02-01' }}      | ${['contractEndsOn customer.endsBeforeSigned']} | ${'it cannot end before it began'}
  ${customers} | ${aCustomer} | ${{ signedOn: '2026-03-01', contractEndsOn: '2026-03-01' }}      | ${[]}                                           | ${'a day is long enough'}
  ${followUps} | ${aFollowUp} | ${{ nextDueOn: '2026-11-18' }}                                   | ${['nextDueOn followUp.dueBeforeContact']}      | ${'due before anything was said'}
  ${followUps} | ${aFollowUp} | ${{ nextDueOn: '2026-11-19' }}                                   | ${[]}                                           | ${'the same day is possible'}
  ${followUps} | ${aFollowUp} | ${{ nextDueOn: '2026-11-25', nextStep: '2026-11-23发送报价单' }} | ${['nextDueOn followUp.dueDiffers']}            | ${'text and due date disagree (FU-08)'}
  ${followUps} | ${aFollowUp} | ${{ nextDueOn: '2026-11-23', nextStep: '2026-11-23发送报价单' }} | ${[]}                                           | ${'they agree'}
`('$changed gives $said: $because', ({ table, base, changed, said }) => {
  expect(codes(table, { ...base, ...changed })).toEqual(said);
});

test('everything that is missing is said at once, in the order of the form', () => {
  expect(codes(leads, {})).toEqual(
    ['source', 'customerName', 'contactName', 'phone', 'need'].map((key) => `${key} field.required`),
  );
});

test('a manager may ask for less (C-13)', () => {
  const fewer = { ...settings, required: { leads: ['customerName', 'phone'] } };

  expect(codes(leads, {}, fewer)).toEqual(['customerName field.required', 'phone field.required']);
  expect(isRequired(leads, 'need', fewer)).toBe(false);
  expect(isRequired(leads, 'grade', { ...settings, required: { leads: ['grade'] } })).toBe(false);
});

test('a tab without a column for the need is not asked for it', () => {
  expect(checkRecord(leads, { customerName: '', phone: '13800004521' }, settings, { sparse: true })).toEqual([
    { code: 'field.required', field: 'customerName' },
  ]);
});

test('a date typed as text into a cell stays and is pointed out', () => {
  const said = checkRecord(leads, { nextFollowUpOn: '2026/3/5' }, settings, { sparse: true });

  expect(said).toEqual([
    expect.objectContaining({ code: 'day.text', field: 'nextFollowUpOn', fix: '2026-03-05', warning: true }),
  ]);
});

test('a form becomes values for the rules and cells for the sheet', () => {
  const form = parseForm(
    leads,
    {
      ...aLead,
      source: '展览会',
      nextFollowUpOn: '2026年11月23日',
      budget: '350000',
      email: '',
      grade: 'A',
      nonsense: 'x',
    },
    settings,
  );

  expect(form).toMatchObject({ ok: true });
  if (!form.ok) return;
  expect(form.value.fields).toEqual({ ...aLead, source: '展会', nextFollowUpOn: '2026-11-23', budget: '350000' });
  expect(form.value.cells).toEqual({
    ...aLead,
    source: '展会',
    nextFollowUpOn: { day: '2026-11-23' },
    budget: 350000,
    email: '',
  });
});

test('an option nobody knows is saved as it was typed, with a warning', () => {
  const form = parseForm(leads, { ...aLead, source: '天上掉的' }, settings);

  expect(form).toMatchObject({
    ok: true,
    value: { cells: { source: '天上掉的' } },
    warnings: [{ code: 'choice.unknown', field: 'source' }],
  });
});

test('a form with one mistake saves nothing and says all of them', () => {
  const form = parseForm(leads, { ...aLead, phone: '1380000452', need: '' }, settings);

  expect(form).toMatchObject({ ok: false, problems: [{ field: 'phone' }, { code: 'field.required', field: 'need' }] });
});

test('the sentence for a required field names it in both languages', () => {
  const problem = { code: 'field.required', field: 'phone' } as const;

  expect(languages.map((language) => problemText(problem, leads, language))).toEqual([
    '请填写联系方式。',
    'Fill in Phone.',
  ]);
});

const texts = (table: Table) =>
  fc.dictionary(
    fc.constantFrom(...Object.keys(table.fields), 'constructor', '__proto__'),
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('13800004521', '2026-03-05', '行业展会', '-', '5万')),
  );

test.each(Object.values(tables).map((table) => [table.name, table as Table] as const))(
  'what a form of %s accepts is accepted again from the cells it wrote',
  (_, table) => {
    const lenient = { ...settings, required: { [table.name]: [] } };
    fc.assert(
      fc.property(texts(table), (given) => {
        const form = parseForm(table, Object.freeze(given), lenient);
        if (!form.ok) return;
        const again = checkRecord(table, form.value.cells, lenient);
        expect(again.filter((problem) => !problem.warning)).toEqual([]);
        for (const key of Object.keys(form.value.fields)) {
          const read = table.fields[key]?.parse(form.value.cells[key] ?? '', lenient);
          expect(read).toMatchObject({ ok: true, value: form.value.fields[key] });
        }
      }),
    );
  },
);

test.each`
  table              | key               | because
  ${'followUps'}     | ${'on'}           | ${'nobody talks tomorrow'}
  ${'contracts'}     | ${'signedOn'}     | ${'nobody has signed yet'}
  ${'payments'}      | ${'receivedOn'}   | ${'nothing has come in yet'}
  ${'opportunities'} | ${'closedOn'}     | ${'it is not over yet'}
  ${'tasks'}         | ${'doneOn'}       | ${'it is not done yet'}
  ${'feedback'}      | ${'doneOn'}       | ${'it is not settled yet'}
  ${'leads'}         | ${'registeredOn'} | ${'it is registered today at the latest'}
`('a $key of $table that is still to come is pointed out, and saving goes on: $because', ({ table, key }) => {
  const said = (day: string, now?: string) =>
    checkRecord(tables[table as keyof typeof tables], { [key]: { day } }, settings, {
      sparse: true,
      ...(now ? { today: now } : {}),
    }).filter(({ field }) => field === key);

  expect(said('2026-11-20', '2026-11-19')).toEqual([
    { code: 'field.inFuture', field: key, params: { day: '2026-11-20' }, warning: true },
  ]);
  expect([said('2026-11-19', '2026-11-19'), said('2026-11-20')]).toEqual([[], []]);
});

test('a day that lies ahead by its nature is not pointed out', () => {
  expect(
    checkRecord(tables.contracts, { validTo: { day: '2030-01-01' } }, settings, { sparse: true, today: '2026-11-19' }),
  ).toEqual([]);
});
