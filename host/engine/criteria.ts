import { isEmail, isUrl } from './addresses';
import type { Value } from './api';
import { partsOfSerial, serialOfDay } from './serial';

/** A value under test, as it is stored and as it shows. */
export interface Tested {
  readonly value: Value;
  readonly text: string;
  readonly isDate: boolean;
  /** Today's serial in the workbook's zone. */
  readonly today: number;
}
type Criterion = (tested: Tested, values: readonly Value[]) => boolean;

const number =
  (test: (value: number, a: number, b: number) => boolean): Criterion =>
  (tested, [a, b]) =>
    typeof tested.value === 'number' && test(tested.value, Number(a ?? 0), Number(b ?? 0));

const date =
  (test: (day: number, a: number, b: number) => boolean): Criterion =>
  (tested, [a, b]) =>
    typeof tested.value === 'number' &&
    tested.isDate &&
    test(Math.floor(tested.value), Math.floor(Number(a ?? 0)), Math.floor(Number(b ?? 0)));

const relative =
  (test: (day: number, bound: number) => boolean): Criterion =>
  (tested, [name]) =>
    typeof tested.value === 'number' &&
    tested.isDate &&
    test(Math.floor(tested.value), relativeDay(String(name), tested.today));

const text =
  (test: (text: string, wanted: string) => boolean): Criterion =>
  (tested, [wanted]) =>
    test(tested.text.toLowerCase(), String(wanted ?? '').toLowerCase());

/** The criteria that validation, conditional formats and filters share, by Google's names. */
export const criteria: Readonly<Record<string, Criterion>> = {
  CELL_EMPTY: ({ text: shown }) => shown === '',
  CELL_NOT_EMPTY: ({ text: shown }) => shown !== '',
  NUMBER_BETWEEN: number((value, a, b) => value >= a && value <= b),
  NUMBER_NOT_BETWEEN: number((value, a, b) => value < a || value > b),
  NUMBER_EQUAL_TO: number((value, a) => value === a),
  NUMBER_NOT_EQUAL_TO: number((value, a) => value !== a),
  NUMBER_GREATER_THAN: number((value, a) => value > a),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: number((value, a) => value >= a),
  NUMBER_LESS_THAN: number((value, a) => value < a),
  NUMBER_LESS_THAN_OR_EQUAL_TO: number((value, a) => value <= a),
  DATE_IS_VALID_DATE: ({ value, isDate }) => typeof value === 'number' && isDate,
  DATE_AFTER: date((day, a) => day > a),
  DATE_BEFORE: date((day, a) => day < a),
  DATE_EQUAL_TO: date((day, a) => day === a),
  DATE_NOT_EQUAL_TO: date((day, a) => day !== a),
  DATE_ON_OR_AFTER: date((day, a) => day >= a),
  DATE_ON_OR_BEFORE: date((day, a) => day <= a),
  DATE_BETWEEN: date((day, a, b) => day >= a && day <= b),
  DATE_NOT_BETWEEN: date((day, a, b) => day < a || day > b),
  DATE_AFTER_RELATIVE: relative((day, bound) => day > bound),
  DATE_BEFORE_RELATIVE: relative((day, bound) => day < bound),
  DATE_EQUAL_TO_RELATIVE: relative((day, bound) => day === bound),
  TEXT_CONTAINS: text((shown, wanted) => shown.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: text((shown, wanted) => !shown.includes(wanted)),
  TEXT_EQUAL_TO: text((shown, wanted) => shown === wanted),
  TEXT_NOT_EQUAL_TO: text((shown, wanted) => shown !== wanted),
  TEXT_STARTS_WITH: text((shown, wanted) => shown.startsWith(wanted)),
  TEXT_ENDS_WITH: text((shown, wanted) => shown.endsWith(wanted)),
  TEXT_IS_VALID_EMAIL: ({ text: shown }) => isEmail(shown),
  TEXT_IS_VALID_URL: ({ text: shown }) => isUrl(shown),
};

function relativeDay(name: string, today: number): number {
  const { year, month, day } = partsOfSerial(today);
  const days: Readonly<Record<string, number>> = {
    TODAY: Math.floor(today),
    TOMORROW: Math.floor(today) + 1,
    YESTERDAY: Math.floor(today) - 1,
    PAST_WEEK: Math.floor(today) - 7,
    PAST_MONTH: serialOfDay(year, month - 1, day),
    PAST_YEAR: serialOfDay(year - 1, month, day),
  };
  return days[name.toUpperCase()] ?? Number.NaN;
}
