import { useState } from 'preact/hooks';
import type { Match, RecordRef } from '../../addon/api';
import type { Table } from '../../schema/table';
import type { Problem } from '../../values/outcome';
import { useApp } from '../app/appContext';
import type { DuplicateVerdict } from './draft';
import type { DraftHandle } from './useDraft';
import { useMatches } from './useMatches';

export interface Duplicates {
  readonly matches: readonly Match[];
  readonly verdicts: Readonly<Record<string, DuplicateVerdict>>;
  /** True after saving was refused because nobody had said whether they are the same. */
  readonly asked: boolean;
  onView(record: RecordRef): void;
  onJudge(match: Match, verdict: DuplicateVerdict | undefined): void;
  /** Says of all of them that they are other customers; answers what is now said. */
  onNone(): Readonly<Record<string, DuplicateVerdict>>;
  /** Keeps what the banner already says; answers the other refusals. */
  refuse(problems: readonly Problem[]): readonly Problem[];
}

/** Refusals that say: this may be registered already. */
const suspicions = ['lead.maybeDuplicate', 'customer.maybeDuplicate'];

/** The records that may be the same as the one being typed, and what the person says about each. */
export function useDuplicates(table: Table, handle: DraftHandle, lead?: string): Duplicates {
  const { open } = useApp();
  const found = useMatches(table, handle.draft.texts, lead);
  const [refused, setRefused] = useState<readonly Match[]>([]);
  const known = new Set(found.map((match) => match.number));
  const matches = [...found, ...refused.filter((match) => !known.has(match.number))];
  const { verdicts } = handle.draft;

  const judge = (numbers: readonly string[], verdict: DuplicateVerdict | undefined) => {
    const others = Object.entries(verdicts).filter(([other]) => !numbers.includes(other));
    const added = verdict ? numbers.map((other) => [other, verdict] as const) : [];
    const said = Object.fromEntries([...others, ...added]);
    handle.change({ verdicts: said });
    return said;
  };
  return {
    matches,
    verdicts,
    asked: refused.some((match) => !verdicts[match.number]),
    onView: open,
    onJudge: (match, verdict) => {
      judge([match.number], verdict);
    },
    onNone: () =>
      judge(
        matches.map((match) => match.number),
        'different',
      ),
    refuse(problems) {
      const asked = problems.filter(({ code }) => suspicions.includes(code));
      setRefused(asked.map(matchOf));
      return problems.filter((problem) => !asked.includes(problem));
    },
  };
}

/** What a refusal tells about the other record, for the time before the list has been asked for again. */
const matchOf = ({ params }: Problem): Match => ({
  table: String(params?.table ?? 'leads'),
  number: String(params?.number ?? ''),
  title: String(params?.title ?? ''),
  detail: '',
  evidence: [],
});
