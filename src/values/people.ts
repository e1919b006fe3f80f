import { onceEach, rewritten } from './listCell';
import { fold, isPlaceholder, splitMany } from './text';

/** Somebody who may be named, by name or by e-mail. */
export interface Named {
  readonly name: string;
  readonly email: string;
}

const CHINESE_NAME = /^[\u3400-\u9fff·]{2,4}$/;

/** The people named in a cell, each once, in order: `王芳、李雷`, `@王芳 @李雷`, `Wang Fang / Li Lei`, `王芳 李雷` (C-16). */
export function readPeople(text: string): readonly string[] {
  if (isPlaceholder(text)) return [];
  const names = splitMany(text.replace(/\s+(?=[@＠])|\s*[&＆]\s*/g, ',')).flatMap(spaced);
  return onceEach(names.map((name) => name.replace(/^[@＠]\s*|等人?$/g, '').trim()).filter((name) => name !== ''));
}

/** The cell with these people and no others; what was there keeps its words and its separator. */
export const writePeople = (text: string, people: readonly string[]): string =>
  people.length === 0 ? '' : rewritten(text, people, readPeople, (name) => name);

/** The member a cell means: by name or e-mail, the part before the @ of an e-mail included (M34); none if two would fit. */
export function memberNamed<M extends Named>(members: readonly M[], text: string): M | undefined {
  const wanted = fold(text)
    .replace(/^@|^mailto:/, '')
    .replace(/\s*\(.*\)$/, '');
  if (wanted === '') return undefined;
  const keys: readonly ((member: M) => string)[] = [
    ({ email }) => fold(email),
    ({ name }) => fold(name),
    ({ name }) => tight(name),
    ({ email }) => fold(email).replace(/@.*$/, ''),
  ];
  for (const key of keys) {
    const found = members.filter((member) => [wanted, tight(wanted)].includes(key(member)) && key(member) !== '');
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

const tight = (name: string): string => fold(name).replace(/[\s·.]/g, '');

/** Two Chinese names or addresses with only a space between are two people; `John Smith` is one. */
const spaced = (part: string): readonly string[] => {
  const words = part.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => CHINESE_NAME.test(word) || word.indexOf('@') > 0) ? words : [part];
};
