import { answering } from './answering';
import { occasional } from './endpoints/occasional';

/** The second program of the bundle, evaluated only when the sidebar asks for one of these (decision 0017). */
export const rpc = answering(occasional);
