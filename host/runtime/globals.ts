/** What a V8 context has and Apps Script lacks (PLATFORM §1.1); the rest a context does not have to begin with. */
const absent = [
  'SharedArrayBuffer',
  'Atomics',
  'Iterator',
  'Float16Array',
  'Temporal',
  'ShadowRealm',
  'SuppressedError',
  'DisposableStack',
  'AsyncDisposableStack',
];

/** Services the host does not offer: naming them is fine, using them throws their name. */
export const unavailableServices = [
  ...['GmailApp', 'CalendarApp', 'ContactsApp', 'DriveApp', 'DocumentApp', 'SlidesApp', 'FormApp'],
  ...['UrlFetchApp', 'XmlService', 'CardService', 'Jdbc', 'LanguageApp', 'Maps', 'LinearOptimizationService'],
  ...['GroupsApp', 'SitesApp', 'DataStudioApp', 'ConferenceDataService'],
];

export function removeAbsentGlobals(): void {
  for (const name of absent) Reflect.deleteProperty(globalThis, name);
}

/** Puts a service under its global name; a script may overwrite it, as at Google. */
export function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: false });
}
