/** The server as the page sees it. Acts are sent one after another and kept until they are answered. */
import type { Act, Area, CellRow, ClockRequest, Failure, SheetLayout, WorkbookState } from '../server/wire';
import { state } from './state';
import { refusalIn } from './words/refusals';

/** The server said no; the message is for people. */
export class Refused extends Error {}
/** The server did not answer. */
export class Gone extends Error {}

let as = new URLSearchParams(location.search).get('as') ?? '';
let token = '';

export function me(): string {
  return as;
}

export function identify(state: WorkbookState): void {
  as = state.me;
  token = state.token;
}

export const ask = {
  state: () => get<WorkbookState>('/state', {}),
  layout: (sheet: number) => get<SheetLayout>('/layout', { sheet }),
  cells: (sheet: number, area: Area) => get<CellRow[]>('/cells', { sheet, ...area }),
  texts: (sheet: number, area: Area) => get<string[]>('/texts', { sheet, ...area }),
  find: (sheet: number, text: string) => get<{ row: number; column: number }[]>('/find', { sheet, text }),
  summary: (sheet: number, area: Area) =>
    get<{ filled: number; numbers: number; sum: number }>('/summary', { sheet, ...area }),
  options: (sheet: number, row: number, column: number) => get<string[]>('/options', { sheet, row, column }),
};

export const tell = {
  hello: (language: 'zh' | 'en') => post<WorkbookState>('/hello', { as, language }),
  act: (request: string, act: Act) => post<{ done: unknown }>('/do', { as, request, act }),
  menu: (path: readonly string[]) => post('/menu', { as, path }),
  run: (name: string, args: readonly unknown[]) => post<{ answer: unknown }>('/run', { as, name, args }),
  answer: (id: number, button: string, text: string) =>
    post<{ behind: readonly string[] }>('/answer', { as, id, button, text }),
  clock: (request: ClockRequest) => post<{ now: string }>('/clock', request),
  sample: (key: string) => post('/open-sample', { key, language: state.language }),
  copy: (name: string) => post('/copy', { name }),
  reset: () => post('/reset', { language: state.language }),
  open: (file: File) => send<unknown>(`/open?${new URLSearchParams({ name: file.name })}`, file),
};

export function eventsAddress(): string {
  return `/events?${new URLSearchParams({ as })}`;
}

function get<T>(path: string, params: Readonly<Record<string, string | number>>): Promise<T> {
  const query = new URLSearchParams(as ? { as } : {});
  for (const [name, value] of Object.entries(params)) query.set(name, String(value));
  return answerOf<T>(fetch(`${path}?${query}`));
}

function post<T>(path: string, body: unknown): Promise<T> {
  return send<T>(path, JSON.stringify(body));
}

function send<T>(path: string, body: BodyInit): Promise<T> {
  return answerOf<T>(fetch(path, { method: 'POST', headers: { 'x-page-token': token }, body }));
}

const wordsOf = ({ error, words }: Failure): string => words?.[state.language] ?? refusalIn(state.language, error);

async function answerOf<T>(sent: Promise<Response>): Promise<T> {
  let response: Response;
  let body: unknown;
  try {
    response = await sent;
    body = await response.json();
  } catch {
    throw new Gone();
  }
  if (!response.ok) throw new Refused(wordsOf(body as Failure));
  return body as T; // the shapes are those of server/wire.ts, from the same build
}
