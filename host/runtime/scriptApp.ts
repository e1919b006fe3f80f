import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumeration, enumValue } from './enums';
import { Exception } from './exception';
import { inside } from './inside';
import { myTriggers, type Trigger, TriggerBuilder } from './triggers';
import type { User } from './user';

/** Triggers, modes of authorization, ids. */
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
  newTrigger(handler: string): TriggerBuilder {
    return new TriggerBuilder(handler);
  }
  /** Those of the current person only (PLATFORM §4.4). */
  getProjectTriggers(): Trigger[] {
    return myTriggers();
  }
  getUserTriggers(): Trigger[] {
    return myTriggers().filter((trigger) => trigger.getTriggerSourceId() !== null);
  }
  deleteTrigger(trigger: Trigger): void {
    bridge.triggers.remove(trigger[inside].id);
  }
  getService(): Service {
    return new Service();
  }
  getInstallationSource(): EnumValue {
    return enumValue('InstallationSource', 'NONE');
  }
  /** Every scope of the manifest has been granted. */
  requireScopes(_mode: EnumValue, scopes: readonly string[]): void {
    const missing = Array.from(scopes).find((scope) => !bridge.person.grants(scope));
    if (missing) throw new Exception('Authorization is required to perform that action.');
  }
  requireAllScopes(): void {}
  /** The grants of the next execution would be asked for again; here nobody is asked. */
  invalidateAuth(): void {}
  getScriptId(): string {
    return bridge.book.scriptId;
  }
}

/** The web app of the script. */
export class Service {
  getUrl(): string {
    return `https://script.google.com/macros/s/${bridge.book.id}-deployment/exec`;
  }
  isEnabled(): boolean {
    return true;
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
  readonly source?: unknown;
  readonly user?: User;
  readonly triggerUid?: string;
  readonly range?: unknown;
  readonly value?: string;
  readonly oldValue?: string;
}
