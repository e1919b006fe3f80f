import type { HistoryRow } from '../../addon/api';
import type { Problem } from '../../values/outcome';
import { changedFields } from './entryWords';

export type Choice = 'keep' | 'restore';

/** An undo that was refused because things changed since: what the person is asked. */
export interface UndoQuestion {
  readonly seq: number;
  readonly problems: readonly Problem[];
  /** What was chosen before it had to be asked again. */
  readonly choices: Readonly<Record<string, Choice>>;
  readonly again: boolean;
}

const param = (problem: Problem, name: string): string => String(problem.params?.[name] ?? '');
export const keyOf = (problem: Problem): string => param(problem, 'key');
/** It can only stay as it is. */
export const isFixed = (problem: Problem): boolean => problem.params?.only === 1;
/** The value that stands; where it is masked, the mark it is known by. */
const standing = (problem: Problem): string => param(problem, 'mark') || param(problem, 'now');
const isWhole = (problem: Problem): boolean => problem.params?.whole === 1;

/** Every problem can be answered; any other refusal is only told. */
export const isQuestion = (problems: readonly Problem[]): boolean =>
  problems.length > 0 && problems.every((problem) => keyOf(problem) !== '');

/** Asked again: an answer stands while the value it was given for does. */
export function askedAgain(before: UndoQuestion, problems: readonly Problem[]): UndoQuestion {
  const shown = new Map(before.problems.map((problem) => [keyOf(problem), standing(problem)]));
  const still = problems.filter((problem) => shown.get(keyOf(problem)) === standing(problem));
  const choices = still.flatMap((problem) => {
    const choice = before.choices[keyOf(problem)];
    return choice ? [[keyOf(problem), choice] as const] : [];
  });
  return { ...before, problems, choices: Object.fromEntries(choices), again: true };
}

/** One thing to decide: a cell, or a record that goes whole or not at all, with every reason against it. */
export interface Decision {
  readonly key: string;
  readonly keys: readonly string[];
  readonly problems: readonly Problem[];
  readonly whole: boolean;
  readonly fixed: boolean;
}

export function decisionsOf(problems: readonly Problem[]): readonly Decision[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = isWhole(problem) ? `${param(problem, 'table')}|${param(problem, 'number')}` : keyOf(problem);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups].map(([key, own]) => ({
    key,
    keys: own.map(keyOf),
    problems: own,
    whole: own.some(isWhole),
    fixed: own.some(isFixed),
  }));
}

/** What is sent: each key's choice, and the value it was made for. Nothing said means keep. */
export const answersOf = (problems: readonly Problem[], choices: Readonly<Record<string, Choice>>) => ({
  choices: Object.fromEntries(problems.map((problem) => [keyOf(problem), choices[keyOf(problem)] ?? 'keep'])),
  seen: Object.fromEntries(problems.map((problem) => [keyOf(problem), standing(problem)])),
});

/** How many cells and records go back without being asked about; 0 where the entry is not at hand. */
export function freeCells(entry: HistoryRow | undefined, problems: readonly Problem[]): number {
  if (!entry) return 0;
  const all = changedFields(entry).flatMap(({ table, number, fields }, index) =>
    entry.changes[index]?.kind === 'update'
      ? fields.map(({ field }) => `${table}|${number}|${field}`)
      : [`${table}|${number}`],
  );
  const asked = new Set(decisionsOf(problems).map(({ key }) => key));
  return all.filter((key) => !asked.has(key) && !key.endsWith('|check')).length;
}
