import * as v from 'valibot';
import { type Outcome, refuse, refuseAll } from '../values/outcome';
import type { Method, Response } from './api';
import type { Endpoint, View } from './endpoints/endpoint';
import { outward } from './outward';
import { protectionsAgainst, readsAsProtected } from './protections';
import { forgetSession, latestSession, openSession } from './session';

export type Endpoints<M extends Method> = { readonly [Each in M]: Endpoint<Each> };
export type Rpc = (text: string, open?: Opening) => string;

/**
 * The door from the sidebar to these endpoints: JSON text in, JSON text out (PLATFORM §5.4). It never throws at the client:
 * what is not understood is refused, and what goes wrong is logged with a reference and answered with an apology.
 */
export function answering(endpoints: Partial<Endpoints<Method>>): Rpc {
  const envelope = v.strictObject({ method: v.picklist(Object.keys(endpoints) as Method[]), ask: v.unknown() });
  const carryOut = (text: string, open: Opening): Outcome<unknown> => {
    const sent = v.safeParse(envelope, parsed(text));
    if (!sent.success) return refuse('input.malformed');
    const { method } = sent.output;
    // One lookup for all methods: the schema of an endpoint proves the ask its own answer takes.
    const endpoint = endpoints[method] as unknown as Endpoint<Method>;
    const ask = v.safeParse(endpoint.ask, sent.output.ask);
    if (!ask.success) return refuse('input.malformed');
    forgetSession();
    return shownTo(endpoint.answer(ask.output, open), method, ask.output, open);
  };
  return (text, open = openView) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return JSON.stringify(responseOf(carryOut(text, open)));
      } catch (error) {
        const barred = barredBy(error);
        if (barred || attempt === TRIES) return JSON.stringify(responseOf(barred ?? apologise(error)));
      }
    }
  };
}

/** What a person settled or typed themselves, and nothing of a record: the settings in force, their own drafts, a mere yes. */
const OPEN: readonly Method[] = ['hello', 'settings', 'keepDraft', 'forgetDraft', 'reveal', 'selected'];

/** The answer as this person may see it; a card they asked to see in the open goes as it is. */
function shownTo(outcome: Outcome<unknown>, method: Method, ask: object, open: Opening): Outcome<unknown> {
  if (OPEN.includes(method) || ('shown' in ask && ask.shown === true)) return outcome;
  // a bare no tells nothing of any record
  if (!outcome.ok && outcome.problems.every(({ params, fix }) => !params && fix === undefined)) return outcome;
  const looker = latestSession() ?? open('remembered');
  const about = 'input' in ask && isObject(ask.input) ? { ...ask, ...ask.input } : { ...ask };
  return outcome.ok
    ? { ...outcome, value: outward(outcome.value, about, looker) }
    : { ...outcome, problems: outward(outcome.problems, about, looker) as typeof outcome.problems };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A service that failed, or a row that went while it was read, is met by asking anew: what was done is known by its request. */
const TRIES = 3;

/** A person who may not edit here is told so, whatever they asked for. */
function barredBy(error: unknown): Outcome<never> | undefined {
  const problems = readsAsProtected(error) ? protectionsAgainst() : [];
  return problems.length > 0 ? refuseAll(problems) : undefined;
}

type Opening = (settings?: 'remembered') => View;
const openView: Opening = (settings) => openSession(undefined, settings);

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

/** The stack goes to the log with the reference a person reads out; the client gets no trace of it. */
function apologise(error: unknown): Outcome<never> {
  const reference = Utilities.getUuid().slice(0, 8);
  console.error(`${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return refuse('unexpected', { params: { reference } });
}

// Replies are plain data by their types; JSON keeps them so.
const responseOf = (outcome: Outcome<unknown>): Response =>
  outcome.ok ? { ok: true, value: outcome.value as never } : { ok: false, problems: outcome.problems };
