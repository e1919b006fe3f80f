import type { Entry, EventFacts, Settled, WebOutput } from './bridge';
import { bridge } from './bridgeOfThisContext';
import { clockEvent } from './clockEvent';
import { TextOutput } from './contentService';
import { enumValue } from './enums';
import { Exception } from './exception';
import { rangeOf, theSpreadsheet } from './handles';
import { HtmlOutput } from './htmlOutput';
import { inside, own } from './inside';
import { admit, admitAll } from './publish';
import { everyMember } from './registry';
import type { TriggerEvent } from './scriptApp';
import { membersOf } from './signature';
import { travels } from './travels';
import { User } from './user';

type Callable = (...args: unknown[]) => unknown;

/** How the host calls into the script. */
export const entry: Entry = {
  call: (path, argumentsJson) => settle(() => find(path)(...(JSON.parse(argumentsJson) as unknown[]))),
  fire: (path, facts) => settle(() => find(path)(eventOf(facts))),
  members() {
    admitAll();
    return JSON.stringify(everyMember(membersOf));
  },
  serve: (path, eventJson) => settle(() => webOutput(find(path)(JSON.parse(eventJson)))),
};

/** A menu may name a member of a global object: 'menu.first' (PLATFORM §1.3). */
function find(path: string): Callable {
  const [first = '', ...rest] = path.split('.');
  const owners: unknown[] = [globalThis];
  for (const name of [first, ...rest])
    owners.push(name === first && owners.length === 1 ? globalNamed(name) : Reflect.get(Object(owners.at(-1)), name));
  const found = owners.at(-1);
  if (typeof found !== 'function') throw new Exception(`Script function not found: ${path}`);
  return (...given) => Reflect.apply(found, owners.at(-2), given);
}

/** Also a top-level `const f = () => …`, which is no property of the global object. */
function globalNamed(name: string): unknown {
  if (name in globalThis) return Reflect.get(globalThis, name);
  if (!/^[\w$]+$/.test(name)) return undefined;
  // biome-ignore lint/security/noGlobalEval: the one way to read a lexical global of the script that was loaded before
  const evaluate = globalThis.eval;
  return evaluate(`typeof ${name} === 'undefined' ? undefined : ${name}`);
}

function settle(work: () => unknown): Settled {
  const settled: Settled = { state: 'waiting' };
  try {
    const answer = work();
    if (answer instanceof Promise)
      answer.then(
        (value) => succeed(settled, value),
        (error) => fail(settled, error),
      );
    else succeed(settled, answer);
  } catch (error) {
    fail(settled, error);
  }
  return settled;
}

function succeed(settled: Settled, answer: unknown): void {
  if (bridge.person.fromPage && bridge.modes.dateAnswer === 'fails' && !travels(answer)) {
    fail(settled, new Exception('Failed due to illegal value in property'));
    return;
  }
  settled.state = 'done';
  settled.answer = travels(answer) ? (JSON.stringify(answer) ?? 'null') : 'null';
}

function fail(settled: Settled, error: unknown): void {
  settled.state = 'failed';
  settled.error = error;
}

/** What a web request is answered with; anything else is Google's complaint (PLATFORM §6.1). */
function webOutput(answer: unknown): WebOutput {
  if (answer instanceof HtmlOutput) return { kind: 'html', html: answer[inside].html, title: answer[inside].title };
  if (answer instanceof TextOutput) return { kind: 'text', ...answer[inside] };
  if (answer === undefined || answer === null) {
    throw new Exception('The script completed but did not return anything.');
  }
  throw new Exception('The script completed but the returned value is not a supported return type.');
}

/** The event object of a trigger (PLATFORM §4.3). */
function eventOf(facts: EventFacts): TriggerEvent {
  const { authMode, at, value, oldValue, triggerUid, time, changeType, namedValues, values } = facts;
  const uid = triggerUid === undefined ? {} : { triggerUid };
  if (time !== undefined) return { ...clockEvent(time), authMode: enumValue('AuthMode', authMode), ...uid };
  const event = {
    ...uid,
    ...(changeType === undefined ? {} : { changeType }),
    ...(namedValues === undefined ? {} : { namedValues: own(namedValues), values: own(values ?? []) }),
    authMode: enumValue('AuthMode', authMode),
    source: admit(theSpreadsheet()),
    user: admit(new User(bridge.person.activeEmail)),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
  if (!at) return event;
  const area = own(at.area);
  const range = Object.assign(admit(rangeOf(at.sheet, area)), {
    rowStart: area.row,
    rowEnd: area.row + area.rows - 1,
    columnStart: area.column,
    columnEnd: area.column + area.columns - 1,
  });
  return { ...event, range };
}
