import { isBalanced, rewritten, splitOutside } from './listCell';
import { isPlaceholder } from './text';

/** Somebody who decides at the customer; `title` '' where none was written. */
export interface Decider {
  readonly name: string;
  readonly title: string;
}

const BRACKETED = /^([^(（[【]*?)\s*[(（[【](.*)[)）\]】]$/s;
const PAIR = /^([^/／:：]+?)\s*[/／:：]\s*([^/／:：]+)$/;
/** A name and a title with only a dash or a space between. */
const LOOSE = /^(.{1,30}?)\s*[-–—\s]\s*(\S{2,30})$/;
const TITLE =
  /(?:经理|总监|主管|主任|总裁|董事长?|法人|部长|科长|厂长|校长|院长|处长|局长|助理|工程师|采购|财务|负责人|老板|决策人|使用人|总工|秘书|[CV][A-Z]{0,2}[OP]|director|manager|head|buyer|owner|president|chief|founder)$/i;

/**
 * The people of a decision chain in order (CD-04): `李(总经理),张(采购经理)`, `李（总经理）、张（采购经理）`, `李/总经理；张/采购经理`,
 * `张(采购)→李(总经理)`, `李-总经理`, `CEO: Wang`. `-` is none (CA-15).
 */
export function readChain(text: string): readonly Decider[] {
  if (isPlaceholder(text)) return [];
  const parts = splitOutside(text.replace(/->|=>/g, '→'), (sign) => /[,，、;；|｜\n\r→>]/.test(sign), true);
  return parts
    .map((part) => part.replace(/^\s*(?:\d{1,2}\s*[.)．]|[和及与&＆/／])\s*/, ''))
    .flatMap(slashed)
    .filter(({ name, title }) => name !== '' || title !== '');
}

/** The cell for these people; who was there already keeps the words they were typed in, so nothing is lost (CD-05). */
export const writeChain = (text: string, people: readonly Decider[]): string =>
  people.length === 0
    ? ''
    : rewritten(text, people, readChain, ({ name, title }) => (title ? `${name}(${title})` : name));

/** The chain with its brackets closed where one was forgotten before a separator; undefined if nothing needs mending. */
export function mendedChain(text: string): string | undefined {
  if (isBalanced(text)) return undefined;
  const mended = text.replace(
    /([(（])([^()（）,，、;；\n]*)(?=[,，、;；\n]|$)/g,
    (_, open: string, title: string) => `${open}${title.trimEnd()}${open === '(' ? ')' : '）'}`,
  );
  return isBalanced(mended) ? mended : undefined;
}

/** `李(总经理)/张(采购)` are two people, `李/总经理` is one with a title, `李总/张总` are two again. */
function slashed(part: string): readonly Decider[] {
  const pieces = splitOutside(part, (sign) => sign === '/' || sign === '／');
  const pair = pieces.length === 2 ? titled(PAIR.exec(part)) : undefined;
  return pair ? [pair] : pieces.flatMap(one);
}

function one(part: string): readonly Decider[] {
  if (isPlaceholder(part) || /^\d{1,2}$/.test(part)) return [];
  const found = BRACKETED.exec(part);
  if (found) return [{ name: (found[1] ?? '').trim(), title: (found[2] ?? '').trim() }];
  return [titled(PAIR.exec(part)) ?? titled(LOOSE.exec(part)) ?? { name: part, title: '' }];
}

/** Which of two is the title: the second, or the first as in `CEO: Wang`; neither where none reads like one. */
function titled(found: RegExpExecArray | null): Decider | undefined {
  const [, first = '', second = ''] = found ?? [];
  if (TITLE.test(second)) return { name: first.trim(), title: second.trim() };
  return TITLE.test(first) ? { name: second.trim(), title: first.trim() } : undefined;
}
