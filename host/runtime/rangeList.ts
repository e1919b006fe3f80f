import { inside } from './inside';
import type { Range } from './range';

/** Several ranges of one sheet that are changed alike: the members below are passed on to each. */
export class RangeList {
  readonly [inside]: readonly Range[];
  constructor(ranges: readonly Range[]) {
    this[inside] = ranges;
  }
  getRanges(): Range[] {
    return Array.from(this[inside]);
  }
}

const passedOn = [
  ...['activate', 'breakApart', 'check', 'clear', 'clearContent', 'clearDataValidations', 'clearFormat', 'clearNote'],
  ...['insertCheckboxes', 'removeCheckboxes', 'setBackground', 'setFontColor', 'setFontFamily', 'setFontLine'],
  ...['setFontSize', 'setFontStyle', 'setFontWeight', 'setFormula', 'setHorizontalAlignment', 'setNote'],
  ...['setNumberFormat', 'setValue', 'setVerticalAlignment', 'setWrap', 'setWrapStrategy', 'trimWhitespace', 'uncheck'],
  ...['setBackgroundRGB', 'setBorder', 'setFormulaR1C1', 'setShowHyperlink', 'setTextDirection', 'setTextRotation'],
  ...['setVerticalText'],
];
for (const member of passedOn) {
  const value = function (this: RangeList, ...given: unknown[]) {
    for (const range of this[inside]) {
      const work = Reflect.get(range, member) as (...args: unknown[]) => unknown;
      work.apply(range, given);
    }
    return this;
  };
  Object.defineProperty(RangeList.prototype, member, { value, configurable: true, writable: true });
}
