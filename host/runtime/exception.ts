/** What Google's services throw (PLATFORM §1.1). */
export class Exception extends Error {
  override readonly name = 'Exception';
}

/** What this host throws where Google would do something the host cannot: never a silent stub. */
export class NotImplemented extends Error {
  override readonly name = 'NotImplemented';
  constructor(member: string) {
    super(`NotImplemented: ${member} is not implemented by this host`);
  }
}

/** The object thrown at every service call of a killed execution; the script may catch it, but reaches nothing more. */
export const ended = Object.freeze({ toString: () => 'This execution has ended' });
