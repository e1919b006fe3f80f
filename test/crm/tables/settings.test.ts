import fc from 'fast-check';
import { tables } from '../../../src/crm/tables';
import { readSettings } from '../../../src/crm/tables/readSettings';
import { defaultSettings, settingsDefaults } from '../../../src/crm/tables/settingsDefaults';
import { languages, say } from '../../../src/messages';
import { writtenAs } from '../../../src/schema/fields';
import type { Cell } from '../../../src/values/cell';

const header = ['分组', '项目', '值', '说明'];
const read = (...lines: Cell[][]) => readSettings([header, ...lines], tables);

test.each(languages)('the tab that setup writes in %s reads back as the defaults, without a complaint', (language) => {
  const { settings, problems } = readSettings(settingsDefaults(language), tables);

  expect(problems).toEqual([]);
  expect(settings).toEqual(defaultSettings(language));
});

test('no tab at all means the defaults', () => {
  expect(readSettings([], tables).settings).toEqual(defaultSettings('zh'));
});

test('what the product means by 已成交 is found in a workbook in English', () => {
  expect(writtenAs(defaultSettings('en'), 'leadStatus', '已成交')).toBe('Won');
  expect(writtenAs(defaultSettings('zh'), 'leadStatus', 'Won')).toBe('已成交');
});

test.each`
  line                                               | reads                                                                            | because
  ${['编号', '线索编号', 'XLS-{YYYY}{MM}{SEQ:3}']}   | ${{ numbering: { leads: { pattern: 'XLS-{YYYY}{MM}{SEQ:3}' } } }}                | ${'a pattern of the manuals (C-01)'}
  ${['numbering', 'Lead number', 'L{YYYY}{SEQ:4}']}  | ${{ numbering: { leads: { pattern: 'L{YYYY}{SEQ:4}' } } }}                       | ${'English words in a Chinese workbook'}
  ${['选项', '获取渠道', '抖音直播 = 直播、短视频']} | ${{ choices: { source: [{ value: '抖音直播', aliases: ['直播', '短视频'] }] } }} | ${'an option with other spellings'}
  ${['校验', '电话规则', '只收手机号']}              | ${{ phonePolicy: 'cn-mobile' }}                                                  | ${'a preset of C-06'}
  ${['校验', '线索必填', '客户名称、联系方式']}      | ${{ required: { leads: ['customerName', 'phone'] } }}                            | ${'a preset of C-13, by header'}
  ${['评级', '预算下限', '10万']}                    | ${{ grading: { budgetFrom: 100000 } }}                                           | ${'an amount as people write it'}
  ${['评级', '需求关键词', '采购，上线']}            | ${{ grading: { needWords: ['采购', '上线'] } }}                                  | ${'words with a comma between'}
  ${['成员', '王芳', 'Wang@b.cn', '销售']}           | ${{ members: [{ name: '王芳', email: 'wang@b.cn', role: '销售' }] }}             | ${'a member'}
`('$line is read: $because', ({ line, reads }) => {
  const { settings, problems } = read(line);

  expect(problems).toEqual([]);
  expect(settings).toMatchObject(reads);
});

test.each`
  line                                            | code                          | because
  ${['编号', '线索编号', 'LX{YYYY}']}             | ${'numbering.noSequence'}     | ${'every lead would get the same number'}
  ${['编号', '线索编号', 'LX{YYYY}{SEQ:3']}       | ${'numbering.unreadable'}     | ${'a bracket is missing'}
  ${['编号', '线索编号', 'LX{SEQ:2}{SEQ:3}']}     | ${'numbering.twoSequences'}   | ${'which one counts'}
  ${['编号', '线索编号', 'LX-{SEQ:3}']}           | ${'numbering.yearlyRepeats'}  | ${'LX-001 would come back every year'}
  ${['编号', '线索编号 · 重新从 1 开始', '每月']} | ${'numbering.monthlyRepeats'} | ${'the pattern has no month'}
  ${['编号', '线索编号 · 重新从 1 开始', '偶尔']} | ${'settings.notOneOf'}        | ${'it names the choices'}
  ${['编号', '订单编号', 'O{SEQ:3}']}             | ${'settings.item'}            | ${'there are no orders here'}
  ${['选项', '获取渠道', '']}                     | ${'settings.noValue'}         | ${'an option without a word'}
  ${['选项', '颜色', '红']}                       | ${'settings.item'}            | ${'there is no such list'}
  ${['校验', '电话规则', '都行']}                 | ${'settings.notOneOf'}        | ${'it names the presets'}
  ${['校验', '线索必填', '客户名称、生日']}       | ${'settings.field'}           | ${'leads have no birthday'}
  ${['评级', '预算下限', '看情况']}               | ${'settings.amount'}          | ${'no amount'}
  ${['评级', '预算上限', '10万']}                 | ${'settings.budgetOrder'}     | ${'below the lower limit of 20 万'}
  ${['评级', '规则版本', 'v2']}                   | ${'settings.wholeNumber'}     | ${'a version counts'}
  ${['成员', '', 'wang@b.cn']}                    | ${'settings.memberName'}      | ${'nobody'}
  ${['成员', '王芳', 'wang']}                     | ${'settings.memberEmail'}     | ${'no address'}
  ${['颜色', '线索', '红']}                       | ${'settings.section'}         | ${'there is no such section'}
`('$line is named with $code and changes nothing: $because', ({ line, code }) => {
  const { settings, problems } = read(line);

  expect(problems).toEqual([{ row: 1, problem: expect.objectContaining({ code }) }]);
  expect(settings).toEqual(defaultSettings('zh'));
  for (const { problem } of problems)
    for (const language of languages)
      expect(say(language, problem.code, problem.params)).not.toMatch(/\{(?!SEQ|YYYY|YY|MM|DD)\w+\}/);
});

test('a bad line leaves the last good one in force, not the default', () => {
  const { settings: last } = read(['编号', '线索编号', 'L{YYYY}{SEQ:4}']);

  const { settings } = readSettings([header, ['编号', '线索编号', 'L{YYYY}']], tables, last);

  expect(settings.numbering.leads?.pattern).toBe('L{YYYY}{SEQ:4}');
});

test('the same word in two options is refused, for nobody could tell which is meant', () => {
  const { settings, problems } = read(['选项', '获取渠道', '展会'], ['选项', '获取渠道', '行业展会 = 展 会']);

  expect(problems).toEqual([{ row: 2, problem: expect.objectContaining({ code: 'settings.optionTwice' }) }]);
  expect(settings.choices.source).toEqual([{ value: '展会', aliases: [] }]);
});

test('columns may be moved, and a section named once counts for the lines below it', () => {
  const rows = [
    ['项目', '说明', '分组', '值'],
    ['王芳', '', '成员', 'wang@b.cn'],
    ['', '', '', ''],
    ['李雷', '经理', '', 'li@b.cn'],
  ];

  expect(readSettings(rows, tables).settings.members.map(({ name }) => name)).toEqual(['王芳', '李雷']);
});

test('no tab, however spoilt, makes the reader throw or leaves a number to repeat', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '编号',
      '选项',
      '校验',
      '评级',
      '成员',
      '线索编号',
      '获取渠道',
      '电话规则',
      '预算下限',
      '每月',
      'LX{YYYY}{SEQ:3}',
      'LX{SEQ:3}',
      '',
    ),
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 12 }), (rows) => {
      const { settings, problems } = readSettings([header, ...rows], tables);
      for (const numbering of Object.values(settings.numbering)) expect(numbering.pattern).toContain('{SEQ:');
      for (const { row } of problems) expect(row).toBeGreaterThan(0);
    }),
  );
});
