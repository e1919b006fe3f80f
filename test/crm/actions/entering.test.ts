import { createCustomer } from '../../../src/crm/actions/createCustomer';
import { createLead } from '../../../src/crm/actions/createLead';
import { logFollowUp } from '../../../src/crm/actions/logFollowUp';
import { aLead, Records } from '../../support/records';

/** Somebody's own register: fewer columns than ours. */
const with_ = (...columns: string[]) => ({ columns: () => columns });
const own = with_('customerName', 'contactName', 'need', 'grade');
const form = { customerName: '苏州澄川精密机械', contactName: '周明远', need: '采购点检系统' };

test('a register without a column for a required field is not asked for it', () => {
  const outcome = new Records().decide(createLead, { fields: form }, own);

  expect(outcome.ok).toBe(true);
});

test('what its columns can hold is still required', () => {
  const { contactName, ...fields } = form;

  expect(new Records().decide(createLead, { fields }, own)).toMatchObject({
    ok: false,
    problems: [{ code: 'field.required', field: 'contactName' }],
  });
});

test('text typed for a field without a column is refused by name: it would be lost', () => {
  const outcome = new Records().decide(createLead, { fields: { ...form, wechat: 'zhou_my' } }, own);

  expect(outcome).toMatchObject({
    ok: false,
    problems: [{ code: 'record.noColumn', field: 'wechat', params: { label: '微信' } }],
  });
});

test('what the CRM would fill in by itself is left out where it has no column', () => {
  const fields = { ...form, owner: '张婉清', status: '初次接触', recordedBy: '张婉清', registeredOn: '2026-11-19' };

  const outcome = new Records().decide(createLead, { fields }, own);

  expect(outcome.ok && outcome.value.changes[0]).not.toHaveProperty('fields.owner');
});

test('a follow-up in a log without a method column needs none; one without a record column cannot say whose it is', () => {
  const records = new Records([aLead('LX2026001')]);
  const input = { table: 'leads', number: 'LX2026001', fields: { keyPoints: '问了价格' } };

  expect(records.decide(logFollowUp, input, with_('on', 'record', 'keyPoints')).ok).toBe(true);
  expect(records.decide(logFollowUp, input, with_('on', 'keyPoints'))).toMatchObject({
    problems: [{ code: 'record.noColumn', field: 'record' }],
  });
});

test('a table without a tab is named, with what to do about it', () => {
  expect(new Records().decide(createCustomer, { fields: { name: 'x' } }, with_())).toMatchObject({
    problems: [{ code: 'table.missing', params: { tab: '客户档案' } }],
  });
});

test('cells nobody filled are not written', () => {
  const outcome = new Records().decide(createLead, { fields: { ...form, source: '官网', phone: '13800004521' } });

  const change = outcome.ok ? outcome.value.changes[0] : undefined;
  expect(change?.kind === 'create' && Object.values(change.fields)).not.toContain('');
});

test('a colleague named for a column that is not there is refused by name: the lead would have no owner', () => {
  const outcome = new Records().decide(createLead, { fields: { ...form, owner: '李牧野' } }, own);

  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'record.noColumn', field: 'owner' }] });
});
