import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../values/outcome';
import { useApp } from '../app/appContext';

/** Where a draft is: only on the page yet, with the add-on since a moment, or on the page for good, and why. */
export type Keeping =
  | { readonly state: 'page' }
  | { readonly state: 'kept'; readonly gaveWay: number }
  | { readonly state: 'refused'; readonly problem: Problem };

/** How long the typing rests before the add-on is asked to keep it, in milliseconds. */
const rest = 1500;
const onPage: Keeping = { state: 'page' };

/** Has the add-on keep a draft once the typing rests, when the page is hidden, and when it is left. */
export function useKeeping(key: string) {
  const { drafts } = useApp();
  const [keeping, setKeeping] = useState<Keeping>(drafts.find(key)?.safe ? { state: 'kept', gaveWay: 0 } : onPage);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const left = useRef(false);

  const keep = async (): Promise<void> => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    const answer = await drafts.keep(key);
    if (!answer || left.current || timer.current !== undefined) return;
    const [problem] = answer.ok ? [] : answer.problems;
    if (answer.ok) setKeeping({ state: 'kept', ...answer.value });
    else if (problem) setKeeping({ state: 'refused', problem });
  };
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      left.current = true;
      keep();
    };
  }, [key]);
  return {
    keeping,
    changed(): void {
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, rest);
      setKeeping((now) => (now.state === 'kept' ? onPage : now));
    },
    forgotten(): void {
      clearTimeout(timer.current);
      timer.current = undefined;
      setKeeping(onPage);
    },
  };
}
