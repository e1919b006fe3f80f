import { type Language, say } from '../../messages';
import type { Problem } from '../../values/outcome';

/** A problem in the reader's language; `label` is the name of its field, where it has one. */
export const problemWords = ({ code, params }: Problem, language: Language, label?: string): string =>
  say(language, code, { ...(label === undefined ? {} : { label }), ...params });
