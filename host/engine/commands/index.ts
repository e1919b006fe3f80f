import type { Actor, Command } from '../api';
import type { Book } from '../book';
import { definitions } from './definitions';
import { filling } from './filling';
import { filtering } from './filtering';
import type { Answer, Handlers } from './handler';
import { lines } from './lines';
import { pasting } from './pasting';
import { sorting } from './sorting';
import { structure } from './structure';
import { tabs } from './tabs';
import { values } from './values';

const handlers: Handlers<Command['do']> = {
  ...values,
  ...structure,
  ...lines,
  ...sorting,
  ...filtering,
  ...filling,
  ...pasting,
  ...tabs,
  ...definitions,
};

/** Carries out one command. The caller's transaction undoes what a refused command had begun. */
export function carryOut(book: Book, actor: Actor, command: Command): Answer {
  // The table pairs each name with the handler of its own command; the compiler cannot follow that through a union.
  const handler = handlers[command.do] as (book: Book, actor: Actor, command: Command) => Answer | undefined;
  return handler(book, actor, command) ?? {};
}
