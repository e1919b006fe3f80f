import type { Label } from '../../messages';
import { leads } from './leads';
import { requiredSuffix, type Section } from './settingsLayout';
import { joined } from './settingsWords';
import type { WayName } from './ways';
import { type Way, wayWords } from './wayWords';

/** A line of 设置 as a preset writes it, in both languages. */
interface PresetLine {
  readonly section: Section;
  readonly item: Label;
  readonly value: Label;
}
export interface Preset {
  readonly name: string;
  readonly label: Label;
  readonly lines: readonly PresetLine[];
}
export interface Topic {
  readonly name: string;
  readonly label: Label;
  /** What there is to know before choosing. */
  readonly help?: Label;
  readonly presets: readonly Preset[];
}

const same = (text: string): Label => ({ zh: text, en: text });
const line = (section: Section, item: Label, value: Label): PresetLine => ({ section, item, value });
const word = (zh: string, en: string): Label => ({ zh, en });
const starts = (zh: string, en: string): Label => word(`${zh} · 重新从 1 开始`, `${en} · starts again at 1`);
const numbering = (
  name: string,
  about: Label,
  [zh, en]: readonly [string, string],
  pattern: string,
  monthly: boolean,
): Preset => ({
  name,
  label: about,
  lines: [
    line('numbering', word(zh, en), same(pattern)),
    line('numbering', starts(zh, en), monthly ? word('每月', 'monthly') : word('每年', 'yearly')),
  ],
});
const pause = (item: readonly [string, string], value: Label): PresetLine => line('cadence', word(...item), value);
const A = ['A 级线索', 'Grade A leads'] as const;
const B = ['B 级线索', 'Grade B leads'] as const;
const C = ['C 级线索', 'Grade C leads'] as const;
const leadNumber = ['线索编号', 'Lead number'] as const;
const customerNumber = ['客户编号', 'Customer number'] as const;
const model = (name: string, label: Label, value: Label): Preset => ({
  name,
  label,
  lines: [line('grading', word('评级办法', 'Grading model'), value)],
});
const phone = (name: string, label: Label, value: Label): Preset => ({
  name,
  label,
  lines: [line('checks', word('电话规则', 'Phone rule'), value)],
});
const required = (name: string, label: Label, keys: readonly (keyof typeof leads.fields)[]): Preset => ({
  name,
  label,
  lines: [
    line(
      'checks',
      joined(leads.label, requiredSuffix),
      word(
        keys.map((key) => leads.fields[key].label.zh).join('、'),
        keys.map((key) => leads.fields[key].label.en).join('、'),
      ),
    ),
  ],
});

/** Everything in which the manuals differ, and what each of them would have (REQUIREMENTS §20). */
export const topics: readonly Topic[] = [
  {
    name: 'leadNumbers',
    label: word('线索编号', 'Lead numbers'),
    help: word('只管以后的编号，已有的不改', 'For numbers to come; those given stay'),
    presets: [
      numbering(
        'year',
        word('前缀＋年＋3 位，如 LX2026001', 'Prefix, year, 3 digits: LX2026001'),
        leadNumber,
        'LX{YYYY}{SEQ:3}',
        false,
      ),
      numbering(
        'month',
        word('前缀＋年月＋3 位，如 XLS-202611001', 'Prefix, month, 3 digits: XLS-202611001'),
        leadNumber,
        'XLS-{YYYY}{MM}{SEQ:3}',
        true,
      ),
    ],
  },
  {
    name: 'customerNumbers',
    label: word('客户编号', 'Customer numbers'),
    help: word('只管以后的编号，已有的不改', 'For numbers to come; those given stay'),
    presets: [
      numbering(
        'year',
        word('前缀＋年＋3 位，如 CU2026001', 'Prefix, year, 3 digits: CU2026001'),
        customerNumber,
        'CU{YYYY}{SEQ:3}',
        false,
      ),
      numbering(
        'month',
        word('年月－3 位，如 202611-001', 'Month, dash, 3 digits: 202611-001'),
        customerNumber,
        '{YYYY}{MM}-{SEQ:3}',
        true,
      ),
    ],
  },
  {
    name: 'grading',
    label: word('评级办法', 'Grading model'),
    presets: [
      model(
        'three',
        word('需求、预算、决策权都满足算 A', 'A where need, budget and authority are met'),
        word('需求、预算、决策权', 'need, budget, authority'),
      ),
      model(
        'window',
        word('看采购时间：1 周内 A，3 个月内 B', 'By purchase time: a week A, 3 months B'),
        word('采购时间', 'purchase time'),
      ),
      model('bant', word('BANT：再加上采购时间', 'BANT: purchase time as well'), word('BANT', 'BANT, all four')),
      model(
        'intent',
        word('只看需求：高、中、低', 'Need alone: high, medium, low'),
        word('只看需求高中低', 'need alone: high, medium, low'),
      ),
    ],
  },
  {
    name: 'leadPauses',
    label: word('线索多久联系一次', 'How often leads are contacted'),
    presets: [
      {
        name: 'close',
        label: word('A 每周 2 次，B 每周 1 次，C 每月 1 次', 'A twice a week, B weekly, C monthly'),
        lines: [
          pause(A, word('每周 2 次', 'twice a week')),
          pause(B, word('每周 1 次', 'every week')),
          pause(C, word('每月 1 次', 'every month')),
        ],
      },
      {
        name: 'calm',
        label: word(
          'A 每周 1–2 次（电话、邮件、拜访），B 每 2 周，C 每月',
          'A once or twice a week (phone, mail, visit), B every 2 weeks, C monthly',
        ),
        lines: [
          pause(A, word('每周 1-2 次；电话、邮件、拜访', 'every week; Phone, Email, Visit')),
          pause(B, word('2 周', '2 weeks')),
          pause(C, word('1 个月', '1 month')),
        ],
      },
    ],
  },
  {
    name: 'customerPauses',
    label: word('客户多久回访一次', 'How often customers are visited'),
    help: word(
      '手册里沉睡客户比高价值客户联系得更勤，照原样保留',
      'The manual contacts dormant customers more often than high-value ones; kept as it is',
    ),
    presets: [
      {
        name: 'byState',
        label: word(
          '新客户 1 周，高价值每月，沉睡每 2 周',
          'New within a week, high-value monthly, dormant every 2 weeks',
        ),
        lines: [
          pause(['新客户', 'New customers'], word('1 周', '1 week')),
          pause(['高价值客户', 'High-value customers'], word('1 个月', '1 month')),
          pause(['沉睡客户', 'Dormant customers'], word('2 周', '2 weeks')),
        ],
      },
      {
        name: 'monthly',
        label: word('其他客户每月回访', 'Other customers monthly'),
        lines: [pause(['其他客户', 'Other customers'], word('1 个月', '1 month'))],
      },
      {
        name: 'quarterly',
        label: word('其他客户每季度回访', 'Other customers quarterly'),
        lines: [pause(['其他客户', 'Other customers'], word('每季度', '1 quarter'))],
      },
    ],
  },
  {
    name: 'phones',
    label: word('电话规则', 'Phone rule'),
    presets: [
      phone('mobile', word('只收 11 位手机号', 'Mobile numbers of 11 digits only'), word('只收手机号', 'mobile only')),
      phone('any', word('手机或座机', 'Mobile or landline'), word('手机或座机', 'mobile or landline')),
      phone('abroad', word('国内和国外', 'Mainland and abroad'), word('国内和国外', 'mainland and abroad')),
      phone('masked', word('只留脱敏号码', 'Masked numbers only'), word('只留脱敏号码', 'masked only')),
    ],
  },
  {
    name: 'requiredOfLeads',
    label: word('线索必填', 'Required of a lead'),
    presets: [
      required('four', word('名称、联系人、联系方式、需求', 'Name, contact, phone, need'), [
        'customerName',
        'contactName',
        'phone',
        'need',
      ]),
      required('three', word('名称、联系人、联系方式', 'Name, contact, phone'), [
        'customerName',
        'contactName',
        'phone',
      ]),
      required('two', word('名称、联系方式', 'Name, phone'), ['customerName', 'phone']),
    ],
  },
  ...(Object.keys(wayWords) as WayName[]).map((name): Topic => {
    const { section, label, words, help }: Way = wayWords[name];
    const choices = Object.entries(words).map(
      ([key, value]): Preset => ({ name: key, label: value, lines: [line(section, label, value)] }),
    );
    return { name, label, help, presets: choices };
  }),
];
