import type { Member } from '../../crm/tables/settings';

/** How a person is called: the member's name, a name as it was written, or what stands before the @. '' where nobody knows. */
export const personName = (by: string, members: readonly Member[]): string =>
  members.find(({ email }) => email !== '' && email === by)?.name ?? by.replace(/@.*$/, '');
