import type { HostOptions } from '../api';

/** What is counted by the day, per person; the day begins with the first use (PLATFORM §1.4). */
export type Quota = 'mail' | 'properties' | 'triggerMs';

const perDay: Readonly<Record<NonNullable<HostOptions['account']>, Readonly<Record<Quota, number>>>> = {
  consumer: { mail: 100, properties: 50_000, triggerMs: 90 * 60_000 },
  workspace: { mail: 1500, properties: 500_000, triggerMs: 6 * 3_600_000 },
};
const refusals: Readonly<Record<Quota, string>> = {
  mail: 'Service invoked too many times for one day: email.',
  properties: 'Service invoked too many times for one day: properties.',
  triggerMs: 'Service using too much computer time for one day',
};
const day = 86_400_000;

/** Daily quotas by the host's clock. */
export class Usage {
  readonly #limits: Readonly<Record<Quota, number>>;
  readonly #now: () => number;
  readonly #used = new Map<string, { since: number; amount: number }>();
  constructor(account: NonNullable<HostOptions['account']>, now: () => number) {
    this.#limits = perDay[account];
    this.#now = now;
  }
  left(email: string, quota: Quota): number {
    return this.#limits[quota] - this.#entry(email, quota).amount;
  }
  /** Throws Google's text when the day's allowance does not cover it. */
  spend(email: string, quota: Quota, amount: number): void {
    this.check(email, quota, amount);
    this.#entry(email, quota).amount += amount;
  }
  check(email: string, quota: Quota, amount = 1): void {
    if (this.left(email, quota) < amount) throw new Error(refusals[quota]);
  }
  /** Counts what has been spent already, whatever the allowance. */
  note(email: string, quota: Quota, amount: number): void {
    this.#entry(email, quota).amount += amount;
  }

  #entry(email: string, quota: Quota): { since: number; amount: number } {
    const key = `${quota} ${email}`;
    const known = this.#used.get(key);
    if (known && this.#now() < known.since + day) return known;
    const fresh = { since: this.#now(), amount: 0 };
    this.#used.set(key, fresh);
    return fresh;
  }
}
