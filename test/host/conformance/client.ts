import { createContext, Script } from 'node:vm';
import { withShim } from '../../../host/page/sidebar/shim';
import type { Row } from './row';

interface Message {
  readonly kind: string;
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}
type Handler = (value: unknown, user?: unknown) => void;
interface Runner {
  withSuccessHandler(handler: Handler): Runner;
  withFailureHandler(handler: Handler): Runner;
  withUserObject(user: unknown): Runner;
  save(...args: unknown[]): void;
  load(...args: unknown[]): void;
  readonly foo_?: unknown;
}

/** google.script as it is in a sidebar's frame, with what it tells the page, and a way to answer. */
function client() {
  const sent: Message[] = [];
  const listeners: ((event: unknown) => void)[] = [];
  const parent = { postMessage: (message: Message) => void sent.push(message) };
  const window: { google?: { script: { run: Runner } }; addEventListener: unknown } = {
    addEventListener: (kind: string, listener: (event: unknown) => void) => {
      if (kind === 'message') listeners.push(listener);
    },
  };
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(withShim('<p>', ['save', 'load'])) ?? [];
  const errors: unknown[] = [];
  const page = {
    window,
    parent,
    console: { error: (text: unknown) => errors.push(text) },
    Node: class {},
    HTMLFormElement: class {},
  };
  new Script(script).runInContext(createContext(page));
  const run = window.google?.script.run as Runner;
  return {
    run,
    sent,
    errors,
    answer: (id: number, settled: { value?: unknown; error?: string }) => {
      for (const listener of listeners) listener({ source: parent, data: { kind: 'answer', id, ...settled } });
    },
  };
}

/** google.script.run as a page sees it. */
export const inTheClient: readonly Row[] = [
  {
    row: 45,
    when: 'eleven calls at once',
    seen: 'the eleventh is sent when one of the ten is answered, in whatever order',
    evidence: 'D',
    prove: () => {
      const { run, sent, answer } = client();
      for (let at = 1; at <= 12; at += 1) run.save(at);
      expect(sent.map(({ args }) => args[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      answer(sent[4]?.id ?? 0, { value: null });
      expect(sent.map(({ args }) => args[0]).slice(10)).toEqual([11]);
    },
  },
  {
    row: 46,
    when: 'a handler is set on a runner; set twice; in another order',
    seen: 'the runner it was asked of has none; the last counts; order does not matter',
    evidence: 'D',
    prove: () => {
      const { run, sent, answer, errors } = client();
      const seen: unknown[] = [];
      const success = (tag: string) => (value: unknown) => seen.push([tag, value]);
      const base = run.withFailureHandler((error: unknown) => seen.push((error as Error).name));
      const first = base.withSuccessHandler(success('first'));
      first.withSuccessHandler(success('second')).load();
      first.load();
      base.load();
      run.load();
      const ids = sent.map(({ id }) => id);
      for (const id of ids.slice(0, 3)) answer(id, { value: 1 });
      expect(seen).toEqual([
        ['second', 1],
        ['first', 1],
      ]);
      answer(ids[3] ?? 0, { error: 'no handler' });
      expect([errors, seen.length]).toEqual([['no handler'], 2]);
    },
  },
  {
    row: 47,
    when: 'a user object is set, and the call succeeds or fails',
    seen: 'it arrives second in both handlers, the very same, and is never sent',
    evidence: 'D',
    prove: () => {
      const { run, sent, answer } = client();
      const user = { button: { self: null as unknown }, when: new Date(0) };
      user.button.self = user;
      const seen: unknown[] = [];
      const runner = (
        run.withUserObject(user).withSuccessHandler((_: unknown, given: unknown) => seen.push(given)) as Runner
      ).withFailureHandler((_: unknown, given: unknown) => seen.push(given));
      runner.save();
      runner.save();
      answer(sent[0]?.id ?? 0, { value: 1 });
      answer(sent[1]?.id ?? 0, { error: 'x' });
      expect(seen[0]).toBe(user);
      expect(seen[1]).toBe(user);
      expect(JSON.stringify(sent)).not.toContain('button');
    },
  },
  {
    row: 39,
    when: 'the page asks for a function that is not offered',
    seen: 'there is no such member',
    evidence: 'D',
    prove: () => expect([typeof client().run.foo_, typeof client().run.save]).toEqual(['undefined', 'function']),
  },
];
