import type { MessageKey } from '../messages';

/** What is put into the words of a message. */
export type Params = Readonly<Record<string, string | number>>;

/** Something a person can mend: a code with its words in every language, the field it concerns, and the mended value where one is known. */
export interface Problem {
  readonly code: MessageKey;
  readonly field?: string;
  readonly params?: Params;
  /** The value that would be right (改为 13800004521). */
  readonly fix?: string;
}

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}
export type Outcome<T> = Accepted<T> | Refused;

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

export const refuse = (code: MessageKey, about: Omit<Problem, 'code'> = {}): Refused => ({
  ok: false,
  problems: [{ code, ...about }],
});

export const refuseAll = (problems: readonly Problem[]): Refused => ({ ok: false, problems });
