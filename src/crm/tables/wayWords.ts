import type { Label } from '../../messages';
import type { Section } from './settingsLayout';
import type { WayName } from './ways';

export interface Way {
  readonly section: Section;
  readonly label: Label;
  readonly words: Readonly<Record<string, Label>>;
  readonly help: Label;
}

/** How each way is called in the settings, what may be chosen, and what it means. */
export const wayWords = {
  sourceColumns: {
    section: 'checks',
    label: { zh: '来源栏', en: 'Source columns' },
    words: {
      two: { zh: '渠道和详情两栏', en: 'channel and detail apart' },
      one: { zh: '一栏写具体来源', en: 'one column for the detail' },
    },
    help: {
      zh: '一栏时，“获取渠道”里写具体来源，表单不再问“来源详情”，报表按其中提到的渠道归类；已填的详情照旧显示',
      en: 'With one column the channel holds the source itself and forms do not ask for the detail; reports count it by the channel it names, and details that are there stay',
    },
  },
  companyName: {
    section: 'checks',
    label: { zh: '公司全称', en: 'Full company name' },
    words: { any: { zh: '不检查', en: 'not checked' }, full: { zh: '提醒写全称', en: 'remind of the full name' } },
    help: {
      zh: '企业客户的名称没有“公司”“厂”“合作社”等字样时提醒，不拦保存',
      en: 'Reminds where the name of a company has no legal form; saving goes on',
    },
  },
  gradeForm: {
    section: 'grading',
    label: { zh: '等级写法', en: 'Grades are written' },
    words: {
      letter: { zh: 'A / B / C', en: 'A / B / C letters' },
      level: { zh: 'A级 / B级 / C级', en: 'with 级' },
      kind: { zh: 'A类 / B类 / C类', en: 'with 类' },
      intent: { zh: '高意向 / 中意向 / 低意向', en: 'as 高中低意向' },
    },
    help: {
      zh: '新写入的等级用这种写法；别的写法都认得，已有的不改',
      en: 'How a grade is written from now on; every form is understood, and what stands stays',
    },
  },
  restDays: {
    section: 'cadence',
    label: { zh: '遇休息日', en: 'On days off' },
    words: {
      stay: { zh: '不调整', en: 'stay' },
      after: { zh: '顺延到工作日', en: 'move to the next working day' },
      before: { zh: '提前到工作日', en: 'move to the working day before' },
    },
    help: {
      zh: '推算出来的下次跟进和顺延按钮；节假日见“工作日历”',
      en: 'For days we reckon and for the postpone buttons; holidays stand in the work calendar',
    },
  },
  archiveOn: {
    section: 'process',
    label: { zh: '何时建档', en: 'An archive is opened' },
    words: {
      contact: { zh: '首次沟通后就可以', en: 'from the first contact on' },
      logged: { zh: '记过跟进以后', en: 'once a contact is logged' },
      approval: { zh: '审核通过才成交', en: 'approved before the deal' },
      deal: { zh: '成交时', en: 'on the deal' },
    },
    help: {
      zh: '“记过跟进以后”：线索要有跟进记录才能建档。“审核通过才成交”：档案先是草稿，审核通过才能转客户。“成交时”：线索只能通过“转客户”建档',
      en: '“Once a contact is logged”: a lead needs a follow-up first. “Approved before the deal”: an archive begins as a draft, and only an approved one can be converted to. “On the deal”: a lead becomes an archive by its conversion only',
    },
  },
  numberOn: {
    section: 'process',
    label: { zh: '客户编号何时发', en: 'A customer gets its number' },
    words: { entry: { zh: '建档时', en: 'on entry' }, approval: { zh: '审核通过时', en: 'on approval' } },
    help: {
      zh: '“审核通过时”：建档先得临时编号 DA…，一直用来关联；通过后“正式编号”栏得到正式的号',
      en: '“On approval”: an archive is entered under a temporary key DA…, which others go on naming it by; approval fills in its “Formal number”',
    },
  },
  review: {
    section: 'process',
    label: { zh: '档案复核', en: 'Archives are reviewed' },
    words: {
      both: { zh: '每季度，有变动时也复核', en: 'every quarter and on changes' },
      quarter: { zh: '每季度全部', en: 'every quarter, all of them' },
      manager: { zh: '季度末由客户经理', en: 'at the end of a quarter, by account managers' },
      events: { zh: '有变动时', en: 'on changes' },
    },
    help: {
      zh: '报表“档案复核”按它列出该复核的客户；复核后填“复核日期”。变动指档案改过，或联系人加入、离职',
      en: 'The report of reviews lists the customers that are due by it; fill in “Reviewed on” afterwards. A change is an edited archive, or a contact who joined or left',
    },
  },
  visibility: {
    section: 'masking',
    label: { zh: '可见范围', en: 'Who sees what' },
    words: {
      team: { zh: '团队都看得到', en: 'the team sees everything' },
      own: { zh: '各看各的', en: 'everybody their own' },
    },
    help: {
      zh: '“各看各的”：侧栏里搜不到同事的记录（经理、主管、管理员都搜得到），打开时脱敏。只管侧栏：有这个文件的人在表里都看得到',
      en: '“Everybody their own”: the sidebar does not find a colleague’s records (managers and administrators find all) and masks what is opened. The sidebar alone: whoever has the file reads all of it in the sheet',
    },
  },
} as const satisfies { readonly [K in WayName]: Way };
