import { WorkbookProblem } from './problem';

/** An element with its own text; names are without their prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: Element[];
  text: string;
}
export interface Listener {
  /** `attributes` is what stands between the name and the end of the tag: read it with `attribute`. */
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

/** Reads XML from front to end. Definitions of document types, which may multiply themselves, are refused. */
export function scanXml(xml: string, part: string, on: Listener): void {
  for (let at = 0; ; ) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    if (start > at) on.text(unescapeXml(xml.slice(at, start)));
    const mark = xml.charCodeAt(start + 1);
    if (mark === QUESTION) at = after(xml, '?>', start, part);
    else if (mark === EXCLAMATION) at = special(xml, start, part, on);
    else {
      const end = endOfTag(xml, start, part);
      if (mark === SLASH) on.close(local(xml.slice(start + 2, end).trimEnd()));
      else element(xml, start, end, on);
      at = end + 1;
    }
  }
}

const QUESTION = 63;
const EXCLAMATION = 33;
const SLASH = 47;

function element(xml: string, start: number, end: number, on: Listener): void {
  const empty = xml.charCodeAt(end - 1) === SLASH;
  const inner = xml.slice(start + 1, empty ? end - 1 : end);
  const space = inner.search(/\s/);
  const name = local(space < 0 ? inner : inner.slice(0, space));
  on.open(name, space < 0 ? '' : inner.slice(space));
  if (empty) on.close(name);
}

function special(xml: string, start: number, part: string, on: Listener): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start, part);
  if (!xml.startsWith('<![CDATA[', start)) throw new WorkbookProblem('broken', { part });
  const end = after(xml, ']]>', start, part);
  on.text(xml.slice(start + 9, end - 3));
  return end;
}

/** The `>` that ends a tag; one inside a quoted value does not. */
function endOfTag(xml: string, start: number, part: string): number {
  let end = xml.indexOf('>', start);
  while (end >= 0 && oddQuotes(xml, start, end)) end = xml.indexOf('>', end + 1);
  if (end < 0) throw new WorkbookProblem('broken', { part });
  return end;
}

function oddQuotes(xml: string, start: number, end: number): boolean {
  let quote = 0;
  for (let at = start; at < end; at++) {
    const code = xml.charCodeAt(at);
    if (quote === 0 ? code === 34 || code === 39 : code === quote) quote = quote === 0 ? code : 0;
  }
  return quote !== 0;
}

function after(xml: string, mark: string, start: number, part: string): number {
  const end = xml.indexOf(mark, start);
  if (end < 0) throw new WorkbookProblem('broken', { part });
  return end + mark.length;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A whole small part as a tree. */
export function treeOf(xml: string, part: string): Element {
  const root: Element = { name: '', attributes: '', children: [], text: '' };
  const open: Element[] = [root];
  scanXml(xml, part, {
    open(name, attributes) {
      const made: Element = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(made);
      open.push(made);
    },
    text(text) {
      const last = open.at(-1);
      if (last) last.text += text;
    },
    close() {
      if (open.length > 1) open.pop();
    },
  });
  if (open.length !== 1) throw new WorkbookProblem('broken', { part });
  return root;
}

/** The first child of this name, at the end of a path of names. */
export function child(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => at?.children.find((one) => one.name === name), element);
}

export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((one) => one.name === name) ?? [];

const patterns = new Map<string, RegExp>();

/** An attribute, whatever its prefix; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : undefined;
}

export function numberOf(attributes: string, name: string): number | undefined {
  const text = attribute(attributes, name);
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

export function flagOf(attributes: string, name: string): boolean {
  const text = attribute(attributes, name);
  return text === '1' || text === 'true';
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, decimal, name) => {
    if (name) return named[String(name).toLowerCase()] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
