import type { Area, Protection as Facts } from '../engine/api';
import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumValue } from './enums';
import { Exception } from './exception';
import { rangeOf } from './handles';
import { infoOf, inside, own, wholeSheet } from './inside';
import type { NamedRange } from './namedRange';
import type { Range } from './range';
import { User } from './user';

/** A protected range or sheet. It binds nobody until its editors are changed (PLATFORM §3.4). */
export class Protection {
  [inside]: Facts;
  constructor(facts: Facts) {
    this[inside] = facts;
  }
  getDescription(): string {
    return this[inside].description;
  }
  setDescription(description: string): this {
    return change(this, { description });
  }
  getProtectionType(): EnumValue {
    return enumValue('SpreadsheetApp.ProtectionType', this[inside].area ? 'RANGE' : 'SHEET');
  }
  /** The range; a protected sheet answers a range whose notation is '' (PLATFORM §2.5). */
  getRange(): Range {
    const { sheet, area } = this[inside];
    return area ? rangeOf(sheet, area) : rangeOf(sheet, wholeSheet(infoOf(sheet)), '');
  }
  setRange(range: Range): this {
    return change(this, { area: range[inside].area });
  }
  getRangeName(): string | null {
    return this[inside].rangeName ?? null;
  }
  setRangeName(rangeName: string): this {
    const found = bridge.book.names().find(({ name }) => name === rangeName);
    if (!found) throw new Exception(`Named range ${rangeName} not found.`);
    return change(this, { area: own(found.area), sheet: found.sheet, rangeName });
  }
  setNamedRange(named: NamedRange): this {
    return this.setRangeName(named.getName());
  }
  /** Parts of a protected sheet that everybody may edit. */
  getUnprotectedRanges(): Range[] {
    return Array.from(this[inside].unprotected ?? [], (area) => rangeOf(this[inside].sheet, own(area)));
  }
  setUnprotectedRanges(ranges: readonly Range[]): this {
    if (this[inside].area) throw new Exception('Only sheet protections can have unprotected ranges.');
    return change(this, { unprotected: Array.from(ranges, (range) => range[inside].area) });
  }
  /** Only files of a Workspace domain have a domain (PLATFORM §3.4). */
  setDomainEdit(): this {
    throw new Exception('Domain edit cannot be set for this document.');
  }
  isWarningOnly(): boolean {
    return this[inside].warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    return change(this, { warningOnly });
  }
  /** ⚠ Until someone is removed, everybody who may edit the file. Who may not edit it is not told (PLATFORM §3.4). */
  getEditors(): User[] {
    mustEdit(this);
    return Array.from(editorsOf(this), (email) => new User(email));
  }
  addEditor(editor: string | User): this {
    return this.addEditors([editor]);
  }
  addEditors(editors: readonly (string | User)[]): this {
    const added = editors.map(String);
    return change(this, { editors: [...new Set([...editorsOf(this), ...added])] });
  }
  removeEditor(editor: string | User): this {
    return this.removeEditors([editor]);
  }
  /** The owner and the person acting stay editors. */
  removeEditors(editors: readonly (string | User)[]): this {
    const gone = new Set(editors.map(String));
    const stay = [bridge.person.owner, bridge.person.email];
    return change(this, {
      restricted: true,
      editors: [...new Set([...stay, ...editorsOf(this).filter((email) => !gone.has(email))])].filter(Boolean),
    });
  }
  canEdit(): boolean {
    const { isOwner, mayEdit, email } = bridge.person;
    return mayEdit && (isOwner || !this[inside].restricted || editorsOf(this).includes(email));
  }
  canDomainEdit(): boolean {
    mustEdit(this);
    return false;
  }
  remove(): void {
    bridge.push({ do: 'removeProtection', id: this[inside].id });
  }
}

function mustEdit(protection: Protection): void {
  if (!protection.canEdit()) throw new Exception('You do not have permission to perform that action.');
}

export function protectArea(sheet: number, area: Area): Protection {
  return protect({ sheet, area });
}

/** A sheet has at most one protection of its own: asking again answers the same. */
export function protectSheet(sheet: number): Protection {
  return protectionsOf('SHEET', sheet)[0] ?? protect({ sheet });
}

export function protectionsOf(type: string, sheet?: number): Protection[] {
  const fits = (facts: Facts) =>
    (facts.area ? 'RANGE' : 'SHEET') === type && (sheet === undefined || facts.sheet === sheet);
  return Array.from(bridge.book.protections().filter(fits), (facts) => new Protection(own(facts)));
}

function protect(place: { readonly sheet: number; readonly area?: Area }): Protection {
  const facts = { id: bridge.newId(), ...place, description: '', warningOnly: false, editors: [], restricted: false };
  bridge.push({ do: 'putProtection', protection: facts });
  return new Protection(facts);
}

function change(protection: Protection, changed: Partial<Facts>): Protection & never {
  protection[inside] = { ...protection[inside], ...changed };
  bridge.push({ do: 'putProtection', protection: protection[inside] });
  return protection as Protection & never;
}

function editorsOf(protection: Protection): readonly string[] {
  const { restricted, editors } = protection[inside];
  if (restricted) return editors;
  const { freshEditors } = bridge.modes;
  if (freshEditors === 'nobody') return editors;
  const others = freshEditors === 'owner' ? [] : bridge.person.editors;
  return [...new Set([bridge.person.owner, ...others, ...editors])];
}
