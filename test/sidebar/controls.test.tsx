/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import {
  attachment,
  band,
  cooperation,
  decisionChain,
  flag,
  idNumber,
  link,
  moment,
  money,
  number,
  people,
  percent,
  reference,
  references,
  tags,
} from '../../src/schema/fields';
import { drawField } from './support/drawField';
import { field, fill, fireEvent, press, screen } from './support/openSidebar';

const label = { zh: '这一项', en: 'This one' };
const type = async (text: string, more: object = {}): Promise<HTMLInputElement> => {
  const control = await field('这一项');
  fireEvent.input(control, { target: { value: text }, ...more });
  return control;
};
const key = (control: Element, name: string, more: object = {}): void => {
  fireEvent.keyDown(control, { key: name, ...more });
};
const chips = (): readonly (string | null)[] =>
  Array.from(document.querySelectorAll('.chip-item')).map(({ textContent }) => textContent);

describe('tags', () => {
  test('a word half typed is part of the draft, and no chip yet', () => {
    const it = drawField(tags({ label }), { text: '甲' });
    fireEvent.input(screen.getByRole('combobox'), { target: { value: '高潜' } });
    expect(it.text()).toBe('甲,高潜');
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['去掉甲']);
    fireEvent.input(screen.getByRole('combobox'), { target: { value: '' } });
    expect(it.text()).toBe('甲');
  });

  test.each`
    typed           | holds         | because
    ${'数据管理，'} | ${'数据管理'} | ${'a full-width comma ends a word'}
    ${'数据管理、'} | ${'数据管理'} | ${'so does an enumeration comma'}
    ${'甲;乙'}      | ${'甲,乙'}    | ${'what is pasted is cut at its own separators'}
    ${'#甲 #乙'}    | ${'甲,乙'}    | ${'hash tags are tags'}
    ${'甲,甲,'}     | ${'甲'}       | ${'each stands once'}
  `('typing $typed gives $holds: $because', async ({ typed, holds }) => {
    const it = drawField(tags({ label }));
    await type(typed);
    await waitFor(() => expect(it.text()).toBe(holds));
  });

  test('what was there keeps its own separator, and one click takes a word out', async () => {
    const it = drawField(tags({ label }), { text: '数据管理；流程优化；客户跟进' });
    expect(chips()).toEqual(['数据管理', '流程优化', '客户跟进']);
    await press('去掉流程优化');
    expect(it.text()).toBe('数据管理；客户跟进');
  });

  test('words used in the column are offered by pinyin, Enter takes the first, backspace takes the last one back', async () => {
    const it = drawField(tags({ label }), { text: '甲', used: ['高潜力客户', '战略合作伙伴', '甲'] });
    fireEvent.focus(await field('这一项'));
    fireEvent.focusIn(await field('这一项'));
    const control = await type('zl');
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      '战略合作伙伴回车选择',
    ]);
    key(control, 'Enter');
    await waitFor(() => expect(it.text()).toBe('甲,战略合作伙伴'));
    key(control, 'Backspace');
    await waitFor(() => expect(it.text()).toBe('甲'));
  });

  test('Enter ends a word nobody used before, and so does leaving the field', async () => {
    const it = drawField(tags({ label }));
    key(await type('新词'), 'Enter');
    await waitFor(() => expect(it.text()).toBe('新词'));
    await fill('这一项', '又一个');
    await waitFor(() => expect(it.text()).toBe('新词,又一个'));
  });

  test('a separator inside a composition ends nothing', async () => {
    const it = drawField(tags({ label }));
    await type('xin,', { isComposing: true });
    expect(it.text()).toBe('');
  });
});

describe('people', () => {
  test('members are offered, any other name may be typed', async () => {
    const it = drawField(people({ label }));
    key(await type('lmy'), 'Enter');
    await waitFor(() => expect(it.text()).toBe('李牧野'));
    key(await type('外面的人'), 'Enter');
    await waitFor(() => expect(it.text()).toBe('李牧野,外面的人'));
  });
});

describe('a reference', () => {
  const hits = [
    { table: 'customers', number: 'CU2026037', title: '苏州澄川精密机械', detail: '' },
    { table: 'customers', number: 'CU2026038', title: '昆山澄川', detail: '' },
  ];
  const customer = reference({ label, to: ['customers'] });

  test('is found by name, shows name and number, and Enter takes the first', async () => {
    const it = drawField(customer, { hits });
    const control = await type('澄川');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
    expect(screen.getAllByRole('option')[0]?.textContent).toBe('苏州澄川精密机械CU2026037');
    key(control, 'Enter');
    await waitFor(() => expect(it.text()).toBe('CU2026037'));
    await screen.findByText('苏州澄川精密机械');
  });

  test('that is not there yet can be opened as a new record, whose number comes back into the field', async () => {
    const it = drawField(customer, { hits: [] });
    await type('新客户公司');
    fireEvent.click(await screen.findByRole('option', { name: '新建客户“新客户公司”' }));
    expect(it.gone).toEqual([
      {
        page: 'new',
        table: 'customers',
        texts: { name: '新客户公司' },
        fills: { draft: 'new:leads', field: 'it' },
      },
    ]);
  });

  test('typed as a number that is there offers that record and no new one of this name', async () => {
    drawField(customer, { hits: hits.slice(0, 1) });
    await type('CU2026037');
    await waitFor(() =>
      expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
        '苏州澄川精密机械CU2026037',
      ]),
    );
  });

  test('typed as a number is kept as typed, and said whose it is', async () => {
    const it = drawField(customer, { text: 'CU2026038', hits });
    await screen.findByText('昆山澄川');
    expect(it.text()).toBe('CU2026038');
  });

  test('to several records shows each by name and number', async () => {
    const it = drawField(references({ label, to: ['customers'] }), { hits });
    const control = await type('澄川');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    key(control, 'ArrowDown');
    key(control, 'Enter');
    await waitFor(() => expect(it.text()).toBe('CU2026038'));
    expect(chips()).toEqual(['昆山澄川 · CU2026038']);
  });
});

test.each`
  text       | pressed | becomes   | because
  ${''}      | ${'是'} | ${'是'}   | ${'an empty field gets the word'}
  ${'FALSE'} | ${'是'} | ${'TRUE'} | ${'a tick box stays one'}
  ${'√'}     | ${'否'} | ${'×'}    | ${'the mark of the column is answered in kind'}
  ${'是'}    | ${'是'} | ${''}     | ${'pressed again it is open'}
`('yes or no: $text and then $pressed is $becomes, because $because', async ({ text, pressed, becomes }) => {
  const it = drawField(flag({ label }), { text });
  await press(pressed);
  await waitFor(() => expect(it.text()).toBe(becomes));
});

test.each`
  kind        | text                    | read                    | because
  ${money}    | ${'5万'}                | ${'即 50,000'}          | ${'万 is ten thousand'}
  ${money}    | ${'20-50万'}            | ${'即 200,000–500,000'} | ${'the unit belongs to both ends'}
  ${money}    | ${'USD 3k'}             | ${'即 USD 3,000'}       | ${'another currency is named'}
  ${money}    | ${'50,000'}             | ${undefined}            | ${'nothing was to be understood'}
  ${money}    | ${'面议'}               | ${undefined}            | ${'it is no amount'}
  ${percent}  | ${'八成'}               | ${'即 80%'}             | ${'tenths are a share'}
  ${percent}  | ${'80%'}                | ${undefined}            | ${'it says so itself'}
  ${percent}  | ${'0.3'}                | ${'即 30%'}             | ${'a cell holds a share as a fraction'}
  ${number}   | ${'1.5万'}              | ${'即 15,000'}          | ${'万 is ten thousand'}
  ${band}     | ${'50人以下'}           | ${'即 50 以内'}         | ${'an open end is told'}
  ${band}     | ${'200-500人'}          | ${undefined}            | ${'it says so itself'}
  ${idNumber} | ${'11010519491231002X'} | ${'即 1949-12-31'}      | ${'the birth day tells whether it was typed rightly'}
`('$text is told back as $read: $because', async ({ kind, text, read }) => {
  drawField(kind({ label }), { text });
  await field('这一项');
  expect(document.querySelector('.read-as')?.textContent).toBe(read);
});

test.each`
  typed                | becomes               | because
  ${'明天 15:00'}      | ${'2026-11-20 15:00'} | ${'a day as people say it'}
  ${'11-23 下午3点半'} | ${'2026-11-23 15:30'} | ${'an hour as people say it'}
  ${'2026-11-23'}      | ${'2026-11-23'}       | ${'a day alone has no hour'}
  ${'改天'}            | ${'改天'}             | ${'it stays as typed where it cannot be read'}
`('a moment typed as $typed becomes $becomes: $because', async ({ typed, becomes }) => {
  const it = drawField(moment({ label }));
  await fill('这一项', typed);
  await waitFor(() => expect(it.text()).toBe(becomes));
});

test('only an address that a browser may be sent to is a link', async () => {
  drawField(link({ label }), { text: 'https://example.com/a javascript:alert(1)' });
  expect((await screen.findAllByRole('link')).map((a) => a.getAttribute('href'))).toEqual(['https://example.com/a']);
});

test('a file is named by the rule with one click, after what is there (CA-35)', async () => {
  const it = drawField(attachment({ label }), { text: '旧文件', title: '苏州澄川' });
  await press('营业执照');
  await waitFor(() => expect(it.text()).toBe('旧文件\n苏州澄川-营业执照-2026-11 '));
});

test('a file name against the rule is mended with one click', async () => {
  const it = drawField(attachment({ label }), { text: '澄川_营业执照_202606' });
  await press('改为 澄川-营业执照-2026-06');
  await waitFor(() => expect(it.text()).toBe('澄川-营业执照-2026-06'));
});

describe('a decision chain', () => {
  const cell = (name: string): HTMLInputElement => screen.getByRole('textbox', { name }) as HTMLInputElement;
  const put = (name: string, value: string): void => {
    fireEvent.input(cell(name), { target: { value } });
  };

  test('is a row for each person, and stays one text in its own spelling (CD-05)', async () => {
    const it = drawField(decisionChain({ label }), { text: '李（总经理）、张（采购经理）' });
    await waitFor(() => expect(cell('姓名 2').value).toBe('张'));
    put('职位 2', '采购总监');
    await waitFor(() => expect(it.text()).toBe('李（总经理）、张(采购总监)'));
    await press('第 2 行上移');
    await waitFor(() => expect(it.text()).toBe('张(采购总监)、李（总经理）'));
    await press('去掉第 1 行');
    await waitFor(() => expect(it.text()).toBe('李（总经理）'));
  });

  test('begins with an empty row and grows; Alt and the arrow move a person up', async () => {
    const it = drawField(decisionChain({ label }));
    await waitFor(() => put('姓名 1', '钱总'));
    await press('加一个人');
    put('姓名 2', '陆工');
    await waitFor(() => expect(it.text()).toBe('钱总,陆工'));
    fireEvent.keyDown(cell('姓名 2'), { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(it.text()).toBe('陆工,钱总'));
  });
});

test('past deals are rows of contract, amount and period; a sentence among them is not touched (CA-14, CA-36)', async () => {
  const text = 'CRM2023001/5万/12个月\n客户于2024年6月增购服务B';
  const it = drawField(cooperation({ label }), { text });
  const amount = (await screen.findByRole('textbox', { name: '金额 1' })) as HTMLInputElement;
  fireEvent.input(amount, { target: { value: '6万' } });
  await waitFor(() => expect(it.text()).toBe('CRM2023001/6万/12个月\n客户于2024年6月增购服务B'));
});
