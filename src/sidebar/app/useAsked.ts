import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Ask, Method, Reply } from '../../addon/api';
import { useApp } from './appContext';

export interface Asked<T> {
  readonly value: T | undefined;
  readonly loading: boolean;
  again(): void;
}

/** What the add-on answers to a question, asked again whenever something was changed from here. While it is asked again the old answer stays. */
export function useAsked<M extends Method>(method: M, ask: Ask<M> | undefined): Asked<Reply<M>> {
  const { rpc, version, failed } = useApp();
  const [value, setValue] = useState<Reply<M>>();
  const [loading, setLoading] = useState(ask !== undefined);
  const [round, setRound] = useState(0);
  const question = ask === undefined ? undefined : JSON.stringify(ask);
  const again = useCallback(() => setRound((before) => before + 1), []);
  // a new version or round asks the same question again.
  useEffect(() => {
    if (question === undefined) return undefined;
    let dropped = false;
    setLoading(true);
    rpc(method, JSON.parse(question)).then((answer) => {
      if (dropped) return;
      setLoading(false);
      if (answer.ok) setValue(() => answer.value);
      else failed(answer.problems, again);
    });
    return () => {
      dropped = true;
    };
  }, [rpc, method, question, version, round]);
  return { value, loading, again };
}
