import { en } from './en';
import { zh } from './zh';

/** The languages a person may read. A new language is one file here and one key in `Label`. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A short text that belongs to one definition (a field, a table, an action) and stays beside it. */
export type Label = Readonly<Record<Language, string>>;

export type MessageKey = keyof typeof zh;

const catalogs: Record<Language, Record<MessageKey, string>> = { zh, en };

/**
 * The sentence for a code, with `{name}` replaced from `params` and `{name|row|rows}` by the word that fits the number.
 * The compiler lists every sentence a language still lacks.
 */
export function say(
  language: Language,
  key: MessageKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return catalogs[language][key].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) =>
      String(one === undefined ? (params[name] ?? whole) : Number(params[name]) === 1 ? one : many),
  );
}
