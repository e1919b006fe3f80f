import type { Host } from '../../../host/api';
import type { Ask, Method } from '../../../src/addon/api';
import { endpoints } from '../../../src/addon/rpc';
import type { actions } from '../../../src/crm/actions';
import type { Inputs } from '../../../src/crm/actions/inputs';
import { answered, asked } from '../../support/addonBundle';
import { productHost, shippedBundle } from '../../support/host';

const wanqing = { email: 'wanqing@example.com', name: '张婉清', role: 'owner', locale: 'zh_CN' } as const;
const muye = { email: 'muye@example.com', name: '李牧野', role: 'editor', locale: 'zh_CN' } as const;

/** What only its owner is to see, wherever it stands. */
const secrets = {
  phone: '13800004521',
  email: 'zhou.mingyuan@chengchuan.example',
  idNumber: '33010619900101123X',
  budget: '36.7 万',
  landline: '0512-66660919',
};
const kept = [
  ['线索', '联系方式'],
  ['线索', '邮箱'],
  ['线索', '预算'],
  ['客户', '联系方式'],
  ['客户', '邮箱'],
  ['客户', '身份证号'],
  ['联系人', '联系方式'],
  ['联系人', '邮箱'],
] as const;
const words = `电话改成 138 0000 4521，邮箱 ${secrets.email}，身份证 ${secrets.idNumber}，座机 ${secrets.landline}`;
const lead = {
  source: '行业展会',
  customerName: '苏州澄川精密机械有限公司',
  contactName: '周明远',
  title: '设备总监',
  phone: secrets.phone,
  email: 'first@b.cn',
  budget: secrets.budget,
  need: '采购设备台账系统',
};

const requests = (function* () {
  for (let at = 1; ; at += 1) yield `request-${at}`;
})();
const deed =
  <K extends keyof Inputs>(action: K, input: object, as: { email: string } = wanqing) =>
  (host: Host) =>
    asked(host, as.email, 'act', { action, input, request: requests.next().value });
function numberFrom(answer: ReturnType<ReturnType<typeof deed>>): string {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.number;
}

/** 张婉清's register, in which everything that is to be hidden stands in cells, in words and in the history. */
function register(whom = '负责人以外') {
  const host = productHost({
    bundle: shippedBundle(),
    people: [wanqing, muye],
    now: '2026-11-19T06:00:00Z',
    timeZone: 'Asia/Shanghai',
  });
  answered(host, wanqing.email, 'setUp', { request: 'request-set-up', language: 'zh' });
  const lines = [
    ['成员', '张婉清', wanqing.email, '销售'],
    ['成员', '李牧野', muye.email, '客服'],
    ...kept.map(([table, field]) => ['脱敏', `${table} · ${field}`, whom, '']),
  ];
  host.as(wanqing.email).paste('设置', `A${host.grid('设置').length + 2}`, lines);
  answered(host, wanqing.email, 'addColumn', { table: 'customers', field: 'idNumber', request: 'request-column' });
  const made = {
    lead: numberFrom(deed('createLead', { fields: lead })(host)),
    twin: '',
    customer: numberFrom(
      deed('createCustomer', {
        fields: {
          name: '周明远',
          kind: '个人',
          contactName: '周明远',
          phone: '13911112222',
          email: 'a@b.cn',
          idNumber: secrets.idNumber,
          manager: '张婉清',
        },
        verdicts: {},
      })(host),
    ),
    contact: '',
    archived: numberFrom(
      deed('createLead', {
        fields: { ...lead, customerName: '绍兴越瓷', phone: '13900009999', email: 'yue@b.cn', remark: words },
      })(host),
    ),
  };
  made.twin = numberFrom(
    deed('createLead', { fields: { ...lead, customerName: '苏州澄川' }, verdicts: { [made.lead]: 'different' } })(host),
  );
  made.contact = numberFrom(
    deed('createRecord', {
      table: 'contacts',
      fields: { customer: made.customer, name: '孙岚', phone: secrets.phone, email: secrets.email },
    })(host),
  );
  numberFrom(
    deed('logFollowUp', {
      table: 'leads',
      number: made.lead,
      fields: {
        method: '电话',
        keyPoints: words,
        nextStep: `打 ${secrets.phone}`,
        nextDueOn: '2026-11-19',
        nextOwner: '李牧野',
      },
    })(host),
  );
  numberFrom(deed('archiveRecord', { table: 'leads', number: made.archived, reason: words })(host));
  const gone = deed('createLead', { fields: { ...lead, customerName: '嘉兴清濯', phone: '13955556666', email: '' } })(
    host,
  );
  if (gone.ok) answered(host, wanqing.email, 'undo', { seq: gone.value.seq, request: 'request-gone' });
  const cells = answered(host, wanqing.email, 'card', { table: 'leads', number: made.lead, shown: true })?.cells ?? {};
  const edit = deed('updateRecord', {
    table: 'leads',
    number: made.lead,
    fields: { email: 'other@b.cn' },
    seen: cells,
  })(host);
  if (!edit.ok) throw new Error(JSON.stringify(edit.problems));
  const again = { ...cells, email: 'other@b.cn' };
  numberFrom(
    deed('updateRecord', { table: 'leads', number: made.lead, fields: { email: secrets.email }, seen: again })(host),
  );
  return { host, ...made, edit: edit.value.seq };
}

type Register = ReturnType<typeof register>;

/** What 李牧野 may ask, of every kind there is: a method without a question here does not compile. */
const questions = ({ lead: number, customer, contact, edit }: Register) => {
  const record = { table: 'leads', number };
  return {
    hello: [{}],
    today: [{ language: 'zh' }],
    search: [
      { text: '澄川' },
      { text: '4521' },
      { text: '周明远', archived: true, deep: true },
      { text: '孙岚' },
      { text: number },
    ],
    used: [
      { table: 'leads', field: 'phone' },
      { table: 'customers', field: 'idNumber' },
      { table: 'leads', field: 'need' },
    ],
    brings: [
      { table: 'opportunities', fields: { customer } },
      { table: 'contacts', fields: { successor: contact } },
    ],
    selected: [{}],
    card: [record, { table: 'customers', number: customer }, { table: 'contacts', number: contact }],
    matches: [
      { table: 'leads', fields: { customerName: '苏州澄川', phone: secrets.phone.slice(0, 10) } },
      { table: 'customers', lead: number, fields: { name: '苏州澄川' } },
    ],
    act: [{ action: 'nothing', input: {}, request: 'request-nothing' }],
    keepDraft: [{ key: 'new:leads', text: '{}' }],
    forgetDraft: [{ key: 'new:leads' }],
    undo: [
      { seq: edit, request: 'request-undo' },
      { seq: edit, request: 'request-undo-2', choices: {} },
    ],
    history: [{}, { number }, { number: customer }],
    trash: [{}, { text: '越瓷' }],
    restore: [{ table: 'leads', number: 'LX2026099', kind: 'gone', request: 'request-restore' }],
    addColumn: [{ table: 'leads', field: 'wechat', request: 'request-add' }],
    settingsPage: [{ page: 'settings', request: 'request-page' }],
    settings: [{}],
    preset: [{ topic: 'nothing', name: 'nothing', request: 'request-preset' }],
    setUp: [{ request: 'request-again', language: 'zh' }],
    adoptPlan: [{}, ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((sheetId) => ({ sheetId }))],
    adopt: [{ request: 'request-adopt', sheetId: 0, table: 'leads', headerRow: 1, columns: {} }],
    scan: [{}],
    report: [{ name: 'channelQuality', request: 'request-report' }],
    reveal: [record],
    health: [{}],
    repair: [{ request: 'request-repair', ailment: 'noJournal', about: '' }],
    claim: [{ request: 'request-claim', as: 'separate', mark: 'a' }],
    approve: [{ number: 'CU2026099', step: 'submit', request: 'request-approve' }],
    remove: [],
  } satisfies { readonly [M in Method]: readonly Ask<M>[] };
};

/** Every action there is, as 李牧野 does it; refused or carried out. */
const deeds = ({ lead: number, twin, customer, contact, archived }: Register) => {
  const record = { table: 'leads', number };
  return {
    createLead: [{ fields: { ...lead, phone: '13800001', email: 'zhou@', customerName: '苏州澄川' }, verdicts: {} }],
    createCustomer: [{ fields: { name: '苏州澄川', contactName: '周明远' }, verdicts: {}, lead: number }],
    createRecord: [{ table: 'contacts', fields: { customer, name: '高志', phone: '12' } }],
    updateRecord: [
      { ...record, fields: { phone: '12' }, seen: {} },
      { ...record, fields: { email: 'new@b.cn' }, seen: { email: 'old@b.cn' } },
      { ...record, fields: { title: '厂长' }, seen: { title: '设备总监' } },
    ],
    logFollowUp: [{ ...record, fields: { method: '电话', keyPoints: '谈了' } }],
    completeFollowUp: [{ ...record, result: '谈了' }],
    postponeFollowUp: [{ ...record, to: '2026-11-23' }],
    convertLead: [
      { lead: twin, fields: {}, verdicts: {} },
      { lead: number, customer, fields: { phone: '12' }, verdicts: {} },
    ],
    judgeDuplicate: [{ ...record, otherTable: 'leads', other: twin, verdict: 'same' }],
    archiveRecord: [{ table: 'contacts', number: contact, reason: '' }],
    restoreRecord: [{ table: 'leads', number: archived }],
    replaceContact: [
      { number: contact, customer, fields: { name: '高志', phone: '12' } },
      { number: contact, customer, fields: { name: '高志' } },
    ],
  } satisfies { readonly [K in keyof typeof actions]: readonly object[] };
};

/** Which of the secrets a text tells, in whatever spacing. */
const toldIn = (text: string): readonly string[] => {
  const tight = text.replace(/[\s-]/g, '');
  return Object.entries(secrets).flatMap(([name, secret]) =>
    tight.includes(secret.replace(/[\s-]/g, '')) ? [name] : [],
  );
};

test('no answer of any method or action tells somebody what the settings keep from them', () => {
  const place = register();
  const { host } = place;
  const told: string[] = [];
  const listen = (what: string, answer: unknown): void => {
    for (const name of toldIn(JSON.stringify(answer))) told.push(`${what} tells the ${name}`);
  };

  for (const [method, asks] of Object.entries(questions(place)))
    for (const ask of asks) listen(`${method} ${JSON.stringify(ask)}`, asked(host, muye.email, method as Method, ask));
  for (const [action, inputs] of Object.entries(deeds(place)))
    for (const input of inputs) listen(action, deed(action as keyof Inputs, input, muye)(host));
  listen('history', asked(host, muye.email, 'history', {}));

  expect(Object.keys(endpoints).sort()).toEqual(Object.keys(questions(place)).sort());
  expect(told).toEqual([]);
});

test('the same answers tell it to the owner, and to whoever asks to see it', () => {
  const { host, lead: number, customer } = register();
  const card = (email: string, ask: object) => toldIn(JSON.stringify(asked(host, email, 'card', ask)));

  expect(card(wanqing.email, { table: 'leads', number })).toEqual(['phone', 'email', 'idNumber', 'budget', 'landline']);
  expect(card(wanqing.email, { table: 'customers', number: customer })).toContain('idNumber');
  expect(card(muye.email, { table: 'leads', number, shown: true })).toEqual([
    'phone',
    'email',
    'idNumber',
    'budget',
    'landline',
  ]);
  expect(toldIn(JSON.stringify(asked(host, wanqing.email, 'today', { language: 'zh' })))).toEqual([]);
});

test('what is kept from everyone is kept from the owner, too, until they ask to see it', () => {
  const { host, lead: number } = register('所有人');
  expect(toldIn(JSON.stringify(asked(host, wanqing.email, 'card', { table: 'leads', number })))).toEqual([]);
});

test('a card says which cells it shows masked; the others are as they stand', () => {
  const { host, lead: number } = register();

  const card = answered(host, muye.email, 'card', { table: 'leads', number });

  expect(card?.masked).toEqual(['phone', 'email', 'budget']);
  expect(card).toMatchObject({
    hides: true,
    title: '苏州澄川精密机械有限公司',
    cells: { phone: '138****4521', email: 'z***@chengchuan.example', budget: '***', need: '采购设备台账系统' },
  });
});

test('who sees a number masked can save something else, and neither the number nor its duplicates are lost', () => {
  const { host, lead: number, twin } = register();
  const seen = answered(host, muye.email, 'card', { table: 'leads', number })?.cells ?? {};

  const saved = deed('updateRecord', { table: 'leads', number, fields: { title: '厂长' }, seen }, muye)(host);

  expect(saved.ok).toBe(true);
  const card = answered(host, wanqing.email, 'card', { table: 'leads', number });
  expect(card?.cells).toMatchObject({
    phone: secrets.phone,
    email: secrets.email,
    budget: secrets.budget,
    title: '厂长',
  });
  expect(twin).not.toBe('');
});

test('a lead converted by somebody who sees it masked becomes a customer with the whole number', () => {
  const { host, lead: number } = register();

  const customer = numberFrom(
    deed(
      'convertLead',
      { lead: number, fields: { name: '苏州澄川', contactName: '周明远' }, verdicts: {} },
      muye,
    )(host),
  );

  const card = answered(host, wanqing.email, 'card', { table: 'customers', number: customer, shown: true });
  expect(card?.cells).toMatchObject({ phone: secrets.phone, email: secrets.email });
});

test('an undo is asked about without telling what stands, and is carried out by the answer', () => {
  const { host, edit } = register();
  const first = asked(host, muye.email, 'undo', { seq: edit, request: 'request-undo-1' });
  const [problem] = first.ok ? [] : first.problems;
  const { key = '', now, mark = '' } = problem?.params ?? {};
  expect([problem?.code, now]).toEqual(['undo.conflict', 'z***@chengchuan.example']);

  const second = asked(host, muye.email, 'undo', {
    seq: edit,
    request: 'request-undo-2',
    choices: { [key]: 'keep' },
    seen: { [key]: String(mark) },
  });

  expect(second).toMatchObject({ ok: false, problems: [{ code: 'undo.nothing' }] });
});
