import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Area } from '../engine/api';
import { writeXlsx } from '../xlsx';
import { perform } from './acts';
import { askedIn } from './asked';
import { bodyOf, jsonOf, LARGEST_FILE } from './body';
import type { Desk } from './desk';
import { outboxOf } from './mailView';
import { cellsOf, distinctTexts, executionsOf, findText, layoutOf, optionsOf, summaryOf } from './views';
import type {
  ClockRequest,
  DoRequest,
  HelloRequest,
  MenuRequest,
  RunRequest,
  SampleTitle,
  WorkbookState,
} from './wire';
import { openWorkbookFile, packWorkbook } from './workbookFile';

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
    send(response, `${desk.host.engine.name()}.workbook.gz`, 'application/gzip', packWorkbook(desk.host.save()));
  },
  'GET /download.xlsx': async ({ desk, response }) => {
    send(response, `${desk.host.engine.name()}.xlsx`, XLSX, await writeXlsx(desk.host.engine));
  },
  /** A window has opened, or is shown in another language: the add-on's onOpen runs. */
  'POST /hello': async ({ desk, request }) => {
    const { as, language } = await jsonOf<HelloRequest>(request);
    desk.tick();
    const person = desk.host.as(as);
    if (language) person.speaks(LOCALES[language]);
    person.open();
    return stateOf(desk, as);
  },
  'POST /do': async ({ desk, request }) => {
    const { as, request: id, act } = await jsonOf<DoRequest>(request);
    const work = () => perform(desk.host, as, act);
    return { done: desk.once(id, act.do === 'select' ? () => desk.selects(work) : work) ?? null };
  },
  'POST /menu': async ({ desk, request }) => {
    const { as, path } = await jsonOf<MenuRequest>(request);
    desk.tick();
    desk.host.as(as).clickMenu(...path);
    return {};
  },
  'POST /run': async ({ desk, request }) => {
    const { as, name, args } = await jsonOf<RunRequest>(request);
    const { callable } = desk.options;
    if (callable && !callable.includes(name)) throw new Error(`Script function not found: ${name}`);
    desk.tick();
    return { answer: desk.calls(askedIn(args), () => desk.host.as(as).run(name, ...args)) ?? null };
  },
  'POST /clock': async ({ desk, request }) => {
    desk.moveClock(await jsonOf<ClockRequest>(request));
    return { now: new Date(desk.host.clock.now()).toISOString() };
  },
  'POST /open': async ({ desk, url, request }) => {
    const name = url.searchParams.get('name')?.replace(/\.(xlsx|workbook\.gz|gz|json)$/i, '');
    desk.replace(await openWorkbookFile(await bodyOf(request, LARGEST_FILE), name));
    return {};
  },
  'POST /open-sample': async ({ desk, request }) => {
    const { key } = await jsonOf<{ key: string }>(request);
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
    executions: executionsOf(host, desk.asked),
    outbox: outboxOf(host),
    clock: desk.clock,
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

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function send(response: ServerResponse, name: string, type: string, bytes: Buffer): void {
  response.writeHead(200, {
    'content-type': type,
    'content-disposition': `attachment; filename="workbook"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  response.end(bytes);
}
