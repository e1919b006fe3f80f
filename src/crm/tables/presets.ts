import type { Label } from '../../messages';
import { equivalentTopic } from './equivalentPresets';
import { followUpColumns } from './followUpPresets';
import { numberTopics } from './numberPresets';
import { line, type Preset, type Topic, word } from './presetLines';
import { requiredTopics } from './requiredPresets';
import { visibility } from './visibilityPresets';
import type { WayName } from './ways';
import { type Way, wayWords } from './wayWords';

const pause = (item: readonly [string, string], value: Label) => line('cadence', word(...item), value);
const A = ['A 级线索', 'Grade A leads'] as const;
const B = ['B 级线索', 'Grade B leads'] as const;
const C = ['C 级线索', 'Grade C leads'] as const;
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
/** Everything in which the manuals differ, and what each of them would have (REQUIREMENTS §20). */
export const topics: readonly Topic[] = [
  ...numberTopics,
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
  equivalentTopic,
  followUpColumns,
  ...requiredTopics,
  visibility,
  ...(Object.keys(wayWords) as WayName[])
    .filter((name) => name !== 'visibility')
    .map((name): Topic => {
      const { section, label, words, help }: Way = wayWords[name];
      const choices = Object.entries(words).map(
        ([key, value]): Preset => ({ name: key, label: value, lines: [line(section, label, value)] }),
      );
      return { name, label, help, presets: choices };
    }),
];
