import type { Label } from '../../messages';

/** Settings too many for a line each have a tab of their own, made when first used. */
export const settingsPages = {
  ownFields: {
    label: { zh: '自定义字段', en: 'Own fields' },
    header: [
      { zh: '表', en: 'Table' },
      { zh: '列标题', en: 'Column header' },
      { zh: '类型', en: 'Type' },
      { zh: '选项', en: 'Options' },
      { zh: '必填', en: 'Required' },
      { zh: '默认值', en: 'Default' },
      { zh: '字段标识', en: 'Field key' },
    ],
  },
  calendar: {
    label: { zh: '工作日历', en: 'Work calendar' },
    header: [
      { zh: '开始', en: 'From' },
      { zh: '结束', en: 'To' },
      { zh: '安排', en: 'Arrangement' },
      { zh: '说明', en: 'Explanation' },
    ],
  },
} as const satisfies Record<string, { readonly label: Label; readonly header: readonly Label[] }>;
export type SettingsPage = keyof typeof settingsPages;

export const arrangements = {
  off: { zh: '放假', en: 'day off' },
  on: { zh: '上班', en: 'worked' },
} as const satisfies Record<string, Label>;

export const yesNo = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } as const satisfies Record<
  string,
  Label
>;

/** Defaults that are not the same for every record. */
export const initials = {
  today: { zh: '今天', en: 'today' },
  me: { zh: '本人', en: 'me' },
} as const satisfies Record<string, Label>;
