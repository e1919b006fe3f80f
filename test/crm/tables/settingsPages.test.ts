import fc from 'fast-check';
import { tables } from '../../../src/crm/tables';
import { type Pages, readSettings } from '../../../src/crm/tables/readSettings';
import { defaultSettings } from '../../../src/crm/tables/settingsDefaults';
import { calendarRows } from '../../../src/crm/tables/settingsPageRows';
import { settingsPages } from '../../../src/crm/tables/settingsPages';
import { languages, say } from '../../../src/messages';
import type { Cell } from '../../../src/values/cell';
import { holidays } from '../../../src/values/holidays';
import { isWorkday } from '../../../src/values/workday';

const header = (page: keyof typeof settingsPages) => settingsPages[page].header.map(({ zh }) => zh);
const read = (pages: Pages, last = defaultSettings('zh')) => readSettings([], tables, last, pages);
const own = (...lines: Cell[][]) => ({ ownFields: [header('ownFields'), ...lines] });
const calendar = (...lines: Cell[][]) => ({ calendar: [header('calendar'), ...lines] });
const day = (text: string): Cell => ({ day: text });

test.each`
  line                                                    | field                                                                                   | because
  ${['线索', '参观日', '日期', '', '是', '今天']}         | ${{ table: 'leads', key: 'own_参观日', type: 'day', required: true, initial: 'today' }} | ${'a required day that begins with today'}
  ${['Customers', 'NPS', 'Number', '', '', '8']}          | ${{ table: 'customers', key: 'own_NPS', type: 'number', initial: '8' }}                 | ${'English words in a Chinese workbook'}
  ${['跟进', '录音', '网址']}                             | ${{ table: 'followUps', key: 'own_录音', type: 'link' }}                                | ${'three cells are enough'}
  ${['线索', '推荐自', '选项', '获取渠道']}               | ${{ table: 'leads', key: 'own_推荐自', type: 'choice', list: 'source' }}                | ${'a list of the settings by its name'}
  ${['线索', '备用']}                                     | ${{ table: 'leads', key: 'own_备用', type: 'text' }}                                    | ${'without a type it is text'}
  ${['线索', '新名字', '文本', '', '', '', 'own_旧名字']} | ${{ table: 'leads', key: 'own_旧名字', label: '新名字' }}                               | ${'a renamed column keeps the key it got'}
  ${['线索', '参观过', '是否', '', true]}                 | ${{ table: 'leads', type: 'flag', required: true }}                                     | ${'a tick is a yes'}
`('$line declares a field: $because', ({ line, field }) => {
  const { settings, problems } = read(own(line));

  expect(problems).toEqual([]);
  expect(settings.ownFields).toEqual([expect.objectContaining(field)]);
});

test('a choice brings its own options, each with its other spellings, and they are a list of the settings', () => {
  const { settings } = read(own(['线索', '部署', '选项', '云 = SaaS/公有云、本地', '', '云']));

  expect(settings.choices['leads.own_部署']).toEqual([
    { value: '云', aliases: ['SaaS', '公有云'] },
    { value: '本地', aliases: [] },
  ]);
});

test.each`
  line                                                | at   | code                      | because
  ${['订单', '参观日', '日期']}                       | ${0} | ${'settings.notOneOf'}    | ${'there is no such table'}
  ${['线索', '', '日期']}                             | ${1} | ${'settings.ownHeader'}   | ${'nobody can find a column without a name'}
  ${['线索', '手机号', '电话']}                       | ${1} | ${'settings.ownKnown'}    | ${'the telephone has its field already'}
  ${['线索', '参观日', '日子']}                       | ${2} | ${'settings.notOneOf'}    | ${'no such type'}
  ${['线索', '部署', '选项', '']}                     | ${3} | ${'settings.ownOptions'}  | ${'a choice of nothing'}
  ${['线索', '参观日', '日期', '云、本地']}           | ${3} | ${'settings.ownNoChoice'} | ${'a day has no options'}
  ${['线索', '参观日', '日期', '', '也许']}           | ${4} | ${'settings.notOneOf'}    | ${'required or not'}
  ${['线索', '参观日', '日期', '', '', '下周吧']}     | ${5} | ${'settings.ownInitial'}  | ${'the field would refuse its own default'}
  ${['线索', '部署', '选项', '云、本地', '', '都行']} | ${5} | ${'settings.ownInitial'}  | ${'the default is none of its options'}
  ${['线索', '得分', '数字', '', '', '今天']}         | ${5} | ${'settings.ownInitial'}  | ${'today is no number'}
`('$line is flagged in its cell with $code and declares nothing: $because', ({ line, at, code }) => {
  const { settings, problems } = read(own(line));

  expect(problems).toEqual([{ page: 'ownFields', row: 1, column: at, problem: expect.objectContaining({ code }) }]);
  expect(settings.ownFields).toEqual([]);
  for (const { problem } of problems)
    for (const language of languages) expect(say(language, problem.code, problem.params)).not.toMatch(/\{\w+\}/);
});

test('a line that was spoilt leaves the field as it was, and one that was taken out undeclares it', () => {
  const { settings: last } = read(own(['线索', '参观日', '日期', '', '', '', 'own_参观日']));

  expect(read(own(['线索', '参观日', '日子', '', '', '', 'own_参观日']), last).settings.ownFields).toEqual(
    last.ownFields,
  );
  expect(read(own(), last).settings.ownFields).toEqual([]);
});

test('two columns that once had one name have two keys, whichever line comes first', () => {
  const lines = [
    ['线索', '参观日', '日期'],
    ['线索', '参观过的日子', '日期', '', '', '', 'own_参观日'],
  ];

  const { settings, keys } = read(own(...lines));

  expect(settings.ownFields?.map(({ key }) => key)).toEqual(['own_参观日2', 'own_参观日']);
  expect(keys).toEqual([{ row: 1, column: 6, key: 'own_参观日2' }]);
});

test('a line that was copied to begin another gets a key of its own', () => {
  const line = ['线索', '参观日', '日期', '', '', '', 'own_参观日'];

  const { settings, keys } = read(own(line, ['线索', '验收日', '日期', '', '', '', 'own_参观日']));

  expect(settings.ownFields?.map(({ key }) => key)).toEqual(['own_参观日', 'own_验收日']);
  expect(keys).toEqual([{ row: 2, column: 6, key: 'own_验收日' }]);
});

test('a declared column may be required by the line of its table as well, by its header', () => {
  const rows = [
    ['分组', '项目', '值'],
    ['校验', '线索必填', '客户名称、参观日'],
  ];

  const { settings, problems } = readSettings(rows, tables, undefined, own(['线索', '参观日', '日期']));

  expect(problems).toEqual([]);
  expect(settings.required?.leads).toEqual(['customerName', 'own_参观日']);
});

test('the calendar that is laid says what we know, and reads back the same', () => {
  for (const language of languages)
    expect(read({ calendar: calendarRows(holidays, language) }).settings.calendar).toEqual(holidays);
});

test.each`
  line                                              | works    | on              | because
  ${[day('2027-02-05'), day('2027-02-11'), '放假']} | ${false} | ${'2027-02-11'} | ${'the last day belongs to it'}
  ${['2027-02-06', '', '上班', '春节']}             | ${true}  | ${'2027-02-06'} | ${'one Saturday, typed as text'}
  ${['2026-12-31', '2027-01-02', '放假']}           | ${false} | ${'2027-01-01'} | ${'a stretch over New Year'}
`('$line makes $on a working day: $works, for $because', ({ line, works, on }) => {
  const { settings, problems } = read(calendar(line));

  expect(problems).toEqual([]);
  expect(isWorkday(on, settings.calendar ?? {})).toBe(works);
});

test.each`
  lines                                                                 | row  | at   | code                        | because
  ${[['春节', '', '放假']]}                                             | ${1} | ${0} | ${'day.unread'}             | ${'which day'}
  ${[['2027-02-05', '很久', '放假']]}                                   | ${1} | ${1} | ${'day.unread'}             | ${'until when'}
  ${[['2027-02-11', '2027-02-05', '放假']]}                             | ${1} | ${1} | ${'settings.spanBackwards'} | ${'it ends before it begins'}
  ${[['2026-02-05', '2027-02-11', '放假']]}                             | ${1} | ${1} | ${'settings.spanLong'}      | ${'a slip of the year'}
  ${[['2027-02-05', '2027-02-11', '调休']]}                             | ${1} | ${2} | ${'settings.notOneOf'}      | ${'off or worked'}
  ${[['2027-02-05', '2027-02-11', '放假'], ['2027-02-06', '', '上班']]} | ${2} | ${0} | ${'settings.spanClash'}     | ${'both cannot be'}
`('$lines is flagged in its cell with $code: $because', ({ lines, row, at, code }) => {
  const { problems } = read(calendar(...lines));

  expect(problems).toEqual([{ page: 'calendar', row, column: at, problem: expect.objectContaining({ code }) }]);
});

test('no such tab, however spoilt, makes the reader throw, and every field has a key of its own', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '线索',
      '客户',
      '参观日',
      '日期',
      '选项',
      '云、本地',
      '是',
      '今天',
      'own_参观日',
      '放假',
      '2027-02-05',
      '',
    ),
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
  );
  const rows = fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, rows, (fields, spans) => {
      const { settings } = read({ ...own(...fields), ...calendar(...spans) });
      const keys = settings.ownFields?.map(({ key }) => key) ?? [];
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
