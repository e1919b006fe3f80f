import * as v from 'valibot';
import { type Outcome, refuse } from '../values/outcome';
import type { Method, Response } from './api';
import { act } from './endpoints/act';
import { addColumn } from './endpoints/addColumn';
import { adopt } from './endpoints/adopt';
import { adoptPlan } from './endpoints/adoptPlan';
import { card } from './endpoints/card';
import { claim } from './endpoints/claim';
import type { Endpoint, View } from './endpoints/endpoint';
import { health } from './endpoints/health';
import { hello } from './endpoints/hello';
import { history } from './endpoints/history';
import { matches } from './endpoints/matches';
import { remove } from './endpoints/remove';
import { repair } from './endpoints/repair';
import { report } from './endpoints/report';
import { restore } from './endpoints/restore';
import { reveal } from './endpoints/reveal';
import { scan } from './endpoints/scan';
import { search } from './endpoints/search';
import { selected } from './endpoints/selected';
import { setUp } from './endpoints/setUp';
import { today } from './endpoints/today';
import { trash } from './endpoints/trash';
import { undo } from './endpoints/undo';
import { openSession } from './session';

/** Everything the sidebar may ask. A method without an answer does not compile. */
export const endpoints: { readonly [M in Method]: Endpoint<M> } = {
  hello,
  today,
  search,
  selected,
  card,
  matches,
  act,
  undo,
  history,
  trash,
  restore,
  addColumn,
  setUp,
  adoptPlan,
  adopt,
  scan,
  report,
  reveal,
  health,
  repair,
  claim,
  remove,
};

/**
 * The one door from the sidebar: JSON text in, JSON text out (PLATFORM §5.4). It never throws at the client: what is not
 * understood is refused, and what goes wrong is logged with a reference and answered with an apology.
 */
export function rpc(text: string, open: Opening = openView): string {
  return JSON.stringify(answer(text, open));
}

type Opening = (settings?: 'remembered') => View;
const openView: Opening = (settings) => openSession(undefined, settings);

function answer(text: string, open: Opening): Response {
  try {
    return responseOf(carryOut(text, open));
  } catch (error) {
    return responseOf(apologise(error));
  }
}

function carryOut(text: string, open: Opening): Outcome<unknown> {
  const sent = v.safeParse(envelope, parsed(text));
  if (!sent.success) return refuse('input.malformed');
  const { method } = sent.output;
  // One lookup for all methods: the schema of an endpoint proves the ask its own answer takes.
  const endpoint = endpoints[method] as unknown as Endpoint<Method>;
  const ask = v.safeParse(endpoint.ask, sent.output.ask);
  return ask.success ? endpoint.answer(ask.output, open) : refuse('input.malformed');
}

const envelope = v.strictObject({ method: v.picklist(Object.keys(endpoints) as Method[]), ask: v.unknown() });

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
