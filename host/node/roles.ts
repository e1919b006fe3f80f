import type { PersonSpec } from '../api';

/** Viewers and commenters change nothing, neither by hand nor by a script, which acts as the person at the keyboard (PLATFORM §3.4). */
export const mayEdit = ({ role = 'editor' }: Pick<PersonSpec, 'role'>): boolean =>
  role === 'owner' || role === 'editor';

/** What a script gets that changes a file its person may only look at. */
export const NOT_PERMITTED = 'You do not have permission to perform that action.';
