import members from './members.json';

/** One value of a Google enumeration: an object with identity within one execution. */
export class EnumValue {
  readonly #type: string;
  readonly #name: string;
  readonly #ordinal: number;
  constructor(type: string, name: string, ordinal: number) {
    this.#type = type;
    this.#name = name;
    this.#ordinal = ordinal;
  }
  toString(): string {
    return this.#name;
  }
  toJSON(): string {
    return this.#name;
  }
  name(): string {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  compareTo(other: EnumValue): number {
    return this.#ordinal - other.#ordinal;
  }
  /** 'SpreadsheetApp.ProtectionType' of a value, or nothing of anything else. */
  static typeOf(value: unknown): string | undefined {
    return value instanceof EnumValue ? value.#type : undefined;
  }
}

type Enumeration = Readonly<Record<string, EnumValue>>;
const made = new Map<string, Enumeration>();
const names: Readonly<Record<string, readonly string[]>> = members.enums;

/** The enumeration of this name, made once per context: `enumeration('SpreadsheetApp.Dimension').ROWS`. */
export function enumeration(type: string): Enumeration {
  const known = made.get(type);
  if (known) return known;
  const values = (names[type] ?? []).map((name, at) => [name, new EnumValue(type, name, at)] as const);
  const all = Object.freeze(Object.fromEntries(values));
  made.set(type, all);
  return all;
}

/** The value of an enumeration by its name; an unknown name is a mistake of the host. */
export function enumValue(type: string, name: string): EnumValue {
  const value = enumeration(type)[name];
  if (!value) throw new Error(`${type} has no ${name}`);
  return value;
}

/** Every enumeration of a service as getters: `SpreadsheetApp.Dimension`. */
export function withEnums<T extends object>(
  service: T,
  prefix: string,
  extra: Readonly<Record<string, string>> = {},
): T {
  const short = Object.keys(names).filter(
    (type) => type.startsWith(prefix) && !type.slice(prefix.length).includes('.'),
  );
  const all = { ...Object.fromEntries(short.map((type) => [type.slice(prefix.length), type])), ...extra };
  for (const [name, type] of Object.entries(all)) {
    Object.defineProperty(service, name, { get: () => enumeration(type), enumerable: true });
  }
  return service;
}
