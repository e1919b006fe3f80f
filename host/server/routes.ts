import type { Area } from '../engine/api';
import { writeXlsx } from '../xlsx';
import { perform } from './acts';
import { askedIn } from './asked';
import { jsonOf } from './body';
import type { Desk } from './desk';
import { outboxOf } from './mailView';
import { pageHtml } from './pageHtml';
import { type Answered, fileReply, pageReply } from './reply';
import { cellsOf, distinctTexts, executionsOf, findText, layoutOf, optionsOf, summaryOf } from './views';
import type {
  AnswerRequest,
  ClockRequest,
  CopyRequest,
  DoRequest,
  HelloRequest,
  MenuRequest,
  ResetRequest,
  RunRequest,
  SampleRequest,
  SampleTitle,
  WorkbookState,
} from './wire';
import { openWorkbookFile, packWorkbook } from './workbookFile';

export interface Sample extends SampleTitle {
  /** The saved or drawn workbook, named in a language of the page; nothing for an empty one. */
  readonly workbook: (language?: 'zh' | 'en') => unknown;
}
interface Ask {
  readonly desk: Desk;
  readonly url: URL;
  readonly body: Uint8Array;
  /** The request's number, by which its window is known when it listens. */
  readonly id: number;
  readonly reply: (answered: Answered) => void;
  readonly fail: (error: unknown) => void;
}
/** Answers the value to send as JSON, or a promise of it; undefined when it has answered by itself. */
export type Route = (ask: Ask) => unknown;

/** What Google calls the languages of the page. */
const LOCALES = { zh: 'zh_CN', en: 'en' } as const;

export const routes: Readonly<Record<string, Route | undefined>> = {
  'GET /': ({ reply }) => reply(pageReply(pageHtml())),
  'GET /state': ({ desk, url }) => stateOf(desk, emailOf(desk, url)),
  'GET /layout': ({ desk, url }) => layoutOf(desk.host.engine, number(url, 'sheet')),
  'GET /cells': ({ desk, url }) => cellsOf(desk.host.engine, number(url, 'sheet'), areaOf(url)),
  'GET /texts': ({ desk, url }) => distinctTexts(desk.host.engine, number(url, 'sheet'), areaOf(url)),
  'GET /find': ({ desk, url }) => findText(desk.host.engine, number(url, 'sheet'), url.searchParams.get('text') ?? ''),
  'GET /summary': ({ desk, url }) => summaryOf(desk.host.engine, number(url, 'sheet'), areaOf(url)),
  'GET /options': ({ desk, url }) =>
    optionsOf(desk.host.engine, number(url, 'sheet'), number(url, 'row'), number(url, 'column')),
  'GET /events': ({ desk, url, id }) => desk.windows.add(emailOf(desk, url), id),
  'GET /download': ({ desk, reply }) => {
    const { engine } = desk.host;
    reply(fileReply(`${engine.name()}.workbook.gz`, 'application/gzip', packWorkbook(desk.host.save())));
  },
  'GET /download.xlsx': ({ desk, reply, fail }) => {
    const { engine } = desk.host;
    writeXlsx(engine).then((bytes) => reply(fileReply(`${engine.name()}.xlsx`, XLSX, bytes)), fail);
  },
  /** A window has opened, or is shown in another language: the add-on's onOpen runs. */
  'POST /hello': ({ desk, body }) => {
    const { as, language } = jsonOf<HelloRequest>(body);
    desk.tick();
    const person = desk.host.as(as);
    if (language) person.speaks(LOCALES[language]);
    person.open();
    return stateOf(desk, as);
  },
  'POST /do': ({ desk, body }) => {
    const { as, request, act } = jsonOf<DoRequest>(body);
    const work = () => ({ done: perform(desk.host, as, act) ?? null });
    return desk.once(request, act.do === 'select' ? () => desk.selects(work) : work);
  },
  'POST /menu': ({ desk, body }) => {
    const { as, path } = jsonOf<MenuRequest>(body);
    desk.tick();
    desk.host.as(as).clickMenu(...path);
    return {};
  },
  'POST /run': ({ desk, body }) => {
    const { as, name, args } = jsonOf<RunRequest>(body);
    const { callable } = desk.options;
    if (callable && !callable.includes(name)) throw new Error(`Script function not found: ${name}`);
    desk.tick();
    return { answer: desk.calls(askedIn(args), () => desk.host.as(as).run(name, ...args)) ?? null };
  },
  /** What a person answered a script. */
  'POST /answer': ({ desk, body }) => ({ behind: desk.questions.answer(jsonOf<AnswerRequest>(body)) }),
  'POST /clock': ({ desk, body }) => {
    desk.moveClock(jsonOf<ClockRequest>(body));
    return { now: new Date(desk.host.clock.now()).toISOString() };
  },
  'POST /open': async ({ desk, url, body }) => {
    const name = url.searchParams.get('name')?.replace(/\.(xlsx|workbook\.gz|gz|json)$/i, '');
    desk.replace(await openWorkbookFile(Buffer.from(body), name));
    return {};
  },
  'POST /open-sample': ({ desk, body }) => {
    const { key, language } = jsonOf<SampleRequest>(body);
    const sample = desk.options.samples?.find((one) => one.key === key);
    if (!sample) throw new Error(`There is no sample called ${key}.`);
    desk.replace(sample.workbook(language), language);
    return {};
  },
  /** What File › Make a copy does: the copy is on the table from then on, under another id and without properties. */
  'POST /copy': ({ desk, body }) => {
    const { name } = jsonOf<CopyRequest>(body);
    const { host } = desk;
    const owner = host.people.find(({ role }) => role === 'owner') ?? host.people[0];
    if (!owner) throw new Error('Nobody owns this workbook.');
    const copy = host.copyFile(owner.email);
    copy.engine.apply({ email: owner.email, by: 'person' }, { do: 'changeWorkbook', name });
    desk.replace(copy.save());
    return {};
  },
  'POST /reset': ({ desk, body }) => {
    desk.replace(undefined, jsonOf<ResetRequest>(body).language);
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
    questions: desk.questions.openOf(me),
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
