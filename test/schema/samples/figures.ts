import * as fields from '../../../src/schema/fields';
import { readBand } from '../../../src/values/band';
import { readAmount } from '../../../src/values/currency';
import { readFlag } from '../../../src/values/flag';
import { readIdNumber } from '../../../src/values/idNumber';
import { UNBOUNDED } from '../../../src/values/money';
import { type FieldEntry, label } from './entry';

const cny = (from: number, to = from) => ({ from, to, unit: true, currency: 'CNY' });

/** Types that hold figures, days, marks and coded numbers. */
export const figures: Readonly<Record<string, FieldEntry>> = {
  phone: {
    field: fields.phone({ label }),
    reads: [
      ['13800004521', '13800004521', 'eleven digits (DQ-04)'],
      [13800004521, '13800004521', 'kept as a number'],
      ['021-51234567-8', '021-51234567-8', 'a landline with an extension (CD-09, C-06)'],
      ['138****4521', '138****4521', 'masked is legal (SD-07, SD-01)'],
      ['13800004521/13900001234', '13800004521/13900001234', 'two in a cell (M14)'],
      ['+1 650-253-0000', '+1 650-253-0000', 'from abroad'],
    ],
    refuses: [
      ['138O0004521', 'phone.letter', '13800004521', 'an O among the digits (DQ-04)'],
      ['1380000452', 'phone.short', undefined, 'ten digits are not eleven (DQ-04)'],
      ['见微信', 'phone.none', undefined, 'no number at all'],
    ],
  },
  email: {
    field: fields.email({ label }),
    reads: [
      ['a@b.cn', 'a@b.cn', 'an address (CA-18)'],
      ['a@b.cn;c@d.cn', 'a@b.cn;c@d.cn', 'two in a cell'],
      ['zh***@b.cn', 'zh***@b.cn', 'masked is legal (SD-07)'],
    ],
    refuses: [
      ['a@b', 'email.domain', undefined, 'the host is cut off'],
      ['a.b.cn', 'email.noAt', undefined, 'no @'],
      ['a＠b.cn', 'email.invalid', 'a@b.cn', 'a full-width @'],
    ],
  },
  creditCode: {
    field: fields.creditCode({ label }),
    respells: 'the code has one spelling (GB 32100-2015)',
    reads: [
      ['91350100M000100Y43', '91350100M000100Y43', 'eighteen characters with their checksum (DQ-06, CA-06)'],
      ['91350100m000100y43', '91350100M000100Y43', 'small letters'],
      ['9135****0Y43', '9135****0Y43', 'masked is legal (SD-07)'],
    ],
    refuses: [
      ['91350100M000100Y44', 'creditCode.checksum', undefined, 'one character was copied wrongly (DQ-06)'],
      ['123', 'creditCode.short', undefined, 'not eighteen (DQ-06)'],
      [123456789012345680, 'creditCode.checksum', undefined, 'a number has lost its last digits'],
    ],
  },
  idNumber: {
    field: fields.idNumber({ label }),
    means: (text: string) => readIdNumber(text),
    reads: [
      ['11010519491231002X', { born: '1949-12-31', sex: 'female' }, 'the example of GB 11643 (CA-26)'],
      ['11010519491231002x', { born: '1949-12-31', sex: 'female' }, 'a small x stays small'],
      ['440524 19800101 0013', { born: '1980-01-01', sex: 'male' }, 'typed in groups'],
      ['110105********002X', undefined, 'masked is legal and tells nothing (SD-07)'],
    ],
    refuses: [
      ['110105194912310021', 'idNumber.checksum', undefined, 'the check digit is X'],
      ['11010519490230002X', 'idNumber.birth', undefined, 'February has no 30th'],
      ['11010518491231002X', 'idNumber.birth', undefined, 'nobody is that old'],
      ['99010519491231002X', 'idNumber.province', undefined, 'no such province'],
      ['1101051949123100', 'idNumber.length', undefined, 'two are missing'],
      ['110105194912310O2X', 'idNumber.length', '11010519491231002X', 'an O for a nought is mended'],
      ['张三', 'idNumber.length', undefined, 'a name is no number'],
      [110105194912310020, 'idNumber.lost', undefined, 'a number keeps fifteen digits'],
      ['110105491231002', 'idNumber.old', '11010519491231002X', 'the old form is mended'],
    ],
  },
  day: {
    field: fields.day({ label }),
    reads: [
      [{ day: '2024-03-15' }, '2024-03-15', 'an ISO day (LR-15)'],
      [{ day: '2026-03-05', time: '14:20:48' }, '2026-03-05', 'the time is not asked for'],
    ],
    respells: 'a day has no time',
    doubts: [
      ['2020-2-1', 'day.text', '2020-02-01', 'text is no date (M22)'],
      ['2026年3月5日', 'day.text', '2026-03-05', 'nor in Chinese (M22)'],
      [20240103, 'day.text', '2024-01-03', 'nor as eight digits (M22)'],
    ],
    refuses: [
      ['3/5/2026', 'day.order', undefined, 'March or May (M22)'],
      ['6/5', 'day.noYear', undefined, 'of which year (M22)'],
      ['2024年6月', 'day.noDay', undefined, 'which day (M22)'],
      ['2026-02-30', 'day.missing', undefined, 'there is none'],
      ['下周', 'day.unread', undefined, 'from when'],
      [true, 'day.unread', undefined, 'a tick is no day'],
      [{ day: '1899-12-30', time: '14:20:00' }, 'day.unread', undefined, 'a time alone is of no day'],
    ],
  },
  moment: {
    field: fields.moment({ label }),
    reads: [
      [{ day: '2026-03-05' }, { day: '2026-03-05' }, 'a day alone'],
      [{ day: '2026-05-13', time: '14:20:48' }, { day: '2026-05-13', time: '14:20:48' }, 'a day with a time'],
    ],
    doubts: [
      ['2026-05-13 14:20:48', 'moment.text', '2026-05-13 14:20:48', 'text is no time (M22)'],
      ['2001-01-01 19:01', 'moment.text', '2001-01-01 19:01:00', 'without seconds'],
      ['2026年3月5日 下午3点半', 'moment.text', '2026-03-05 15:30:00', 'in Chinese'],
      ['2026-05-13下午3点', 'moment.text', '2026-05-13 15:00:00', 'nor is a space needed before 下午'],
      ['2026年3月5日15:30', 'moment.text', '2026-03-05 15:30:00', 'without a space'],
      ['Mar 5, 2026 3:30 PM', 'moment.text', '2026-03-05 15:30:00', 'in English'],
      ['2026-03-05 12:05 AM', 'moment.text', '2026-03-05 00:05:00', 'after midnight'],
      ['2026-03-05 00:00', 'moment.text', '2026-03-05', 'midnight is the day'],
      ['20260305', 'moment.text', '2026-03-05', 'the day alone'],
    ],
    refuses: [
      ['2026-01-01T00:00:00Z', 'moment.zone', undefined, 'another zone may be another day (M22)'],
      ['2026-01-01T00:00:00+08:00', 'moment.zone', undefined, 'even where it says which'],
      ['2026-03-05 25:00', 'moment.time', undefined, 'there is no 25th hour'],
      ['2026-05-13 14:20 左右', 'moment.time', undefined, 'a time is not dropped because of a word'],
      ['3/5/2026 10:00', 'day.order', undefined, 'March or May (M22)'],
      ['10:30', 'day.unread', undefined, 'of which day'],
      [{ day: '1899-12-30', time: '10:30:00' }, 'day.unread', undefined, 'nor as a cell of time alone'],
    ],
  },
  money: {
    field: fields.money({ label }),
    means: (text: string) => readAmount(text),
    reads: [
      ['5万', cny(50_000), 'the sample (C-18, CA-14)'],
      ['20万', cny(200_000), 'a budget (C-18, LR-12)'],
      ['约50万元', cny(500_000), 'about (C-18, M23)'],
      ['5000万-2亿', cny(50_000_000, 200_000_000), 'a range with a unit each (LR-22, C-18)'],
      ['12,000', { ...cny(12_000), unit: false }, 'a comma groups (M23)'],
      [350000, { ...cny(350_000), unit: false }, 'a number'],
      ['USD 1,200', { from: 1200, to: 1200, unit: true, currency: 'USD' }, 'a code in front'],
      ['$3,500', { from: 3500, to: 3500, unit: true, currency: 'USD' }, 'a sign in front (M23)'],
      ['5万美元', { from: 50_000, to: 50_000, unit: true, currency: 'USD' }, 'a word behind'],
      ['€3k-5k', { from: 3000, to: 5000, unit: true, currency: 'EUR' }, 'a range in euros'],
      ['US$1.5m', { from: 1_500_000, to: 1_500_000, unit: true, currency: 'USD' }, 'in millions'],
      ['人民币5万元整', cny(50_000), 'as on a contract'],
      ['HK$ 80万', { from: 800_000, to: 800_000, unit: true, currency: 'HKD' }, 'not the dollars of the USA'],
      ['50万以上', cny(500_000, UNBOUNDED), 'without an upper end'],
    ],
    doubts: [
      ['面议', 'money.unread', undefined, 'to be talked about'],
      ['CRM2023001/5万/12个月', 'money.unread', undefined, 'a whole deal is no amount'],
    ],
    refuses: [[{ day: '2026-05-10' }, 'money.day', undefined, '5-10 became a date']],
  },
  number: {
    field: fields.number({ label }),
    reads: [
      [42, 42, 'a number'],
      [-0.5, -0.5, 'below nought'],
    ],
    doubts: [
      ['12,000', 'number.text', '12000', 'a comma groups (M23)'],
      ['1\u202f427', 'number.text', '1427', 'a narrow space groups (M23)'],
      ['１２３', 'number.text', '123', 'full-width (M16)'],
      ['1.5万', 'number.text', '15000', 'in ten thousands (M23)'],
    ],
    refuses: [
      ['1.234,56', 'number.unread', undefined, 'thousands or a decimal'],
      ['3 台', 'number.unread', '3', 'a unit belongs in the header'],
      ['50%', 'number.unread', '50', 'a share is another type'],
      ['三四个', 'number.unread', undefined, 'no figure at all'],
      [{ day: '2026-10-20' }, 'cell.becameDay', undefined, 'a number never was a range'],
      [true, 'number.unread', undefined, 'a tick is no number'],
    ],
  },
  percent: {
    field: fields.percent({ label }),
    means: (share: number) => Number(share.toPrecision(10)),
    respells: 'a share is kept as a number from 0 to 1',
    reads: [
      [0.13, 0.13, 'a cell of percent (OP-02)'],
      ['13%', 0.13, 'as text (OP-02, M23)'],
      ['100％', 1, 'the whole, full-width (M23)'],
      ['0.13', 0.13, 'as a fraction (M23)'],
      ['百分之三十', 0.3, 'in words'],
      ['8成', 0.8, 'in tenths'],
      ['七成五', 0.75, 'and a half of one'],
      ['12.5%', 0.125, 'with a decimal'],
      [0, 0, 'lost'],
      [1, 1, 'won'],
    ],
    doubts: [
      [30, 'percent.bare', '30%', 'thirty is not three thousand percent'],
      ['1', 'percent.bare', '100%', 'one percent or the whole'],
      ['90', 'percent.bare', '90%', 'as typed in a form'],
    ],
    refuses: [
      ['150%', 'percent.range', undefined, 'more than certain'],
      [-0.2, 'percent.range', undefined, 'less than never'],
      ['约30%', 'percent.unread', '30%', 'about is not kept in a number'],
      ['50%-60%', 'percent.unread', undefined, 'two of them'],
      ['很高', 'percent.unread', undefined, 'no figure'],
      [{ day: '2026-10-20' }, 'cell.becameDay', undefined, 'a date is no share'],
    ],
  },
  band: {
    field: fields.band({ label }),
    means: (text: string) => readBand(text),
    reads: [
      ['200-500人', { from: 200, to: 500 }, 'the sample (CA-08, C-17)'],
      ['50-100人', { from: 50, to: 100 }, 'the other sample (CA-08, C-17)'],
      ['100-500人', { from: 100, to: 500 }, 'bands may overlap (C-17)'],
      ['50人以下', { from: 0, to: 50 }, 'no lower end'],
      ['1000人以上', { from: 1000, to: UNBOUNDED }, 'no upper end'],
      ['约300', { from: 300, to: 300 }, 'about'],
      ['500+', { from: 500, to: UNBOUNDED }, 'with a plus (M24)'],
      ['~945', { from: 945, to: 945 }, 'with a tilde (M24)'],
      ['~500-600', { from: 500, to: 600 }, 'a range of that (M24)'],
      ['50-200', { from: 50, to: 200 }, 'without a unit (M24)'],
      ['20～99人', { from: 20, to: 99 }, 'full-width'],
      ['不到50人', { from: 0, to: 50 }, 'fewer than'],
      ['300余人', { from: 300, to: UNBOUNDED }, 'and some more'],
      ['11-50 employees', { from: 11, to: 50 }, 'in English'],
      [300, { from: 300, to: 300 }, 'a number'],
    ],
    doubts: [
      ['中型', 'band.unread', undefined, 'a word names no number'],
      ['50万元', 'band.unread', undefined, 'that is money'],
      [{ day: '2026-10-20' }, 'cell.becameDay', '10-20', '10-20 became a date'],
    ],
  },
  flag: {
    field: fields.flag({ label }),
    means: readFlag,
    reads: [
      ['是', true, 'yes (M27)'],
      ['否', false, 'no (M27)'],
      [true, true, 'a tick box (M27)'],
      [false, false, 'an empty tick box (M27)'],
      ['√', true, 'a tick'],
      ['✔️', true, 'a tick as an emoji'],
      ['×', false, 'a cross'],
      ['有', true, 'there is'],
      ['无', false, 'there is none'],
      [1, true, 'one'],
      ['0', false, 'nought'],
      ['Y', true, 'a letter'],
      ['[x]', true, 'a box in a list'],
      ['[ ]', false, 'an empty box in a list'],
      ['是（已确认）', true, 'with a remark'],
    ],
    doubts: [
      ['x', 'flag.unread', undefined, 'yes in one sheet and no in the next'],
      ['待确认', 'flag.unread', undefined, 'nobody knows yet'],
      [2, 'flag.unread', undefined, 'a count is no mark'],
    ],
  },
};
