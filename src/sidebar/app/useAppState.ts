import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Acted, Hello } from '../../addon/api';
import { type Language, say } from '../../messages';
import type { Problem } from '../../values/outcome';
import { draftShelf } from '../form/draftShelf';
import { askedAgain, isQuestion, type UndoQuestion } from '../history/undoQuestion';
import type { Rpc } from '../rpc/client';
import { newRequest } from '../rpc/request';
import type { App } from './appContext';
import { type Route, sameRoute } from './route';
import { useScan } from './useScan';

/** Why nothing was done, and how to try again. */
export interface Refusal {
  readonly problems: readonly Problem[];
  readonly again?: (() => void) | undefined;
}
export interface AppState {
  readonly app: App;
  readonly toast: Acted | undefined;
  readonly banner: Refusal | undefined;
  /** Half-done actions that were finished at opening; told once. */
  readonly recovered: number;
  /** A form somebody has just left with something unsaved in it. */
  readonly left: LeftDraft | undefined;
  hideToast(): void;
  hideLeft(): void;
}
export interface LeftDraft {
  readonly key: string;
  readonly route: Route;
}
interface Begin {
  readonly rpc: Rpc;
  readonly language: Language;
  readonly hello: Hello;
  readonly first: Route;
  readonly onRefresh: () => void;
}

/** What the shell remembers between pages: where one was, what was typed, what was said. All of it ends with the sidebar. */
export function useAppState({ rpc, language, hello, first, onRefresh }: Begin): AppState {
  const [trail, setTrail] = useState<readonly Route[]>([first]);
  const [version, setVersion] = useState(0);
  const [toast, setToast] = useState<Acted>();
  const [banner, setBanner] = useState<Refusal>();
  const [recovered, setRecovered] = useState(hello.recovered);
  const [singleKeys, setSingleKeys] = useState(true);
  const [overdue, setOverdue] = useState(0);
  const [undoing, setUndoing] = useState<UndoQuestion>();
  const [drafts] = useState(() => draftShelf(rpc, hello.drafts));
  const titles = useRef(new Map<string, string>());
  const unsaved = useRef<string | undefined>(undefined);
  const [left, setLeft] = useState<LeftDraft>();
  const changed = useCallback(() => setVersion((before) => before + 1), []);
  const scan = useScan(rpc, changed);
  const route = trail[trail.length - 1] ?? { page: 'today' };

  const walk = (next: (trail: readonly Route[]) => readonly Route[]): void => {
    setBanner(undefined);
    setRecovered(0);
    setLeft(unsaved.current === undefined ? undefined : { key: unsaved.current, route });
    unsaved.current = undefined;
    setTrail(next);
  };
  const t = useMemo<App['t']>(() => (key, params) => say(language, key, params), [language]);
  const done = (acted: Acted): void => {
    setBanner(undefined);
    setLeft(undefined);
    setToast(acted);
    changed();
  };
  const failed = (problems: readonly Problem[], again?: () => void): void =>
    setBanner(problems.length > 0 ? { problems, again } : undefined);
  const go = (to: Route): void =>
    walk((before) => (sameRoute(before[before.length - 1] ?? first, to) ? before : [...before, to]));
  const undo: App['undo'] = async (seq, answers = {}) => {
    setToast(undefined);
    const answer = await rpc('undo', { seq, request: newRequest(), ...answers });
    if (answer.ok) {
      setUndoing(undefined);
      return done(answer.value);
    }
    if (!isQuestion(answer.problems)) return failed(answer.problems, () => undo(seq, answers));
    const before = undoing?.seq === seq ? { ...undoing, choices: answers.choices ?? {} } : undefined;
    const { problems } = answer;
    setUndoing(before ? askedAgain(before, problems) : { seq, problems, choices: {}, again: false });
    if (route.page !== 'history') go({ page: 'history' });
  };
  const app = {
    language,
    t,
    rpc,
    hello,
    route,
    version,
    drafts,
    unsaved,
    titles: titles.current,
    scan,
    singleKeys,
    overdue,
    go,
    replace: (to: Route) => walk((before) => [...before.slice(0, -1), to]),
    back: () => walk((before) => (before.length > 1 ? before.slice(0, -1) : [{ page: 'today' }])),
    open: ({ table, number }: { table: string; number: string }) => go({ page: 'card', table, number }),
    done,
    failed,
    undo,
    undoing,
    setUndoing,
    clearBanner: () => setBanner(undefined),
    refresh: () => {
      onRefresh();
      changed();
    },
    setSingleKeys,
    setOverdue,
  };
  return {
    app,
    toast,
    banner,
    recovered,
    left,
    hideToast: useCallback(() => setToast(undefined), []),
    hideLeft: useCallback(() => setLeft(undefined), []),
  };
}
