import { useState } from 'preact/hooks';
import { checkRecord } from '../../crm/rules/validation';
import type { Table } from '../../schema/table';
import { blocking, type Problem } from '../../values/outcome';
import { useApp } from '../app/appContext';
import type { FieldGroup } from './layout';
import { fieldId } from './RecordForm';
import type { DraftHandle } from './useDraft';

export interface FormProblems {
  readonly problems: ReadonlyMap<string, Problem>;
  /** How many fields a person was told to mend at the last try; 0 after they were. */
  readonly refused: number;
  /** Checks the whole form as the server will; a refusal shows every problem and puts the focus on the first. */
  check(): boolean;
  /** Takes up what the server refused; answers those that belong to no field shown here. */
  refuse(problems: readonly Problem[]): readonly Problem[];
  /** Begins again, as if nobody had tried to save. */
  reset(): void;
}

/** The same checks as the server's, by the same code. A field tells its problem once it was left, all of them after a try to save. */
export function useFormProblems(
  table: Table,
  groups: readonly FieldGroup[],
  handle: DraftHandle,
  only?: (key: string) => boolean,
): FormProblems {
  const { hello } = useApp();
  const [tried, setTried] = useState(false);
  const [served, setServed] = useState<readonly Served[]>([]);
  const { texts, touched } = handle.draft;
  const keys = groups.flatMap(({ fields }) => fields.map(([key]) => key));

  const found = (): readonly Problem[] => {
    const problems = checkRecord(table, texts, hello.settings, { typed: true, today: hello.today });
    return problems.filter(({ field }) => field !== undefined && keys.includes(field) && (only?.(field) ?? true));
  };
  const shown = found().filter(({ field }) => tried || touched.includes(field ?? ''));
  const stillServed = served.filter(({ field, text }) => texts[field] === text).map(({ problem }) => problem);
  const problems = firstPerField([...stillServed, ...blocking(shown), ...shown]);

  return {
    problems,
    reset() {
      setTried(false);
      setServed([]);
    },
    refused: tried ? blocking([...problems.values()]).length : 0,
    check() {
      setTried(true);
      setServed([]);
      const bad = firstPerField(blocking(found()));
      focusFirst(keys.filter((key) => bad.has(key)));
      return bad.size === 0;
    },
    refuse(refusals) {
      setTried(true);
      const mine = refusals.flatMap((problem) =>
        problem.field !== undefined && keys.includes(problem.field)
          ? [{ field: problem.field, text: texts[problem.field], problem }]
          : [],
      );
      setServed(mine);
      focusFirst(keys.filter((key) => mine.some(({ field }) => field === key)));
      return refusals.filter((problem) => !mine.some((kept) => kept.problem === problem));
    },
  };
}

/** A server's refusal holds for the text it was given. */
interface Served {
  readonly field: string;
  readonly text: string | undefined;
  readonly problem: Problem;
}

function firstPerField(problems: readonly Problem[]): ReadonlyMap<string, Problem> {
  const first = new Map<string, Problem>();
  for (const problem of problems) if (problem.field && !first.has(problem.field)) first.set(problem.field, problem);
  return first;
}

function focusFirst([key]: readonly string[]): void {
  if (key === undefined) return;
  // After the problem is drawn, so that the control is described by it when it is read out.
  setTimeout(() => {
    const control = document.getElementById(fieldId(key));
    control?.focus();
    control?.scrollIntoView?.({ block: 'center' });
  });
}
