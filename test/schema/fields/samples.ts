import type { Field, FieldRules } from '../../../src/schema/field';
import * as fields from '../../../src/schema/fields';
import type { Cell } from '../../../src/values/cell';

/** One type of field and what people write in it. A new type adds one entry here, and every law below is asked of it. */
export interface Samples {
  readonly field: Field;
  /** Cells that are read. */
  readonly good: readonly Cell[];
  /** Cells that are refused. */
  readonly bad: readonly Cell[];
  /** Cells that are kept and pointed out. */
  readonly doubtful: readonly Cell[];
}

const label = { zh: '项目', en: 'Item' };

export const rules: FieldRules = {
  choices: {
    status: [
      { value: '初次接触', aliases: ['初步接触', 'New'] },
      { value: '已成交', aliases: ['成交', '合同签署', 'Won'] },
    ],
  },
  phonePolicy: 'international',
};

export const samples: Readonly<Record<string, Samples>> = {
  text: {
    field: fields.text({ label, maxLength: 10 }),
    good: ['澄川', ' a ', '-', 42, true, { day: '2026-03-05' }],
    bad: ['澄川精密机械有限公司很长'],
    doubtful: [],
  },
  longText: {
    field: fields.longText({ label, maxLength: 20 }),
    good: ['第一行\n第二行', '=1+1', "'quoted"],
    bad: ['一'.repeat(21)],
    doubtful: [],
  },
  choice: {
    field: fields.choice({ label, list: 'status' }),
    good: ['初次接触', ' 成交 ', 'won', '合同签署'],
    bad: [],
    doubtful: ['还在想', 42],
  },
  phone: {
    field: fields.phone({ label }),
    good: ['13800004521', 13800004521, '021-51234567-8', '138****4521', '13800004521/13900001234', '+1 650-253-0000'],
    bad: ['138O0004521', '1380000452', '见微信', '13800004521,1380'],
    doubtful: [],
  },
  email: {
    field: fields.email({ label }),
    good: ['a@b.cn', 'a@b.cn;c@d.cn', 'zh***@b.cn'],
    bad: ['a@b', 'a.b.cn', 'a＠b.cn'],
    doubtful: [],
  },
  creditCode: {
    field: fields.creditCode({ label }),
    good: ['91350100M000100Y43', '91350100m000100y43', '9135****0Y43'],
    bad: ['91350100M000100Y44', '123', 123456789012345680],
    doubtful: [],
  },
  day: {
    field: fields.day({ label }),
    good: [{ day: '2026-03-05' }, { day: '2026-03-05', time: '14:20:48' }],
    bad: ['3/5/2026', '6/5', '2026-02-30', '下周', true],
    doubtful: ['2026-03-05', '2026/3/5', '2026年3月5日', '20260305', 20260305],
  },
  person: { field: fields.person({ label }), good: ['王芳', 'wang@b.cn'], bad: [], doubtful: [] },
  reference: {
    field: fields.reference({ label, to: ['leads'] }),
    good: ['LX2026001', ' ＬＸ2026001 '],
    bad: [],
    doubtful: [],
  },
  grade: {
    field: fields.grade({ label }),
    good: ['A', 'a', 'A级', 'Ａ类', '高意向', 'B级（中等意向）', '中等意向', '低意向/待培育', 'hot'],
    bad: ['D', 'AA', '不知道', 5],
    doubtful: [],
  },
  money: {
    field: fields.money({ label }),
    good: ['5万', '约50万元', '5000万-2亿', '12,000', 350000, '350000', '0.5', '007'],
    bad: [{ day: '2026-05-10' }],
    doubtful: ['面议', 'CRM2023001/5万/12个月'],
  },
};
