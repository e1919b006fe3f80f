import type { InstalledTrigger, Schedule } from '../api';
import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumValue } from './enums';
import { Exception } from './exception';
import { inside, own } from './inside';

/** An installed trigger of the person whose execution this is. */
export class Trigger {
  readonly [inside]: InstalledTrigger;
  constructor(facts: InstalledTrigger) {
    this[inside] = facts;
  }
  getEventType(): EnumValue {
    return enumValue('EventType', this[inside].event);
  }
  getHandlerFunction(): string {
    return this[inside].handler;
  }
  getTriggerSource(): EnumValue {
    return enumValue('TriggerSource', this[inside].event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS');
  }
  getTriggerSourceId(): string | null {
    return this[inside].event === 'CLOCK' ? null : bridge.book.id;
  }
  getUniqueId(): string {
    return this[inside].id;
  }
}

export class TriggerBuilder {
  readonly #handler: string;
  constructor(handler: string) {
    this.#handler = handler;
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#handler);
  }
  /** The workbook at hand, or its id. */
  forSpreadsheet(of: unknown): SpreadsheetTriggerBuilder {
    if (typeof of === 'string' && of !== bridge.book.id)
      throw new Exception('No item with the given ID could be found.');
    return new SpreadsheetTriggerBuilder(this.#handler);
  }
}

export class SpreadsheetTriggerBuilder {
  readonly #handler: string;
  #event: InstalledTrigger['event'] | undefined;
  constructor(handler: string) {
    this.#handler = handler;
  }
  onOpen(): this {
    this.#event = 'ON_OPEN';
    return this;
  }
  onEdit(): this {
    this.#event = 'ON_EDIT';
    return this;
  }
  onChange(): this {
    this.#event = 'ON_CHANGE';
    return this;
  }
  onFormSubmit(): this {
    this.#event = 'ON_FORM_SUBMIT';
    return this;
  }
  create(): Trigger {
    if (!this.#event) throw new Exception('The trigger has no event type.');
    return new Trigger(own(bridge.triggers.add({ handler: this.#handler, event: this.#event })));
  }
}

const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** Only 1, 5, 10, 15 and 30 minutes and 1, 2, 4, 6, 8 and 12 hours are offered (PLATFORM §4.4). */
export class ClockTriggerBuilder {
  readonly #handler: string;
  #schedule: Schedule = { timeZone: bridge.person.scriptTimeZone };
  constructor(handler: string) {
    this.#handler = handler;
  }
  /** A minimum delay; goes off once. */
  after(milliseconds: number): this {
    return this.#with({ once: bridge.clock.now() + milliseconds });
  }
  at(date: Date): this {
    return this.#with({ once: date.getTime() });
  }
  /** At midnight of the day, once. */
  atDate(year: number, month: number, day: number): this {
    return this.#with({ once: new Date(year, month - 1, day).getTime() });
  }
  everyMinutes(minutes: number): this {
    return this.#with({ everyMinutes: oneOf(minutes, [1, 5, 10, 15, 30], 'everyMinutes') });
  }
  everyHours(hours: number): this {
    return this.#with({ everyHours: oneOf(hours, [1, 2, 4, 6, 8, 12], 'everyHours') });
  }
  everyDays(days: number): this {
    return this.#with({ everyDays: days });
  }
  everyWeeks(weeks: number): this {
    return this.#with({ everyWeeks: weeks });
  }
  onWeekDay(day: EnumValue): this {
    return this.#with({ weekDay: weekdays.indexOf(String(day)) });
  }
  onMonthDay(day: number): this {
    return this.#with({ monthDay: day });
  }
  atHour(hour: number): this {
    return this.#with({ hour });
  }
  nearMinute(minute: number): this {
    return this.#with({ minute });
  }
  inTimezone(timeZone: string): this {
    return this.#with({ timeZone });
  }
  create(): Trigger {
    const rules = Object.keys(this.#schedule).filter((key) => !['timeZone', 'hour', 'minute'].includes(key));
    if (rules.length === 0) throw new Exception('The clock trigger needs a frequency.');
    return new Trigger(own(bridge.triggers.add({ handler: this.#handler, event: 'CLOCK', schedule: this.#schedule })));
  }
  #with(rule: Partial<Schedule>): this {
    this.#schedule = { ...this.#schedule, ...rule };
    return this;
  }
}

export function myTriggers(): Trigger[] {
  return Array.from(bridge.triggers.mine(), (facts) => new Trigger(own(facts)));
}

function oneOf(value: number, offered: readonly number[], member: string): number {
  if (!offered.includes(value)) {
    throw new Exception(`The value you passed to ${member} was invalid. It must be one of ${offered.join(', ')}.`);
  }
  return value;
}
