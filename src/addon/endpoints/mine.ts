import type { Person } from '../../crm/actions/action';
import type { Member } from '../../crm/tables/settings';
import { fold } from '../../values/text';

/**
 * Tells whose a record is by what stands in an owner column: a name, a given name, an address or the part before its @
 * (M34). For a person the settings do not list as a member everything is theirs: better too much than a duty nobody sees.
 */
export function isMineFor(user: Person, members: readonly Member[]): (owner: string) => boolean {
  const known = members.find((member) => member.email !== '' && fold(member.email) === fold(user.email));
  const name = fold(known?.name ?? user.name);
  if (name === '') return () => true;
  const names = [name, fold(user.email), fold(user.email.split('@')[0] ?? '')];
  return (owner) => {
    const written = fold(owner);
    return names.includes(written) || (written.length >= 2 && name.endsWith(written));
  };
}
