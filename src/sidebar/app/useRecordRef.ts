import { useEffect, useState } from 'preact/hooks';
import type { RecordRef } from '../../addon/api';
import { useApp } from './appContext';

export interface Chosen {
  readonly ref: RecordRef | undefined;
  readonly loading: boolean;
  /** Looks at the selected row once more. */
  again(): void;
}

/** The record a page is about: the route's, or else the one on the row selected in the sheet. */
export function useRecordRef(): Chosen {
  const { route, rpc, failed } = useApp();
  const { table, number } = route;
  const [found, setFound] = useState<RecordRef | null>();
  const [round, setRound] = useState(0);
  const named = table !== undefined && number !== undefined;
  // another round asks the same question again.
  useEffect(() => {
    if (named) return;
    setFound(undefined);
    rpc('selected', {}).then((answer) => {
      if (answer.ok) setFound(answer.value);
      else {
        setFound(null);
        failed(answer.problems);
      }
    });
  }, [named, rpc, round]);
  if (named) return { ref: { table, number }, loading: false, again: () => undefined };
  return { ref: found ?? undefined, loading: found === undefined, again: () => setRound(round + 1) };
}
