import type { Person } from '../../crm/actions/action';
import type { Member } from '../../crm/tables/settings';
import { fold } from '../../values/text';

/**
 * Tells whose a record is by what stands in an owner column: a name, an address, the part before the @, or another name
 * of the same member (M34). Where the platform withholds who asks, everything is everybody's: better too much than a
 * duty nobody sees.
 */
export function isMineFor(user: Person, members: readonly Member[]): (owner: string) => boolean {
  const own = members.filter((member) => member.email !== '' && fold(member.email) === fold(user.email));
  const names = new Set(
    [user.name, user.email, user.email.split('@')[0] ?? '', ...own.map((member) => member.name)]
      .map(fold)
      .filter((name) => name !== ''),
  );
  return (owner) => names.size === 0 || names.has(fold(owner));
}
