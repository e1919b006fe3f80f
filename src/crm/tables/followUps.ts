import { choice, day, longText, person, reference, text } from '../../schema/fields';
import { defineTable, headers, type RecordOf } from '../../schema/table';

/** 跟进记录: one row per contact with a lead or customer (FU-01 … FU-24). */
export const followUps = defineTable({
  name: 'followUps',
  label: { zh: '跟进', en: 'Follow-ups' },
  tab: {
    name: '跟进记录',
    alsoCalled: headers(
      '跟进记录表, 客户跟进记录表, 客户跟进表, 拜访记录, 回访记录, 沟通记录',
      'Follow-ups, Follow ups, Activities, Activity Log, Call log',
    ),
  },
  number: {
    label: { zh: '跟进编号', en: 'Follow-up number' },
    importedAs: headers('记录编号, 回访编号', 'Follow-up ID, Activity ID'),
  },
  numbering: { pattern: 'FU{YYYY}{MM}{SEQ:4}', restarts: 'monthly' },
  titleField: 'customerName',
  groups: {
    who: { zh: '对象', en: 'Who' },
    contact: { zh: '沟通', en: 'Contact' },
    next: { zh: '下一步', en: 'Next step' },
  },
  fields: {
    on: day({
      label: { zh: '日期', en: 'Date' },
      required: true,
      group: 'who',
      half: true,
      survives: 'survivor',
      importedAs: headers('跟进时间, 跟进日期, 回访时间, 回访日期, 拜访时间', 'Activity Date, Contacted on'),
    }),
    record: reference({
      label: { zh: '线索/客户编号', en: 'Lead or customer' },
      to: ['leads', 'customers'],
      required: true,
      group: 'who',
      half: true,
      survives: 'survivor',
      importedAs: headers('客户编号, 线索编号, 客户ID, 委托方编号', 'Customer ID, Lead ID, Related to'),
    }),
    customerName: text({
      label: { zh: '客户名称', en: 'Customer' },
      maxLength: 100,
      group: 'who',
      survives: 'survivor',
      importedAs: headers('公司名称, 企业名称, 客户全称, 所属客户, 客户', 'Company, Company Name, Customer Name'),
    }),
    contactName: text({
      label: { zh: '联系人', en: 'Contact' },
      maxLength: 50,
      group: 'who',
      half: true,
      survives: 'survivor',
      importedAs: headers('相关联系人, 联系人姓名', 'Contact Name'),
    }),
    by: person({
      label: { zh: '跟进人', en: 'By' },
      group: 'who',
      half: true,
      survives: 'survivor',
      importedAs: headers('回访人, 回访人员, 拜访人, 创建人', 'Logged by, Sales Rep'),
    }),
    method: choice({
      label: { zh: '跟进方式', en: 'Method' },
      list: 'method',
      required: true,
      group: 'contact',
      survives: 'survivor',
      importedAs: headers('跟进类型, 回访形式, 活动类型, 记录类型, 沟通方式', 'Activity Type, Type'),
    }),
    keyPoints: longText({
      label: { zh: '沟通要点', en: 'Key points' },
      required: true,
      group: 'contact',
      survives: 'union',
      importedAs: headers(
        '沟通内容, 跟进内容, 跟进记录, 内容摘要, 进展内容, 本次进展',
        'Conversation, Conversation Notes, Notes',
      ),
    }),
    feedback: longText({
      label: { zh: '客户反馈', en: 'Feedback' },
      group: 'contact',
      survives: 'union',
      importedAs: headers('客户反应, 回访结果', 'Response, Customer feedback'),
    }),
    nextStep: text({
      label: { zh: '下一步计划', en: 'Next step' },
      group: 'next',
      survives: 'survivor',
      importedAs: headers('下一步行动, 后续行动计划, 跟进事项, 下一步', 'Next action, Action Needed'),
    }),
    nextOwner: person({
      label: { zh: '责任人', en: 'Responsible' },
      group: 'next',
      half: true,
      survives: 'survivor',
      importedAs: headers('下一步责任人', 'Next owner'),
    }),
    nextDueOn: day({
      label: { zh: '完成时限', en: 'Due on' },
      group: 'next',
      half: true,
      survives: 'survivor',
      importedAs: headers(
        '解决时限, 截止日期, 下次跟进时间, 下次联系时间, 下次回访时间',
        'Due, Due date, Next Follow-Up',
      ),
    }),
    state: choice({
      label: { zh: '状态', en: 'State' },
      list: 'followUpState',
      group: 'next',
      half: true,
      survives: 'survivor',
      importedAs: headers('完成状态, 跟进状态, 完成情况', 'Status'),
    }),
    result: longText({
      label: { zh: '结果', en: 'Result' },
      group: 'next',
      survives: 'survivor',
      importedAs: headers('完成结果, 跟进结果', 'Outcome'),
    }),
    check: text({
      label: { zh: 'CRM 检查', en: 'CRM check' },
      machine: true,
      maxLength: 500,
      group: 'next',
      survives: 'survivor',
    }),
    archivedOn: day({
      label: { zh: '归档日期', en: 'Archived on' },
      machine: true,
      group: 'next',
      survives: 'newest',
      importedAs: headers('归档时间, 归档于', 'Archived at, Archived date'),
    }),
  },
});

export type FollowUp = RecordOf<typeof followUps>;
