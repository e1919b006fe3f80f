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
  /** Said beside the field while saving goes on: an option not on the list, a date typed as text. */
  readonly warning?: true;
}

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
  /** What a person should look at although the value was taken. */
  readonly warnings?: readonly Problem[];
}
export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}
export type Outcome<T> = Accepted<T> | Refused;

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

/** Taken, with something to look at. */
export const acceptBut = <T>(
  value: T,
  code: MessageKey,
  about: Omit<Problem, 'code' | 'warning'> = {},
): Accepted<T> => ({
  ok: true,
  value,
  warnings: [{ code, ...about, warning: true }],
});

export const refuse = (code: MessageKey, about: Omit<Problem, 'code'> = {}): Refused => ({
  ok: false,
  problems: [{ code, ...about }],
});

export const refuseAll = (problems: readonly Problem[]): Refused => ({ ok: false, problems });

/** Everything there is to say about an outcome, refusals and warnings alike. */
export const problemsOf = (outcome: Outcome<unknown>): readonly Problem[] =>
  outcome.ok ? (outcome.warnings ?? []) : outcome.problems;

/** The problems that keep something from being saved. */
export const blocking = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter((problem) => !problem.warning);
