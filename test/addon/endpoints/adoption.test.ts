import type { Host } from '../../../host/api';
import { people } from '../../../samples/people';
import { drawRegister, registerTab } from '../../../samples/register';
import type { AdoptPlan } from '../../../src/addon/api';
import { addonBundle, answered, asked } from '../../support/addonBundle';
import { productHost } from '../../support/host';

const today = '2026-11-19';
const me = people[0]?.email ?? '';
const somebodysOwn = (): Host =>
  productHost({
    bundle: addonBundle(),
    people,
    workbook: drawRegister(today),
    now: `${today}T06:00:00Z`,
    timeZone: 'Asia/Shanghai',
  });

const planFor = (host: Host, name: string): NonNullable<AdoptPlan['chosen']> => {
  const tab = answered(host, me, 'adoptPlan', {}).tabs.find((one) => one.name === name);
  const { chosen } = answered(host, me, 'adoptPlan', { sheetId: tab?.sheetId ?? -1 });
  if (!chosen) throw new Error(`${name} was not recognised`);
  return chosen;
};
const adopt = (host: Host, name: string): void => {
  const { sheetId, table, headerRow, columns } = planFor(host, name);
  const bound = Object.fromEntries(columns.flatMap(({ field, column }) => (field ? [[field, column]] : [])));
  answered(host, me, 'adopt', { request: `request-${table}`, sheetId, table, headerRow, columns: bound });
};

test('each tab is named with the table it seems to be; a dashboard is none', () => {
  const { tabs } = answered(somebodysOwn(), me, 'adoptPlan', {});

  expect(tabs.map(({ name, table, adopted }) => [name, table, adopted])).toEqual([
    [registerTab, 'leads', false],
    ['跟进流水', 'followUps', false],
    ['数字看板', '', false],
  ]);
});

test('the plan shows each column with samples, and leaves formulas and their spill to their owner', () => {
  const { headerRow, columns } = planFor(somebodysOwn(), registerTab);
  const column = (header: string) => columns.find((one) => one.header === header);

  expect(headerRow).toBe(3);
  expect(column('手机/电话')).toMatchObject({ letter: 'D', field: 'phone', confidence: 'high' });
  expect(column('手机/电话')?.samples).toHaveLength(3);
  expect(column('含税报价')).toMatchObject({ formula: true, others: [] });
  expect(column('等了几天')).toMatchObject({ formula: true });
  expect(column('序号')?.field).toBeUndefined();
});

test('a person may say what a tab is, against the guess', () => {
  const host = somebodysOwn();
  const { sheetId } = planFor(host, registerTab);

  expect(answered(host, me, 'adoptPlan', { sheetId, table: 'customers' }).chosen?.table).toBe('customers');
});

test('adopting writes nothing into the register but the notes that explain; every value and formula stays', () => {
  const host = somebodysOwn();
  const before = host.grid(registerTab);

  adopt(host, registerTab);

  expect(host.grid(registerTab)).toEqual(before);
  expect(answered(host, me, 'adoptPlan', {}).tabs[0]).toMatchObject({ table: 'leads', adopted: true });
});

describe('in an adopted register', () => {
  const adopted = (): Host => {
    const host = somebodysOwn();
    adopt(host, registerTab);
    adopt(host, '跟进流水');
    return host;
  };
  const lead = {
    source: '展会',
    customerName: '苏州新河机械有限公司',
    contactName: '王一',
    phone: '13800009999',
    need: '采购点检系统，预算 30 万',
  };
  const save = (host: Host, fields: object) =>
    asked(host, me, 'act', { action: 'createLead', request: 'request-save', input: { fields } });

  test('the sidebar asks for what has a column, and the lead stands above the row that adds up', () => {
    const host = adopted();

    const answer = save(host, lead);

    const rows = host.grid(registerTab);
    const row = rows.findIndex((cells) => cells[1] === lead.customerName);
    expect(answer.ok).toBe(true);
    expect(rows[row]).toEqual(expect.arrayContaining(['王一', '13800009999', 'B']));
    expect(row).toBeLessThan(rows.findIndex((cells) => cells[0] === '合计'));
  });

  test('text for a field it has no column for is refused, so nothing typed is lost', () => {
    expect(save(adopted(), { ...lead, wechat: 'wang_yi' })).toMatchObject({
      ok: false,
      problems: [{ code: 'record.noColumn', field: 'wechat' }],
    });
  });

  test('a lead is found by its phone however the sheet writes it', () => {
    const host = adopted();
    const number = answered(host, me, 'search', { text: 'XS-102' }).hits[0]?.number;
    const phone = String(host.grid(registerTab).find((cells) => cells[4] === 'XS-102')?.[3]).replace(/\D/g, '');

    expect(answered(host, me, 'search', { text: phone }).hits.map((hit) => hit.number)).toContain(number);
  });

  test('a follow-up is logged into their own log, and the day shows its next step', () => {
    const host = adopted();

    answered(host, me, 'act', {
      action: 'logFollowUp',
      request: 'request-log',
      input: {
        table: 'leads',
        number: 'XS-101',
        fields: { keyPoints: '问了价格', nextStep: '发报价', nextDueOn: '2026-11-20' },
      },
    });

    expect(host.grid('跟进流水').some((row) => row[1] === 'XS-101' && row[5] === '问了价格')).toBe(true);
    expect(answered(host, me, 'today', { language: 'zh' }).next7).toMatchObject([{ number: 'XS-101', step: '发报价' }]);
  });
});
