import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ask, Found } from '../../addon/api';
import { useApp } from '../app/appContext';

/** How long the typing rests before the add-on is asked, in milliseconds. */
const rest = 300;

export interface Answered {
  readonly ask: Ask<'search'>;
  readonly found: Found;
}
interface Answer {
  /** The last answer, be it to this question or to the one before. */
  readonly last: Answered | undefined;
  readonly loading: boolean;
}

/** The add-on's answer to a search, once the typing rests. What was answered before anything changed is not asked again. */
export function useAnswer(ask: Ask<'search'> | undefined): Answer {
  const { rpc, version, failed } = useApp();
  const [last, setLast] = useState<Answered>();
  const [round, setRound] = useState(0);
  const kept = useRef({ version, answers: new Map<string, Answered>() });
  if (kept.current.version !== version) kept.current = { version, answers: new Map() };
  const { answers } = kept.current;
  const question = ask && JSON.stringify(ask);
  const known = question === undefined ? undefined : answers.get(question);
  useEffect(() => {
    if (ask === undefined || question === undefined || answers.has(question)) return undefined;
    let dropped = false;
    const timer = setTimeout(async () => {
      const answer = await rpc('search', ask);
      if (dropped) return;
      if (!answer.ok) return failed(answer.problems, () => setRound((before) => before + 1));
      const answered = { ask, found: answer.value };
      answers.set(question, answered);
      setLast(answered);
    }, rest);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [rpc, question, answers, round]);
  return { last: known ?? last, loading: question !== undefined && known === undefined };
}
