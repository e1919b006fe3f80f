import type { WebAnswer, WebRequest } from '../api';
import type { WebOutput } from '../runtime/bridge';
import { execute, messageOf, type Outcome } from './execute';
import { mayEdit } from './roles';
import { topLevelOf } from './topLevel';
import type { Call, Person, World } from './world';

/** What the manifest says of the web app; an app it says nothing of is its owner's alone. */
export interface WebAppRules {
  readonly executeAs: 'USER_DEPLOYING' | 'USER_ACCESSING';
  readonly access: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';
}

/** Answers one request as the /exec address does (PLATFORM §6.1, §6.2). */
export function visitWebApp(world: World, request: WebRequest): WebAnswer {
  const method = request.method ?? 'GET';
  const query = new URLSearchParams(request.query ?? '');
  if (query.has('c') || query.has('sid')) return page(405, 'Method Not Allowed');
  const owner = world.people.find(({ role }) => role === 'owner');
  if (!owner || !mayVisit(world, request.as, owner.email)) return page(403, 'You need access');
  const call = callFor(world, method, request.as, owner);
  if (!call) return page(403, 'You need access');
  if (!topLevelOf(world.bundle.code).functions.has(call.name)) {
    return page(200, `Script function not found: ${call.name}`);
  }
  const outcome = execute(world, call, { web: JSON.stringify(eventOf(request, method, query)) });
  return answerOf(world, outcome);
}

function mayVisit({ manifest }: World, visitor: string | undefined, owner: string): boolean {
  const { access } = manifest.webApp;
  if (access === 'ANYONE_ANONYMOUS') return true;
  if (visitor === undefined) return false;
  if (access === 'ANYONE' || visitor === owner) return true;
  return access === 'DOMAIN' && domainOf(visitor) === domainOf(owner);
}

/** As whom it runs; somebody who cannot edit the file runs nothing as themselves. */
function callFor(world: World, method: string, visitor: string | undefined, owner: Person): Call | undefined {
  const name = method === 'POST' ? 'doPost' : 'doGet';
  const call = { name, kind: 'call', from: 'webApp' } as const;
  if (world.manifest.webApp.executeAs === 'USER_ACCESSING') {
    const person = world.people.find((each) => each.email === visitor && mayEdit(each));
    return person && { ...call, person };
  }
  const known = visitor !== undefined && domainOf(visitor) === domainOf(owner.email);
  return { ...call, person: owner, activeEmail: known ? visitor : '' };
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** The event object as plain data: first values, all values, and what was posted. */
function eventOf({ query = '', path, body = '', contentType }: WebRequest, method: string, asked: URLSearchParams) {
  const type = contentType ?? 'application/x-www-form-urlencoded';
  const all = new URLSearchParams(asked);
  if (method === 'POST' && type.startsWith('application/x-www-form-urlencoded')) {
    for (const [key, value] of new URLSearchParams(body)) all.append(key, value);
  }
  const names = [...new Set(all.keys())];
  return {
    queryString: query,
    parameter: Object.fromEntries(names.map((name) => [name, all.get(name)])),
    parameters: Object.fromEntries(names.map((name) => [name, all.getAll(name)])),
    ...(path === undefined ? {} : { pathInfo: path }),
    contextPath: '',
    contentLength: method === 'POST' ? Buffer.byteLength(body) : -1,
    ...(method === 'POST'
      ? { postData: { contents: body, type, length: Buffer.byteLength(body), name: 'postData' } }
      : {}),
  };
}

function answerOf(world: World, outcome: Outcome): WebAnswer {
  if (!outcome.ok) return page(200, messageOf(outcome.error));
  const output = JSON.parse(outcome.json) as WebOutput;
  if (output.kind === 'html') return { status: 200, html: output.html, title: output.title };
  const key = Math.floor(world.random() * 1e15).toString(36);
  let fetched = false;
  return {
    status: 302,
    location: `https://script.googleusercontent.com/macros/echo?user_content_key=${key}`,
    follow(method = 'GET') {
      if (method !== 'GET') return { status: 405, text: '', type: 'text/html' };
      if (fetched) return { status: 404, text: '', type: 'text/html' };
      fetched = true;
      return { status: 200, text: output.text, type: output.type };
    },
  };
}

/** Errors are pages, mostly with status 200. */
function page(status: number, message: string): WebAnswer {
  const text = message.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return { status, html: `<html><body><div>${text}</div></body></html>`, title: 'Error' };
}
