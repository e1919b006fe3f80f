import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumeration, enumValue } from './enums';
import type { User } from './user';

/** The basics: modes of authorization and ids. Triggers a script installs are not offered. */
export class ScriptApp {
  readonly AuthMode = enumeration('AuthMode');
  readonly AuthorizationStatus = enumeration('AuthorizationStatus');
  readonly EventType = enumeration('EventType');
  readonly InstallationSource = enumeration('InstallationSource');
  readonly TriggerSource = enumeration('TriggerSource');
  readonly WeekDay = enumeration('Weekday');
  getAuthorizationInfo(): AuthorizationInfo {
    return new AuthorizationInfo();
  }
  getScriptId(): string {
    return `${bridge.book.id}-script`;
  }
}

/** The host's people have granted what the manifest asks for. */
export class AuthorizationInfo {
  getAuthorizationStatus(): EnumValue {
    return enumValue('AuthorizationStatus', 'NOT_REQUIRED');
  }
  getAuthorizationUrl(): null {
    return null;
  }
}

/** What a trigger is told besides its range and values (PLATFORM §4.3). */
export interface TriggerEvent {
  readonly authMode: EnumValue;
  readonly source: unknown;
  readonly user: User;
  readonly range?: unknown;
  readonly value?: string;
  readonly oldValue?: string;
}
