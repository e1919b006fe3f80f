import { bridge } from './bridgeOfThisContext';
import { User } from './user';

export class Session {
  getActiveUser(): User {
    return new User(bridge.person.activeEmail);
  }
  getEffectiveUser(): User {
    return new User(bridge.person.effectiveEmail);
  }
  getActiveUserLocale(): string {
    return bridge.person.locale;
  }
  getScriptTimeZone(): string {
    return bridge.person.scriptTimeZone;
  }
  /** The same for a person each time; says nothing of who it is. */
  getTemporaryActiveUserKey(): string {
    const digest = [...bridge.bytes.digest('SHA_256', bridge.bytes.encode(bridge.person.email))];
    return digest.map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  }
}
