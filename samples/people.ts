import type { PersonSpec } from '../host/api';

/** The four of 华东设备软件, the same as in people.json (a test compares them). The first owns the file. */
export const people: readonly (PersonSpec & { readonly job: string })[] = [
  { email: 'wanqing.zhang@example.com', name: '张婉清', role: 'owner', locale: 'zh_CN', job: '销售经理' },
  { email: 'muye.li@example.com', name: '李牧野', role: 'editor', locale: 'zh_CN', job: '销售' },
  { email: 'siyuan.wang@example.com', name: '王思远', role: 'editor', locale: 'zh_CN', job: '销售' },
  { email: 'zhixing.chen@example.com', name: '陈知行', role: 'editor', locale: 'en', job: '市场' },
];
