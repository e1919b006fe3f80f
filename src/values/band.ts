import { readMoney } from './money';
import { foldWidth } from './text';

/** A head count from and to, both included; `to` is UNBOUNDED where no upper end was named. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

const PEOPLE = /\s*(?:个人|人员|员工|职工|人|名|位|employees?|people|staff|persons?|heads?)\s*/gi;
/** A longer text is a sentence, not a size. */
const LONGEST = 40;

/** Reads a size as people write it: 200-500人, 50人以下, 约300, 500+, ~945 (C-17, M24). Undefined where no number is told. */
export function readBand(text: string): Band | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = foldWidth(text)
    .toLowerCase()
    .replace(/不到|未满|不足/, '<')
    .replace(PEOPLE, '')
    .replace(/余(?=以上|$)/, '+');
  const read = /[元块¥￥$€£]|rmb|cny|预算/.test(bare) ? undefined : readMoney(bare);
  return read && { from: read.from, to: read.to };
}
