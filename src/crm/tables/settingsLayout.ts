import type { Label } from '../../messages';
import type { Numbering } from '../../schema/table';
import type { PhonePolicy } from '../../values/phoneReading';
import type { GradingModel } from './settings';

/** Words of the 设置 tab. Both languages are understood in any workbook, so a tab survives a change of language. */
export const settingsHeader: readonly Label[] = [
  { zh: '分组', en: 'Section' },
  { zh: '项目', en: 'Item' },
  { zh: '值', en: 'Value' },
  { zh: '说明', en: 'Explanation' },
];

export const sections = {
  numbering: { zh: '编号', en: 'Numbering' },
  choices: { zh: '选项', en: 'Options' },
  equivalents: { zh: '对应', en: 'Equivalents' },
  checks: { zh: '校验', en: 'Checks' },
  grading: { zh: '评级', en: 'Grading' },
  cadence: { zh: '跟进节奏', en: 'Cadence' },
  process: { zh: '流程', en: 'Process' },
  reports: { zh: '报表', en: 'Reports' },
  headers: { zh: '列名', en: 'Headers' },
  masking: { zh: '脱敏', en: 'Masking' },
  members: { zh: '成员', en: 'Members' },
} as const satisfies Record<string, Label>;
export type Section = keyof typeof sections;

/** Added to a table's number label: 线索编号 · 何时从 1 重新开始. */
export const restartsSuffix: Label = { zh: ' · 重新从 1 开始', en: ' · starts again at 1' };
/** Added to a table's label: 线索必填. */
export const requiredSuffix: Label = { zh: '必填', en: ' required' };

/** Added to a table's label: 跟进隐藏. */
export const hiddenSuffix: Label = { zh: '隐藏', en: ' hidden' };

export const restartWords: Readonly<Record<Numbering['restarts'], Label>> = {
  never: { zh: '不重新开始', en: 'never' },
  yearly: { zh: '每年', en: 'yearly' },
  monthly: { zh: '每月', en: 'monthly' },
  daily: { zh: '每天', en: 'daily' },
};

export const modelWords: Readonly<Record<GradingModel, Label>> = {
  three: { zh: '需求、预算、决策权', en: 'need, budget, authority' },
  window: { zh: '采购时间', en: 'purchase time' },
  bant: { zh: 'BANT', en: 'BANT, all four' },
  intent: { zh: '只看需求高中低', en: 'need alone: high, medium, low' },
};

export const phoneRule: Label = { zh: '电话规则', en: 'Phone rule' };
export const policyWords: Readonly<Record<PhonePolicy, Label>> = {
  'cn-mobile': { zh: '只收手机号', en: 'mobile only' },
  'cn-any': { zh: '手机或座机', en: 'mobile or landline' },
  international: { zh: '国内和国外', en: 'mainland and abroad' },
  masked: { zh: '只留脱敏号码', en: 'masked only' },
};

/** Who sees a field masked, besides the roles of members. */
export const audiences = {
  everyone: { zh: '所有人', en: 'everyone' },
  others: { zh: '负责人以外', en: 'all but the owner' },
} as const satisfies Record<string, Label>;

export const gradingItems = {
  version: { zh: '规则版本', en: 'Rule version' },
  model: { zh: '评级办法', en: 'Grading model' },
  nearDays: { zh: 'A 级采购期限', en: 'Purchase for A within' },
  sightDays: { zh: 'B 级采购期限', en: 'Purchase for B within' },
  budgetFrom: { zh: '预算下限', en: 'Budget from' },
  budgetTo: { zh: '预算上限', en: 'Budget to' },
  needWords: { zh: '需求关键词', en: 'Need words' },
  vagueWords: { zh: '需求模糊词', en: 'Vague words' },
  decisionTitles: { zh: '决策职位', en: 'Deciding titles' },
} as const satisfies Record<string, Label>;
export type GradingItem = keyof typeof gradingItems;
