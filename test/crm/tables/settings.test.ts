import fc from 'fast-check';
import { checkRecord } from '../../../src/crm/rules/validation';
import { tables } from '../../../src/crm/tables';
import { readSettings } from '../../../src/crm/tables/readSettings';
import { defaultSettings, settingsDefaults } from '../../../src/crm/tables/settingsDefaults';
import { languages, say } from '../../../src/messages';
import { optionFor, writtenAs } from '../../../src/schema/fields/choice';
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
  line                                                                 | reads                                                                                                | because
  ${['编号', '线索编号', 'XLS-{YYYY}{MM}{SEQ:3}']}                     | ${{ numbering: { leads: { pattern: 'XLS-{YYYY}{MM}{SEQ:3}' } } }}                                    | ${'a pattern of the manuals (C-01)'}
  ${['numbering', 'Lead number', 'L{YYYY}{SEQ:4}']}                    | ${{ numbering: { leads: { pattern: 'L{YYYY}{SEQ:4}' } } }}                                           | ${'English words in a Chinese workbook'}
  ${['选项', '获取渠道', '抖音直播 = 直播、短视频']}                   | ${{ choices: { source: [{ value: '抖音直播', aliases: ['直播', '短视频'] }] } }}                     | ${'an option with other spellings'}
  ${['选项', '企业规模', '20-99人 = 小企业']}                          | ${{ choices: { sizeBand: [{ value: '20-99人', aliases: ['小企业'] }] } }}                            | ${'a band of their own (C-17)'}
  ${['对应', '线索状态 → 商机阶段', '谈判中 = 商务谈判']}              | ${{ equivalents: { stage: { leadStatus: { 谈判中: '商务谈判' } } } }}                                | ${'one stage in two lists (C-04)'}
  ${['Equivalents', 'Lead status -> Stage', 'New = First contact']}    | ${{ equivalents: { stage: { leadStatus: { 初次接触: '初步接触' } } } }}                              | ${'other spellings of both, in English'}
  ${['校验', '电话规则', '只收手机号']}                                | ${{ phonePolicy: 'cn-mobile' }}                                                                      | ${'a preset of C-06'}
  ${['校验', '线索必填', '客户名称、联系方式']}                        | ${{ required: { leads: ['customerName', 'phone'] } }}                                                | ${'a preset of C-13, by header'}
  ${['校验', '跟进隐藏', '客户反馈、结果']}                            | ${{ hidden: { followUps: ['feedback', 'result'] } }}                                                 | ${'columns nobody wants (C-09)'}
  ${['报表', '按字段统计', '线索 · 获取渠道、客户 · 所属行业']} | ${{ counted: [{ table: 'leads', key: 'source' }, { table: 'customers', key: 'industry' }] }} | ${'what the report counts by'}
  ${['评级', '预算下限', '10万']}                                      | ${{ grading: { budgetFrom: 100000 } }}                                                               | ${'an amount as people write it'}
  ${['评级', '评级办法', 'BANT']}                                      | ${{ grading: { model: 'bant' } }}                                                                    | ${'a model of C-02'}
  ${['评级', 'A 级采购期限', '2 周']}                                  | ${{ grading: { nearDays: 14 } }}                                                                     | ${'how near is near'}
  ${['评级', '需求关键词', '采购，上线']}                              | ${{ grading: { needWords: ['采购', '上线'] } }}                                                      | ${'words with a comma between'}
  ${['校验', '来源栏', '一栏写具体来源']}                              | ${{ ways: { sourceColumns: 'one' } }}                                                                | ${'a way of C-05'}
  ${['Checks', 'Full company name', 'remind of the full name']}        | ${{ ways: { companyName: 'full' } }}                                                                 | ${'a way of C-15'}
  ${['评级', '等级写法', 'A级 / B级 / C级']}                           | ${{ ways: { gradeForm: 'level' } }}                                                                  | ${'a way of C-03'}
  ${['流程', '何时建档', '成交时']}                                    | ${{ ways: { archiveOn: 'deal' } }}                                                                   | ${'a way of C-10'}
  ${['跟进节奏', 'A 级线索谈什么', '报价、交期']}                      | ${{ talk: { A: ['报价', '交期'] } }}                                                                 | ${'topics of their own (FU-18)'}
  ${['跟进节奏', '遇休息日', '顺延到工作日']}                          | ${{ ways: { restDays: 'after' } }}                                                                   | ${'days off are not for contacts'}
  ${['跟进节奏', 'A 级线索', '每周 1-2 次；电话、邮件、拜访']}         | ${{ cadence: { gradeA: { days: 7, methods: ['电话', '邮件', '拜访'] } } }}                           | ${'S0, as it is written there (C-07)'}
  ${['跟进节奏', '沉睡客户', '不跟进']}                                | ${{ cadence: { dormant: { days: 0, methods: [] } } }}                                                | ${'nobody is to be contacted'}
  ${['列名', '线索 · 负责人', '跟单员、业务员']}                       | ${{ headers: { leads: { owner: ['跟单员', '业务员'] } } }}                                           | ${'names of one column of one table (C-08)'}
  ${['脱敏', '线索 · 联系方式', '客服、负责人以外']}                   | ${{ masking: { leads: { phone: ['客服', 'others'] } } }}                                             | ${'a role and a relation'}
  ${['成员', '王芳', 'w@b.cn', '销售；休假 2026-12-01 至 2026-12-05']} | ${{ members: [{ name: '王芳', role: '销售', absent: [{ from: '2026-12-01', to: '2026-12-05' }] }] }} | ${'away for five days'}
  ${['成员', '王芳', 'w@b.cn', '请假 2026-12-01']}                     | ${{ members: [{ name: '王芳', role: '', absent: [{ from: '2026-12-01', to: '2026-12-01' }] }] }}     | ${'one day, and no role'}
  ${['成员', '王芳', 'Wang@b.cn', '销售']}                             | ${{ members: [{ name: '王芳', email: 'wang@b.cn', role: '销售' }] }}                                 | ${'a member'}
`('$line is read: $because', ({ line, reads }) => {
  const { settings, problems } = read(line);

  expect(problems).toEqual([]);
  expect(settings).toMatchObject(reads);
});

test.each`
  line                                                                     | code                          | because
  ${['编号', '线索编号', 'LX{YYYY}']}                                      | ${'numbering.noSequence'}     | ${'every lead would get the same number'}
  ${['编号', '线索编号', 'LX{YYYY}{SEQ:3']}                                | ${'numbering.unreadable'}     | ${'a bracket is missing'}
  ${['编号', '线索编号', 'LX{SEQ:2}{SEQ:3}']}                              | ${'numbering.twoSequences'}   | ${'which one counts'}
  ${['编号', '线索编号', 'LX-{SEQ:3}']}                                    | ${'numbering.yearlyRepeats'}  | ${'LX-001 would come back every year'}
  ${['编号', '线索编号 · 重新从 1 开始', '每月']}                          | ${'numbering.monthlyRepeats'} | ${'the pattern has no month'}
  ${['编号', '线索编号 · 重新从 1 开始', '偶尔']}                          | ${'settings.notOneOf'}        | ${'it names the choices'}
  ${['编号', '订单编号', 'O{SEQ:3}']}                                      | ${'settings.item'}            | ${'there are no orders here'}
  ${['选项', '获取渠道', '']}                                              | ${'settings.noValue'}         | ${'an option without a word'}
  ${['选项', '企业规模', '中型']}                                          | ${'settings.band'}            | ${'how many people is that (C-17)'}
  ${['对应', '线索状态 → 商机阶段', '谈判中 = 敲定']}                      | ${'settings.equivalentWord'}  | ${'it points at nothing (C-04)'}
  ${['对应', '线索状态 → 商机阶段', '初见 = 初步接触']}                    | ${'settings.equivalentWord'}  | ${'it comes from nothing'}
  ${['对应', '线索状态 → 商机阶段', '谈判中']}                             | ${'settings.equivalentWord'}  | ${'to what'}
  ${['对应', '线索状态 → 商机阶段', '谈判中 = 商务谈判、谈判 = 合同签署']} | ${'settings.equivalentTwice'} | ${'one of them, not both'}
  ${['对应', '线索状态 → 线索状态', '谈判中 = 已成交']}                    | ${'settings.equivalentLists'} | ${'a list means itself'}
  ${['对应', '线索状态', '谈判中 = 商务谈判']}                             | ${'settings.equivalentLists'} | ${'which other list'}
  ${['选项', '颜色', '红']}                                                | ${'settings.item'}            | ${'there is no such list'}
  ${['校验', '电话规则', '都行']}                                          | ${'settings.notOneOf'}        | ${'it names the presets'}
  ${['校验', '线索必填', '客户名称、生日']}                                | ${'settings.field'}           | ${'leads have no birthday'}
  ${['校验', '跟进隐藏', '沟通要点']}                                      | ${'settings.hiddenRequired'}  | ${'nobody could fill in what is required (C-09)'}
  ${['校验', '跟进隐藏', '心情']}                                          | ${'settings.field'}           | ${'follow-ups have no mood'}
  ${['报表', '按字段统计', '线索 · 登记日期']}                             | ${'settings.notCounted'}      | ${'every day is another'}
  ${['报表', '按字段统计', '线索 · 生日']}                                 | ${'settings.field'}           | ${'leads have no birthday'}
  ${['报表', '按月统计', '线索 · 状态']}                                   | ${'settings.item'}            | ${'there is no such report'}
  ${['评级', '预算下限', '看情况']}                                        | ${'settings.amount'}          | ${'no amount'}
  ${['评级', '预算上限', '10万']}                                          | ${'settings.budgetOrder'}     | ${'below the lower limit of 20 万'}
  ${['评级', '评级办法', '凭感觉']}                                        | ${'settings.notOneOf'}        | ${'it names the models'}
  ${['评级', 'A 级采购期限', '很快']}                                      | ${'settings.within'}          | ${'no stretch'}
  ${['评级', 'B 级采购期限', '3 天']}                                      | ${'settings.sightOrder'}      | ${'shorter than the week for A'}
  ${['评级', '规则版本', 'v2']}                                            | ${'settings.wholeNumber'}     | ${'a version counts'}
  ${['校验', '来源栏', '三栏']}                                            | ${'settings.notOneOf'}        | ${'one or two'}
  ${['评级', '等级写法', '甲乙丙']}                                        | ${'settings.notOneOf'}        | ${'it names the forms'}
  ${['流程', '何时付款', '月底']}                                          | ${'settings.item'}            | ${'there is no such way'}
  ${['跟进节奏', 'A 级线索', '经常']}                                      | ${'settings.pause'}           | ${'how long is that'}
  ${['跟进节奏', 'A 级线索', '3 天；飞鸽']}                                | ${'settings.method'}          | ${'no method of the list'}
  ${['跟进节奏', 'D 级线索', '3 天']}                                      | ${'settings.item'}            | ${'there is no grade D'}
  ${['列名', '线索 · 负责人', '手机号']}                                   | ${'settings.headerTaken'}     | ${'that is the telephone'}
  ${['列名', '负责人', '跟单员']}                                          | ${'settings.place'}           | ${'of which table'}
  ${['脱敏', '线索 · 生日', '客服']}                                       | ${'settings.field'}           | ${'leads have no birthday'}
  ${['成员', '王芳', 'w@b.cn', '休假到年底']}                              | ${'settings.absent'}          | ${'from which day'}
  ${['成员', '', 'wang@b.cn']}                                             | ${'settings.memberName'}      | ${'nobody'}
  ${['成员', '王芳', 'wang']}                                              | ${'settings.memberEmail'}     | ${'no address'}
  ${['颜色', '线索', '红']}                                                | ${'settings.section'}         | ${'there is no such section'}
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

test('a bad line of every section leaves what was in force before', () => {
  const good = [
    ['评级', '等级写法', 'A级 / B级 / C级'],
    ['跟进节奏', 'A 级线索', '5 天'],
    ['流程', '何时建档', '成交时'],
    ['列名', '线索 · 负责人', '跟单员'],
  ];
  const { settings: last } = read(...good);

  const spoilt = good.map(([section, item]) => [section, item, section === '列名' ? '手机号' : '？']);
  const { settings, problems } = readSettings([header, ...spoilt] as Cell[][], tables, last);

  expect(problems.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  expect(settings).toEqual(last);
});

test('a name or a mask whose line was taken out is over', () => {
  const { settings: last } = read(['列名', '线索 · 负责人', '跟单员'], ['脱敏', '线索 · 联系方式', '客服']);

  const { settings } = readSettings([header, ['校验', '电话规则', '只收手机号']], tables, last);

  expect([last.headers, last.masking]).toEqual([{ leads: { owner: ['跟单员'] } }, { leads: { phone: ['客服'] } }]);
  expect([settings.headers, settings.masking]).toEqual([{}, {}]);
});

test.each(languages)('what was settled is laid in %s as it reads', (language) => {
  const { settings } = read(
    ['列名', '线索 · 负责人', '跟单员'],
    ['脱敏', '客户 · 合同金额', '负责人以外'],
    ['跟进节奏', 'B 级线索', '每周 2 次；电话'],
    ['跟进节奏', '遇休息日', '提前到工作日'],
  );

  const laid = readSettings(settingsDefaults(language, settings), tables, settings);

  expect(laid).toEqual({ settings, problems: [], keys: [] });
});

test('a grade is written as the manager wants it, and every form is understood', () => {
  const { settings } = read(['评级', '等级写法', '高意向 / 中意向 / 低意向']);

  expect(writtenAs(settings, 'grade', 'B')).toBe('中意向');
  for (const word of ['B', 'B级', 'B类', '中等意向']) expect(writtenAs(settings, 'grade', word)).toBe('中意向');
});

test('the same word in two options is refused, for nobody could tell which is meant', () => {
  const { settings, problems } = read(['选项', '获取渠道', '展会'], ['选项', '获取渠道', '行业展会 = 展 会']);

  expect(problems).toEqual([{ row: 2, problem: expect.objectContaining({ code: 'settings.optionTwice' }) }]);
  expect(settings.choices.source?.[0]).toEqual({ value: '展会', aliases: [] });
});

test.each`
  lines                                                             | code                       | because
  ${[['线索状态', '']]}                                             | ${'settings.noValue'}      | ${'a list that was emptied'}
  ${[['线索状态', ''], ['线索状态', ''], ['线索状态', '']]}         | ${'settings.noValue'}      | ${'line by line'}
  ${[['线索状态', '签约 = 已成交'], ['线索状态', '成交 = 已成交']]} | ${'settings.optionTwice'}  | ${'two options of one name'}
  ${[['线索状态', '甲 = 乙'], ['线索状态', '乙 = 甲']]}             | ${'settings.optionTwice'}  | ${'each is called after the other'}
  ${[['线索状态', '新来'], ['线索状态', '签了']]}                   | ${'settings.optionNeeded'} | ${'nothing is won any more'}
  ${[['跟进状态', '待办 = 待完成'], ['跟进状态', '办好 = 已完成']]} | ${'settings.optionNeeded'} | ${'what was put off has no word'}
`('$lines is flagged with $code and no option in force is lost: $because', ({ lines, code }) => {
  const { settings: last } = read(['选项', '线索状态', '新来'], ['选项', '线索状态', '签约 = 已成交']);
  const rows = lines.map(([item, value]: [string, string]) => ['选项', item, value]);
  const { settings, problems } = readSettings([header, ...rows], tables, last);

  expect(problems[0]).toEqual({ row: expect.any(Number), problem: expect.objectContaining({ code }) });
  expect(problems[0]?.row).toBeGreaterThan(0);
  for (const list of ['leadStatus', 'followUpState'])
    for (const { value } of last.choices[list] ?? []) expect(optionFor(settings, list, value)).toBeDefined();
  for (const language of languages)
    for (const { problem } of problems) expect(say(language, problem.code, problem.params)).not.toMatch(/\{\w+\}/);
});

test('an option under another name counts as what the CRM writes, once the line says so', () => {
  const { settings, problems } = read(['选项', '线索状态', '新来'], ['选项', '线索状态', '签约 = 已成交']);

  expect(problems).toEqual([]);
  expect(writtenAs(settings, 'leadStatus', '已成交')).toBe('签约');
});

test('an option that was taken out stays in the cells that have it and is pointed out there', () => {
  const { settings } = read(['选项', '获取渠道', '官网']);
  const said = checkRecord(tables.leads, { source: '行业展会' }, settings, { sparse: true });

  expect(said).toMatchObject([{ code: 'choice.unknown', field: 'source', warning: true }]);
});

test('an equivalent whose option was taken out or renamed is flagged, and understood no longer (C-04)', () => {
  const line = ['对应', '线索状态 → 商机阶段', '谈判中 = 商务谈判'];
  const { settings: last } = read(line);
  const { settings, problems } = readSettings([header, line, ['选项', '商机阶段', '初谈']], tables, last);

  expect(problems).toEqual([{ row: 1, problem: expect.objectContaining({ code: 'settings.equivalentWord' }) }]);
  expect(settings.choices.stage).toEqual([{ value: '初谈', aliases: [] }]);
  expect(optionFor(settings, 'stage', '谈判中')).toBeUndefined();
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

test('bands of a size may overlap, and a name given to one is understood where it stands (C-17)', () => {
  const { settings, problems } = read(
    ['选项', '企业规模', '100-500人 = 中型'],
    ['选项', '企业规模', '200-500人'],
    ['选项', '企业规模', '500人以上'],
  );
  const codes = (sizeBand: string) =>
    checkRecord(tables.customers, { sizeBand }, settings, { sparse: true }).map(({ code }) => code);

  expect(problems).toEqual([]);
  expect(settings.choices.sizeBand?.map(({ value }) => value)).toEqual(['100-500人', '200-500人', '500人以上']);
  expect([codes('中型'), codes('300-400人'), codes('很大')]).toEqual([[], [], ['band.unread']]);
});

test.each`
  list               | word          | means         | because
  ${'stage'}         | ${'初次接触'} | ${'初步接触'} | ${'the first of each (C-04)'}
  ${'stage'}         | ${'方案提交'} | ${'方案制定'} | ${'the proposal (C-04)'}
  ${'stage'}         | ${'谈判中'}   | ${'商务谈判'} | ${'bargaining (C-04)'}
  ${'stage'}         | ${'已成交'}   | ${'合同签署'} | ${'the end of it (C-04)'}
  ${'customerStage'} | ${'成交'}     | ${'成交客户'} | ${'what is won (C-04)'}
`('in $list $word means $means: $because', ({ list, word, means }) => {
  expect(optionFor(defaultSettings('zh'), list, word)?.value).toBe(means);
});

test('an option of another list is understood by the equivalent alone, and by no other way round (C-04)', () => {
  const lists = [
    ['选项', '线索状态', '新来'],
    ['选项', '线索状态', '签约 = 已成交'],
    ['选项', '商机阶段', '初谈'],
  ];
  const { settings } = read(['对应', '线索状态 → 商机阶段', '新来 = 初谈'], ...lists);
  const { settings: without } = read(...lists, ['对应', '线索状态 → 商机阶段', '']);

  expect([optionFor(settings, 'stage', '新来')?.value, optionFor(without, 'stage', '新来')]).toEqual([
    '初谈',
    undefined,
  ]);
  expect(optionFor(settings, 'leadStatus', '初谈')).toBeUndefined();
});
