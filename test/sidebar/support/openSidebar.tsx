import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import type { Acted, Api, Method, Response } from '../../../src/addon/api';
import type { Language } from '../../../src/messages';
import { App } from '../../../src/sidebar/app/App';
import { type Boot, routeOf } from '../../../src/sidebar/app/route';
import { createRpc } from '../../../src/sidebar/rpc/client';
import type { Problem } from '../../../src/values/outcome';
import { aDay, aLeadCard, hello, plan } from './workbook';

type Answer<M extends Method> = (
  ask: Parameters<Api[M]>[0],
) => ReturnType<Api[M]> | Refusal | Promise<ReturnType<Api[M]>>;
type Answers = { readonly [M in Method]?: Answer<M> };

/** What the add-on says no with. */
class Refusal {
  constructor(readonly problems: readonly Problem[]) {}
}
export const refused = (...problems: readonly Problem[]): Refusal => new Refusal(problems);

export const acted = (part: Partial<Acted> = {}): Acted => ({
  number: 'LX2026061',
  seq: 61,
  repeated: false,
  message: { key: 'record.updated', params: { number: 'LX2026061', count: 1 } },
  ...part,
});

const noSettings = { tabs: {}, doubts: [], unknownYears: [], missing: [], topics: [] };

const quiet: Required<Answers> = {
  hello: () => hello,
  today: () => aDay(),
  search: () => ({ hits: [], counts: {}, deep: true }),
  brings: ({ table }) => ({ table, cells: {}, names: [] }),
  selected: () => null,
  card: ({ table, number }) => aLeadCard({ table, number }),
  matches: () => [],
  act: () => acted(),
  approve: () => acted(),
  used: () => [],
  keepDraft: () => ({ gaveWay: 0 }),
  forgetDraft: () => true,
  undo: () => acted(),
  history: () => [],
  trash: () => [],
  restore: () => acted(),
  addColumn: () => acted(),
  settingsPage: () => acted(),
  settings: () => noSettings,
  preset: () => acted(),
  setUp: () => acted(),
  adoptPlan: ({ sheetId }) => (sheetId === undefined ? { tabs: plan.tabs } : plan),
  adopt: () => acted(),
  scan: () => ({ done: 10, total: 10, changed: 0 }),
  report: () => acted(),
  reveal: () => true,
  health: () => ({ findings: [], cells: 0, entries: 0 }),
  repair: () => acted(),
  claim: () => acted(),
  remove: () => acted(),
};

export interface Opened {
  /** What was asked, in order. */
  readonly asked: readonly { readonly method: Method; readonly ask: never }[];
  of<M extends Method>(method: M): readonly Parameters<Api[M]>[0][];
}

/** Opens a page of the sidebar over an add-on that answers as told; everything goes through JSON text, as it will. */
export function openSidebar(boot: Partial<Boot> = {}, answers: Answers = {}): Opened {
  cleanup();
  const asked: { method: Method; ask: never }[] = [];
  const all = { ...quiet, ...answers } as Record<Method, (ask: unknown) => unknown>;
  const transport = async (text: string): Promise<string> => {
    const { method, ask } = JSON.parse(text) as { method: Method; ask: never };
    asked.push({ method, ask });
    const value = await all[method](ask);
    const response: Response =
      value instanceof Refusal ? { ok: false, problems: value.problems } : { ok: true, value: value as never };
    return JSON.stringify(response);
  };
  const language: Language = boot.language === 'en' ? 'en' : 'zh';
  render(<App rpc={createRpc(transport)} route={routeOf({ page: 'today', ...boot })} language={language} />);
  return {
    asked,
    of: (method) => asked.filter((call) => call.method === method).map(({ ask }) => ask),
  };
}

/** Types into a field the way the browser tells it, and leaves it. */
export async function fill(label: string, text: string): Promise<void> {
  const control = await field(label);
  fireEvent.input(control, { target: { value: text } });
  fireEvent.blur(control);
}

export async function field(label: string): Promise<HTMLInputElement> {
  const wanted = new RegExp(`^${label.replace(/[/()]/g, '\\$&')}\\*?$`);
  return (await screen.findByLabelText(wanted, { selector: 'input, textarea' })) as HTMLInputElement;
}

export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name }));
}

/** The page with this title is there. */
export const titled = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });

/** The words tied to a field as its description. */
export async function describedAs(label: string): Promise<string> {
  const ids = (await field(label)).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

export { fireEvent, screen, within };
