/**
 * Where sources contradict each other (PLATFORM §14), the ways a workbook may behave. The first named is the default: the
 * worst plausible one. Types, defaults, checks and `npm run modes` are all read from here.
 */
export const modeValues = {
  /** Writing past the grid. */
  beyondGrid: ['throw', 'grow'],
  /** A leading apostrophe in a script's write. */
  apostrophe: ['consumed', 'stored'],
  /** '=' written by a script into an '@' cell. */
  textEquals: ['formula', 'text'],
  /** appendRow into columns formatted '@'. */
  appendText: ['ignored', 'honoured'],
  /** What Sheet.clear() leaves: notes and validations, or nothing. */
  sheetClear: ['keepsNotes', 'everything'],
  /** Who may edit a protection that nobody has changed yet. */
  freshEditors: ['everybody', 'owner', 'nobody'],
  /** An alert in a simple trigger. */
  simpleAlert: ['refused', 'shown'],
  /** Who a simple trigger hears is at the keyboard: nobody, or the person (one domain, or the script's own developer). */
  simpleUser: ['hidden', 'told'],
  /** A Date in what google.script.run answers. */
  dateAnswer: ['null', 'fails'],
  /** Private members and static fields in the source. */
  privateFields: ['refused', 'parsed'],
} as const;

export type ModeName = keyof typeof modeValues;
/** Which of the ways a workbook follows. */
export type Modes = { readonly [Name in ModeName]: (typeof modeValues)[Name][number] };

/** The defaults, and over them what is given. Throws a TypeError that names what there is no such mode or value of. */
export function modesWith(given: unknown = {}): Modes {
  return { ...defaults, ...checkedModes(given) };
}

/** Some of the modes, from a caller no compiler has read. Throws a TypeError as `modesWith` does. */
export function checkedModes(given: unknown): Partial<Modes> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new TypeError(`Modes are an object such as {"beyondGrid":"grow"}, not ${JSON.stringify(given)}.`);
  for (const [name, value] of Object.entries(given)) {
    const allowed: readonly unknown[] | undefined = Object.hasOwn(modeValues, name)
      ? modeValues[name as ModeName]
      : undefined;
    if (!allowed) throw new TypeError(`There is no mode ${name}. Modes: ${Object.keys(modeValues).join(', ')}.`);
    if (!allowed.includes(value))
      throw new TypeError(`The mode ${name} is ${allowed.join(' or ')}, not ${JSON.stringify(value)}.`);
  }
  return given;
}

const defaults = Object.fromEntries(
  Object.entries(modeValues).map(([name, [first]]) => [name, first]),
) as unknown as Modes; // fromEntries forgets which name had which value
