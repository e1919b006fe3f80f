import type { GenericSchema } from 'valibot';
import type { Outcome } from '../../values/outcome';
import type { Ask, Method, Reply } from '../api';
import type { Session } from '../session';

/** What an endpoint may look at. Rows and cells stay in the store. */
export type View = Pick<
  Session,
  'store' | 'settings' | 'today' | 'now' | 'user' | 'language' | 'book' | 'history' | 'noted' | 'whole'
>;

/** One thing the sidebar may ask: what it must look like, and how it is answered. */
export interface Endpoint<M extends Method> {
  /** Strict: an unknown key is refused, so that nothing arrives unread. */
  readonly ask: GenericSchema<unknown, Ask<M>>;
  /**
   * `open` reads the workbook's memory and settings; an endpoint that never calls it costs nothing. `remembered` is
   * content with the settings as they last read: the scan that follows looks at the tab.
   */
  answer(ask: Ask<M>, open: (settings?: 'remembered') => View): Outcome<Reply<M>>;
}

export const endpoint = <M extends Method>(definition: Endpoint<M>): Endpoint<M> => definition;
