import type { Label, Language } from '../../messages';
import type { Choice } from '../../schema/field';

/** A list in the settings: what the tab calls it, and the options setup writes there, each with the other ways people write it. */
export interface ListDefault {
  readonly label: Label;
  readonly options: readonly (Label & { readonly also?: readonly string[] })[];
}

/** LR-20, FU-06, C-04, CA-21, CA-22 and the kinds of customer of LR-23. */
export const defaultLists: Readonly<Record<string, ListDefault>> = {
  source: {
    label: { zh: '获取渠道', en: 'Channel' },
    options: [
      { zh: '行业展会', en: 'Trade show', also: ['工业展'] },
      { zh: '展会', en: 'Exhibition', also: ['展览会'] },
      { zh: '线上推广', en: 'Online promotion', also: ['网络推广'] },
      { zh: '搜索引擎推广', en: 'Search marketing', also: ['SEM', '百度推广', '搜索推广'] },
      { zh: '线上广告投放', en: 'Online ads', also: ['线上广告', '广告投放'] },
      { zh: '官网', en: 'Website', also: ['公司官网', '网站'] },
      { zh: '官网注册', en: 'Website sign-up', also: ['网站注册'] },
      { zh: '客户自助咨询', en: 'Inbound enquiry', also: ['自助咨询', '主动咨询', '在线咨询'] },
      { zh: '合作伙伴转介绍', en: 'Partner referral', also: ['合作伙伴', '伙伴转介绍', '渠道转介绍'] },
      { zh: '客户推荐', en: 'Customer referral', also: ['老客户推荐', '转介绍', '老客户介绍'] },
      { zh: '市场活动', en: 'Event', also: ['活动', '沙龙'] },
      { zh: '专业论坛', en: 'Forum', also: ['论坛', '行业论坛'] },
      { zh: '社交媒体', en: 'Social media', also: ['朋友圈', '抖音', '小红书'] },
      { zh: '内容营销', en: 'Content marketing', also: ['公众号', '白皮书'] },
      { zh: '其他', en: 'Other', also: ['其它'] },
    ],
  },
  customerKind: {
    label: { zh: '客户类型', en: 'Kind' },
    options: [
      { zh: '企业', en: 'Company', also: ['企业客户', '公司', 'B端', 'Enterprise', 'Business'] },
      { zh: '个人', en: 'Individual', also: ['个人客户', 'C端', 'Person', 'Consumer'] },
    ],
  },
  leadStatus: {
    label: { zh: '线索状态', en: 'Lead status' },
    options: [
      { zh: '初次接触', en: 'First contact', also: ['初步接触', '新线索', 'New', 'Contacted'] },
      { zh: '需求确认', en: 'Need confirmed', also: ['确认需求', 'Qualified'] },
      { zh: '方案提交', en: 'Proposal sent', also: ['方案制定', '提交方案', '方案报价', 'Proposal'] },
      { zh: '谈判中', en: 'Negotiating', also: ['商务谈判', '谈判', 'Negotiation'] },
      { zh: '已成交', en: 'Won', also: ['成交', '合同签署', '已签约', '赢单', 'Closed won', 'Converted'] },
      { zh: '已流失', en: 'Lost', also: ['流失', '输单', 'Closed lost'] },
      { zh: '无效线索', en: 'Invalid', also: ['无效', '已关闭', 'Discarded', 'Junk'] },
    ],
  },
  customerType: {
    label: { zh: '客户分类', en: 'Customer type' },
    options: [
      { zh: '新客户', en: 'New customer', also: ['新客'] },
      { zh: '老客户', en: 'Existing customer', also: ['老客'] },
      { zh: '战略客户', en: 'Strategic customer', also: ['战略', '大客户', 'Key account'] },
    ],
  },
  customerStatus: {
    label: { zh: '客户状态', en: 'Customer status' },
    options: [
      { zh: '活跃', en: 'Active', also: ['活跃客户', '合作中'] },
      { zh: '沉睡', en: 'Dormant', also: ['沉睡客户', '休眠'] },
      { zh: '流失', en: 'Churned', also: ['流失客户', '已流失'] },
    ],
  },
  method: {
    label: { zh: '跟进方式', en: 'Method' },
    options: [
      { zh: '电话', en: 'Phone', also: ['电话沟通', '打电话', 'Call', 'Phone call'] },
      { zh: '微信', en: 'WeChat', also: ['微信沟通', 'IM'] },
      { zh: '拜访', en: 'Visit', also: ['线下拜访', '上门拜访', '上门', '面谈'] },
      { zh: '邮件', en: 'Email', also: ['电子邮件', 'E-mail', 'Mail'] },
      { zh: '线上会议', en: 'Online meeting', also: ['视频会议', '腾讯会议', 'Video call'] },
      { zh: '会议', en: 'Meeting', also: ['线下会议'] },
    ],
  },
  followUpState: {
    label: { zh: '跟进状态', en: 'Follow-up state' },
    options: [
      { zh: '待完成', en: 'Open', also: ['未完成', '进行中', '待办', 'To do', 'Pending'] },
      { zh: '已完成', en: 'Done', also: ['完成', 'Completed', 'Closed'] },
      { zh: '已顺延', en: 'Postponed', also: ['顺延', '延期', '已延期'] },
    ],
  },
};

const grades = [
  { letter: 'A', level: 'A级', kind: 'A类', intent: '高意向', also: [] },
  { letter: 'B', level: 'B级', kind: 'B类', intent: '中意向', also: ['中等意向'] },
  { letter: 'C', level: 'C级', kind: 'C类', intent: '低意向', also: ['待培育'] },
] as const;

/** Grades are A, B and C in every workbook; a manager chooses how they are written, every other form is understood (C-03). */
export const gradesWritten = (form: 'letter' | 'level' | 'kind' | 'intent'): readonly Choice[] =>
  grades.map(({ also, ...forms }) => ({
    value: forms[form],
    aliases: [...Object.values(forms).filter((word) => word !== forms[form]), ...also],
  }));

/** The options of every list in one language, the words of the other language understood. */
export function defaultChoices(language: Language): Readonly<Record<string, readonly Choice[]>> {
  const lists = Object.entries(defaultLists).map(([list, { options }]) => [list, optionsIn(options, language)]);
  return { ...Object.fromEntries(lists), grade: gradesWritten('letter') };
}

const optionsIn = (options: ListDefault['options'], language: Language): readonly Choice[] =>
  options.map((option) => ({
    value: option[language],
    aliases: [option[language === 'zh' ? 'en' : 'zh'], ...(option.also ?? [])],
  }));
