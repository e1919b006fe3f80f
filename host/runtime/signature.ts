import { EnumValue } from './enums';
import { Exception } from './exception';
import members from './members.json';
import { classesNamed, ownerOf } from './registry';

const classes: Readonly<Record<string, Readonly<Record<string, string>>>> = members.classes;
const parsed = new Map<string, readonly (readonly string[])[]>();
/** Parameters declared as text that take numbers and booleans too (PLATFORM §2.9 Notes, §7 PropertiesService). */
const lenient =
  /^(Properties|Cache)\.|^SpreadsheetApp\.(Range\.(setNote|setNotes|setFormula)|DataValidationBuilder\.requireValueInList)$|^Utilities\.formatString$/;

export function membersOf(owner: string): readonly string[] {
  return Object.keys(classes[owner] ?? {});
}

/** Throws Google's signature message unless the arguments fit one declared signature. Members without a declaration are not checked. */
export function checkArguments(owner: string, member: string, given: readonly unknown[]): void {
  const signatures = signaturesOf(owner, member);
  if (!signatures || signatures.some((signature) => fits(signature, given, lenient.test(`${owner}.${member}`)))) return;
  throw new Exception(
    `The parameters (${given.map(describe).join(',')}) don't match the method signature for ${owner}.${member}.`,
  );
}

function signaturesOf(owner: string, member: string): readonly (readonly string[])[] | undefined {
  const label = `${owner}.${member}`;
  const known = parsed.get(label);
  if (known) return known;
  const text = classes[owner]?.[member];
  if (text === undefined) return undefined;
  const signatures = text.split(';').map((signature) => (signature === '' ? [] : signature.split(',')));
  parsed.set(label, signatures);
  return signatures;
}

function fits(signature: readonly string[], given: readonly unknown[], loosely: boolean): boolean {
  const rest = signature.at(-1)?.startsWith('...') ?? false;
  const least = signature.filter((type) => !/^(\?|\.\.\.)/.test(type)).length;
  if (given.length < least || (!rest && given.length > signature.length)) return false;
  return given.every((value, at) => {
    const type = signature[Math.min(at, signature.length - 1)] ?? 'any';
    return matches(type.replace(/^(\?|\.\.\.)/, ''), value, loosely);
  });
}

const primitives = new Set(['number', 'string', 'boolean']);

function matches(type: string, value: unknown, loosely: boolean): boolean {
  if (type.includes(' | ')) return type.split(' | ').some((each) => matches(each, value, loosely));
  if (type === 'any') return true;
  if (type === 'null') return value === null || value === undefined;
  if (type.endsWith('[]')) {
    return Array.isArray(value) && (value.length === 0 || matches(type.slice(0, -2), value[0], loosely));
  }
  if (loosely && type === 'string') return value === null || primitives.has(typeof value);
  if (primitives.has(type)) return typeof value === type;
  if (type === 'Char') return typeof value === 'string';
  if (value === null || typeof value !== 'object') return false;
  if (type === 'Date') return value instanceof Date;
  if (type === 'BlobSource') return 'getBlob' in value;
  const enumType = EnumValue.typeOf(value);
  if (enumType) return enumType === type || enumType.endsWith(`.${type}`);
  const wanted = classesNamed(type);
  return wanted.length === 0 || wanted.some((each) => value instanceof each);
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value))
    return value.length === 0 ? 'Array' : `${typeof value[0] === 'number' ? 'number' : describe(value[0])}[]`;
  return EnumValue.typeOf(value) ?? ownerOf(value) ?? '(class)';
}
