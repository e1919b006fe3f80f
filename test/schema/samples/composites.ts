import * as fields from '../../../src/schema/fields';
import { readCooperations } from '../../../src/values/cooperation';
import { readChain } from '../../../src/values/decisionChain';
import { readPeriod } from '../../../src/values/period';
import { type FieldEntry, label } from './entry';

const li = { name: '李', title: '总经理' };
const zhang = { name: '张', title: '采购经理' };
const deal = { contract: 'CRM2023001', amount: '5万', period: '12个月' };

/** Types whose text has parts. */
export const composites: Readonly<Record<string, FieldEntry>> = {
  decisionChain: {
    field: fields.decisionChain({ label }),
    means: readChain,
    reads: [
      ['李(总经理),张(采购经理)', [li, zhang], 'the sample of the manual (CD-04, CD-05)'],
      ['李（总经理）、张（采购经理）', [li, zhang], 'full-width (CD-04, C-16)'],
      ['李/总经理；张/采购经理', [li, zhang], 'as the header says 姓名/职位 (CD-04)'],
      ['李(总经理)/张(采购经理)', [li, zhang], 'a slash between brackets parts people (C-16)'],
      ['张(采购经理)→李(总经理)', [zhang, li], 'in the order of deciding'],
      ['李：总经理\n张：采购经理', [li, zhang], 'one to a line'],
      [
        '李(总经理/法人),张',
        [
          { name: '李', title: '总经理/法人' },
          { name: '张', title: '' },
        ],
        'a slash inside brackets',
      ],
      [
        '李总、张总',
        [
          { name: '李总', title: '' },
          { name: '张总', title: '' },
        ],
        'names alone',
      ],
      [
        '李总/张总',
        [
          { name: '李总', title: '' },
          { name: '张总', title: '' },
        ],
        '张总 is no title',
      ],
      ['李(总经理) 张(采购经理)', [li, zhang], 'a closed bracket ends a person'],
      ['1.李(总经理) 2.张(采购经理)', [li, zhang], 'numbered'],
      ['李(总经理)和张(采购经理)', [li, zhang], 'and'],
      ['李-总经理,张-采购经理', [li, zhang], 'a dash before a title'],
      ['李 总经理，张 采购经理', [li, zhang], 'a space before a title'],
      ['总经理：李；采购经理：张', [li, zhang], 'the title first'],
      ['李【总经理】,张[采购经理]', [li, zhang], 'other brackets'],
      [
        '李*(总经理),*经理',
        [
          { name: '李*', title: '总经理' },
          { name: '*经理', title: '' },
        ],
        'masked names are names (SD-03)',
      ],
      [
        'Wang Fang (CEO); Li Lei (head of IT)',
        [
          { name: 'Wang Fang', title: 'CEO' },
          { name: 'Li Lei', title: 'head of IT' },
        ],
        'in English',
      ],
    ],
    doubts: [
      ['李(总经理,张(采购经理)', 'chain.brackets', '李(总经理),张(采购经理)', 'a bracket was forgotten'],
      ['李(总经理', 'chain.brackets', '李(总经理)', 'at the end as well'],
      ['(总经理)', 'chain.nameless', undefined, 'whose title'],
    ],
  },
  cooperation: {
    field: fields.cooperation({ label }),
    means: readCooperations,
    reads: [
      ['CRM2023001/5万/12个月', [deal], 'the sample of the manual (CA-14, CT-02)'],
      [
        'CRM2023001/5万/12个月,CRM2024002/8万/1年',
        [deal, { contract: 'CRM2024002', amount: '8万', period: '1年' }],
        'two of them (CA-14)',
      ],
      ['CRM2023001／5万／12个月；CRM2023001/5万/12个月', [deal, deal], 'full-width; a renewal is no repeat'],
      [
        'CRM1/12,000/2024/1/1-2024/12/31',
        [{ contract: 'CRM1', amount: '12,000', period: '2024/1/1-2024/12/31' }],
        'commas of thousands, slashes of dates',
      ],
      ['CRM2023001/-/-', [{ ...deal, amount: '', period: '' }], 'nothing is known of it (CA-15)'],
      [
        '客户于2024年6月增购服务B,金额5万元',
        [{ contract: '客户于2024年6月增购服务B,金额5万元', amount: '', period: '' }],
        'an event in prose is legal (CA-36)',
      ],
    ],
    doubts: [
      ['CRM2023001/好多/12个月', 'cooperation.amount', undefined, 'no amount'],
      ['CRM2023001/5万/很久', 'cooperation.period', undefined, 'no period'],
    ],
  },
  validity: {
    field: fields.validity({ label }),
    means: (text: string) => readPeriod(text),
    reads: [
      ['2024-01-01至2024-12-31', { from: '2024-01-01', to: '2024-12-31' }, 'from day to day (CT-01)'],
      ['2024.1.1-2024.12.31', { from: '2024-01-01', to: '2024-12-31' }, 'with dots and a dash'],
      ['2024/1/1—2024/12/31', { from: '2024-01-01', to: '2024-12-31' }, 'with slashes'],
      ['20240101-20241231', { from: '2024-01-01', to: '2024-12-31' }, 'eight digits'],
      ['2024-01-2024-02', { from: '2024-01-01', to: '2024-02-29' }, 'whole months'],
      ['2024年6月1日到2025年5月31日', { from: '2024-06-01', to: '2025-05-31' }, 'in Chinese'],
      ['12个月', { months: 12 }, 'the sample (CA-14)'],
      ['1年半', { months: 18 }, 'a year and a half'],
      ['三年', { months: 36 }, 'in words'],
      ['2 years', { months: 24 }, 'in English (M24)'],
      ['4 yrs', { months: 48 }, 'in short (M24)'],
      ['自2024-01-31起1个月', { from: '2024-01-31', to: '2024-02-28', months: 1 }, 'from a day for a time'],
      ['至2025-12-31', { to: '2025-12-31' }, 'an end alone (CT-04)'],
      ['2025-12-31前', { to: '2025-12-31' }, 'the same in other words (CT-04)'],
      ['2024-01-01起', { from: '2024-01-01' }, 'a beginning alone'],
      ['长期', { open: true }, 'without an end'],
      ['2024.1.1—至今', { from: '2024-01-01', open: true }, 'still running'],
      ['2025-12-31到期', { to: '2025-12-31' }, 'the day it ends (CT-04)'],
      ['90天', { days: 90 }, 'in days'],
      ['12个月（自动续签）', { months: 12 }, 'with a remark on renewal'],
      ['签订之日起1年', { months: 12 }, 'from a day told elsewhere'],
      ['2024年', { from: '2024-01-01', to: '2024-12-31' }, 'a year'],
    ],
    doubts: [
      ['2024-06-10', 'validity.unread', undefined, 'a beginning or an end'],
      ['2024年3月-12月', 'validity.unread', undefined, '12月 is December, not twelve months'],
      ['24年', 'validity.unread', undefined, 'the year 2024 or twenty-four years'],
      ['看情况', 'validity.unread', undefined, 'no period'],
      ['2024-02-30至2024-12-31', 'validity.unread', undefined, 'February has no 30th'],
      ['2024-12-31至2024-01-01', 'validity.reversed', '2024-01-01至2024-12-31', 'it ends before it begins'],
    ],
  },
};
