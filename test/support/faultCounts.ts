import type { Verdict } from './faultCourse';

const counts: Record<string, { readonly runs: number; readonly bad: number }> = {};

/** Keeps the count of a suite for the closing lines; answers what went wrong, the first few. */
export function report(name: string, { runs, badRuns, bad }: Verdict): readonly string[] {
  counts[name] = { runs, bad: badRuns };
  return bad.slice(0, 5);
}

/** One line a suite, and their sum. */
export function printCounts(whose: string): void {
  const sum = (of: 'runs' | 'bad') => Object.values(counts).reduce((total, count) => total + count[of], 0);
  const line = (name: string, runs: number, bad: number) =>
    `${String(runs).padStart(5)} runs ${String(bad).padStart(4)} bad  ${name}`;
  const lines = Object.entries(counts).map(([name, { runs, bad }]) => line(name, runs, bad));
  process.stdout.write(`${[...lines, line(whose, sum('runs'), sum('bad'))].join('\n')}\n`);
}
