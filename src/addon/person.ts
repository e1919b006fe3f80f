import type { Person } from '../crm/actions/action';
import type { Settings } from '../crm/tables/settings';
import type { Language } from '../messages';
import type { Memory } from '../sheets/memory';

/** Who sits at the keyboard; '' where the platform withholds it (PLATFORM §7). */
export function personNow(settings: Settings): Person {
  const email = emailNow();
  const member = settings.members.find((one) => one.email !== '' && one.email.toLowerCase() === email.toLowerCase());
  return { email, name: member?.name ?? '' };
}

/** Asked three times, because a service may fail twice; a scope that was not granted, or a simple trigger that may not know, always fails. */
export function emailNow(tries = 3): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return tries > 1 ? emailNow(tries - 1) : '';
  }
}

/** The language of cells: the one the CRM was set up in, or colleagues would rewrite each other's checks and notes. */
export const languageIn = (memory: Memory): Language => memory.language || languageNow();

/** Chinese unless the account reads another language. */
export function languageNow(): Language {
  try {
    return /^zh|^$/i.test(Session.getActiveUserLocale()) ? 'zh' : 'en';
  } catch {
    return 'zh';
  }
}
