type AnyClass = abstract new (...args: never[]) => object;

/** Some short names are two classes': SpreadsheetApp.TextStyle and Charts.TextStyle. */
const byShortName = new Map<string, AnyClass[]>();
const owners = new Map<object, string>();

/** Remembers a published class under Google's name for it, e.g. 'SpreadsheetApp.Range'. */
export function register(owner: string, type: AnyClass): void {
  byShortName.set(shortName(owner), [...classesNamed(shortName(owner)), type]);
  owners.set(type.prototype, owner);
}

export function classesNamed(short: string): readonly AnyClass[] {
  return byShortName.get(short) ?? [];
}

const members = new Map<string, ReadonlySet<string>>();

/** Remembers which members of a class exist. */
export function registerMembers(owner: string, names: ReadonlySet<string>): void {
  members.set(owner, names);
}

/** Google's name of every class of this host → those of its declared members that exist. */
export function everyMember(
  declared: (owner: string) => readonly string[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...members].map(([owner, names]) => [owner, declared(owner).filter((name) => names.has(name))]),
  );
}

export function ownerOf(value: object): string | undefined {
  return owners.get(Object.getPrototypeOf(value));
}

export function shortName(owner: string): string {
  return owner.slice(owner.lastIndexOf('.') + 1);
}
