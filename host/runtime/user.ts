import { inside } from './inside';

/** A person as Google tells of one: an e-mail address, '' where it is withheld. */
export class User {
  readonly [inside]: string;
  constructor(email: string) {
    this[inside] = email;
  }
  getEmail(): string {
    return this[inside];
  }
  getUsername(): string {
    return this[inside].split('@')[0] ?? '';
  }
  toString(): string {
    return this[inside];
  }
}
