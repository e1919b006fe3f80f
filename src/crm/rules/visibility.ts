import type { Cells } from '../../schema/change';
import { textOf } from '../../values/cell';
import type { Settings } from '../tables/settings';
import { tablesIn } from '../tables/tablesIn';
import { wayIn } from '../tables/ways';
import { isTheirs, viewerOf } from './masking';

interface Known {
  readonly name: string;
  readonly email: string;
}

/** Roles that look after other people's records: S2 gives them everything. An account manager (客户经理) looks after their own. */
const OVERSEES = /经理|主管|总监|管理|老板|负责人|manager|admin|head|director/i;
const oversees = (role: string): boolean => OVERSEES.test(role.replace(/客户经理|account manager/gi, ''));

/**
 * Whether the sidebar keeps a record from this person: it is a colleague's, and everybody is to see their own (C-11, PR-02).
 * What is nobody's is everybody's; whom the settings do not list is kept from nothing, for nobody knows who they are.
 */
export function isKeptFrom(table: string, cells: Cells, user: Known, settings: Settings): boolean {
  if (wayIn(settings, 'visibility') === 'team') return false;
  const owner = textOf(cells[tablesIn(settings)[table]?.card.owner ?? ''] ?? '').trim();
  const member = settings.members.some(({ email }) => email !== '' && email === user.email.toLowerCase());
  if (owner === '' || !member || oversees(viewerOf(user, settings, false).role)) return false;
  return !isTheirs(table, cells, user, settings);
}
