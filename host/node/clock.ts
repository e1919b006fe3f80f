/** The host's time: it stands still unless someone moves it. */
export class Clock {
  #now: number;
  constructor(iso: string) {
    this.#now = 0;
    this.set(iso);
  }
  now(): number {
    return this.#now;
  }
  set(iso: string): void {
    const instant = Date.parse(iso);
    if (Number.isNaN(instant)) throw new Error(`Not an instant: ${iso}`);
    this.#now = instant;
  }
  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
