/** Apps Script on a laptop: `createHost` is the whole of it (host/README.md). */
export type { Bundle, Execution, Fault, Host, HostEvent, HostOptions, PersonAtWork, PersonSpec } from '../api';
export { type ClassMembers, everyMember } from './everyMember';
export { createHost } from './host';
