import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Area } from '../engine/api';
import { perform } from './acts';
import type { Desk } from './desk';
import { cellsOf, distinctTexts, executionsOf, findText, layoutOf, optionsOf, summaryOf } from './views';
import type { DoRequest, HelloRequest, MenuRequest, RunRequest, SampleTitle, WorkbookState } from './wire';
import { packWorkbook, unpackWorkbook } from './workbookFile';

export interface Sample extends SampleTitle {
  /** The saved or drawn workbook; nothing for an empty one. */
  readonly workbook: () => unknown;
}
interface Ask {
  readonly desk: Desk;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}
/** Answers the value to send as JSON; undefined when it has answered by itself. */
type Route = (ask: Ask) => unknown;

/** What Google calls the languages of the page. */
const LOCALES = { zh: 'zh_CN', en: 'en' } as const;

/** A workbook sent in is at most this large. */
const LARGEST_BODY = 64 * 1024 * 1024;

export const routes: Readonly<Record<string, Route | undefined>> = {
  'GET /state': ({ desk, url }) => stateOf(desk, emailOf(desk, url)),
  'GET /layout': ({ desk, url }) => layoutOf(desk.host.engine, number(url, 'sheet')),
  'GET /cells': ({ desk, url }) => cellsOf(desk.host.engine, number(url, 'sheet'), areaOf(url)),
  'GET /texts': ({ desk, url }) => distinctTexts(desk.host.engine, number(url, 'sheet'), areaOf(url)),
  'GET /find': ({ desk, url }) => findText(desk.host.engine, number(url, 'sheet'), url.searchParams.get('text') ?? ''),
  'GET /summary': ({ desk, url }) => summaryOf(desk.host.engine, number(url, 'sheet'), areaOf(url)),
  'GET /options': ({ desk, url }) =>
    optionsOf(desk.host.engine, number(url, 'sheet'), number(url, 'row'), number(url, 'column')),
  'GET /events': ({ desk, url, response }) => {
    desk.windows.add(emailOf(desk, url), response);
    response.write(': open\n\n');
  },
  'GET /download': ({ desk, response }) => {
    const name = encodeURIComponent(`${desk.host.engine.name()}.workbook.gz`);
    response.writeHead(200, {
      'content-type': 'application/gzip',
      'content-disposition': `attachment; filename="workbook.gz"; filename*=UTF-8''${name}`,
    });
    response.end(packWorkbook(desk.host.save()));
  },
  /** A window has opened, or is shown in another language: the add-on's onOpen runs. */
  'POST /hello': async ({ desk, request }) => {
    const { as, language } = await json<HelloRequest>(request);
    desk.tick();
    const person = desk.host.as(as);
    if (language) person.speaks(LOCALES[language]);
    person.open();
    return stateOf(desk, as);
  },
  'POST /do': async ({ desk, request }) => {
    const { as, request: id, act } = await json<DoRequest>(request);
    const work = () => perform(desk.host, as, act);
    return { done: desk.once(id, act.do === 'select' ? () => desk.selects(work) : work) ?? null };
  },
  'POST /menu': async ({ desk, request }) => {
    const { as, path } = await json<MenuRequest>(request);
    desk.tick();
    desk.host.as(as).clickMenu(...path);
    return {};
  },
  'POST /run': async ({ desk, request }) => {
    const { as, name, args } = await json<RunRequest>(request);
    const { callable } = desk.options;
    if (callable && !callable.includes(name)) throw new Error(`Script function not found: ${name}`);
    desk.tick();
    return { answer: desk.host.as(as).run(name, ...args) ?? null };
  },
  'POST /clock': async ({ desk, request }) => {
    const { now } = await json<{ now: string }>(request);
    desk.shiftClock(now);
    return { now: new Date(desk.host.clock.now()).toISOString() };
  },
  'POST /open': async ({ desk, request }) => {
    desk.replace(unpackWorkbook(await body(request)));
    return {};
  },
  'POST /open-sample': async ({ desk, request }) => {
    const { key } = await json<{ key: string }>(request);
    const sample = desk.options.samples?.find((one) => one.key === key);
    if (!sample) throw new Error(`There is no sample called ${key}.`);
    desk.replace(sample.workbook());
    return {};
  },
  'POST /reset': ({ desk }) => {
    desk.replace(undefined);
    return {};
  },
};

function stateOf(desk: Desk, me: string): WorkbookState {
  const { host, options } = desk;
  const person = host.as(me);
  return {
    name: host.engine.name(),
    me,
    token: desk.token,
    people: host.people,
    sheets: host.engine.sheets(),
    menus: person.menus(),
    selections: [...desk.selections.values()].filter(({ email }) => desk.windows.has(email)),
    executions: executionsOf(host),
    savedAt: desk.savedAt,
    samples: (options.samples ?? []).map(({ key, title, about }) => ({ key, title, about })),
    canReopen: options.reopen !== undefined,
    callable: options.callable ?? null,
  };
}

/** Who asks: `?as=`, else the first person of the workbook. */
function emailOf(desk: Desk, url: URL): string {
  return url.searchParams.get('as') || (desk.host.people[0]?.email ?? '');
}

function areaOf(url: URL): Area {
  return {
    row: number(url, 'row'),
    column: number(url, 'column'),
    rows: number(url, 'rows'),
    columns: number(url, 'columns'),
  };
}

function number(url: URL, name: string): number {
  const value = Number(url.searchParams.get(name));
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} must be a whole number.`);
  return value;
}

async function json<T>(request: IncomingMessage): Promise<T> {
  return JSON.parse((await body(request)).toString('utf8')) as T; // shapes are the page's own, guarded by its token
}

async function body(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LARGEST_BODY) throw new Error('That file is too large.');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
