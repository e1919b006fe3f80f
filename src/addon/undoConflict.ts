import type { MessageKey } from '../messages';
import { sumOf } from '../sheets/journalLine';
import type { Params, Problem } from '../values/outcome';

/** Something that speaks against taking a change back unasked; `key` is how a person's answer names it. */
export interface Conflict {
  readonly key: string;
  readonly problem: Problem;
}
export type UndoCode = Extract<MessageKey, `undo.${string}`>;

/** The record as a whole, beside its fields. */
export const WHOLE = '#';

export type Choice = 'keep' | 'restore';
/** What a person says about each conflict, and the value they were shown when they said it. */
export interface Answers {
  readonly choices?: Readonly<Record<string, Choice>>;
  readonly seen?: Readonly<Record<string, string>>;
}

interface About {
  readonly table: string;
  readonly number: string;
}
export const keyOf = ({ table, number }: About, field: string): string => `${table}|${number}|${field}`;

/**
 * `now` is the value that stands, `wrote` what the entry wrote, `to` what undo would bring back; `by` and `at` who made
 * it what it is and when ('' where nobody can say). `whole` 1: answered for the record, not for the field. `only` 1: it
 * can only stay as it is.
 */
export function conflictAt(about: About, field: string, code: UndoCode, params: Params): Conflict {
  const key = keyOf(about, field);
  return {
    key,
    problem: { code, field, params: { now: '', ...params, table: about.table, number: about.number, key } },
  };
}

/** True once every conflict is answered, for the value that still stands. */
export const areAnswered = (conflicts: readonly Conflict[], answers: Answers): boolean =>
  conflicts.every(({ key, problem }) => {
    const choice = answers.choices?.[key];
    const [now, seen] = [String(problem.params?.now ?? ''), answers.seen?.[key]];
    // whom it was shown masked answers by its mark
    if (choice === undefined || (seen !== now && seen !== sumOf(0, now))) return false;
    return choice === 'keep' || problem.params?.only !== 1;
  });

/** Whether a conflict was answered by keeping what stands. */
export const keptBy =
  ({ choices }: Answers) =>
  (key: string): boolean =>
    choices?.[key] === 'keep';
