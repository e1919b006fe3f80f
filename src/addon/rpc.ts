import { answering, type Endpoints } from './answering';
import type { Method } from './api';
import { frequent } from './endpoints/frequent';
import { occasional } from './endpoints/occasional';

/** Everything the sidebar may ask. A method without an answer does not compile. */
export const endpoints: Endpoints<Method> = { ...frequent, ...occasional };

/** The whole of it in one piece, as tests run it. */
export const rpc = answering(endpoints);
