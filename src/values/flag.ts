import { fold } from './text';

const YES = '是 是的 [x] √ ✓ ✔ ☑ ✅ ■ 对 真 有 已 需要 要 同意 可以 y yes true t 1 on ok checked'.split(' ');
const NO =
  '否 [] × ✖ ✗ ✘ ✕ ❌ ☐ □ 不 不是 错 假 无 没 没有 未 不需要 不要 不同意 n no false f 0 off none unchecked'.split(' ');
/** A longer text is a sentence, not a mark. */
const LONGEST = 40;

/**
 * Yes or no, as people mark it: 是/否, √/×, TRUE, 1, 有/无 (M27). A remark in brackets does not count. Undefined for
 * anything else, above all a Latin x, which is yes in one sheet and no in the next.
 */
export function readFlag(text: string): boolean | undefined {
  if (text.length > LONGEST) return undefined;
  const mark = fold(text.replace(/[\ufe0e\ufe0f]/g, '')).replace(/^\[ \]$/, '[]');
  const word = mark.replace(/(?<=.)\s*[([].*[)\]]$|[.。!！]$/g, '');
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}

/** Whether a field of this kind says yes; no value is no. */
export const isYes = (value: string | undefined): boolean => value !== undefined && readFlag(value) === true;
