import { hrefOf } from './link';
import { foldWidth, isPlaceholder } from './text';

/** A file that belongs to a record: its name, its address, or both. */
export interface Attachment {
  readonly name?: string;
  readonly href?: string;
}

/** The parts of a name that follows the rule `公司-营业执照-2024-06` (CA-35). */
export interface AttachmentName {
  readonly company: string;
  readonly kind: string;
  readonly month: string;
}

const RULE = /^([^-]+(?:-[^-]+)*)-([^-]+)-(\d{4})-(0[1-9]|1[0-2])$/;
const LOOSE = /^(.+?)[-_—–\s]+([^-_—–\s]+)[-_—–\s]+(\d{4})[-_.年/\s]?(\d{1,2})月?(?:[-_.]?\d{1,2}日?)?$/;
const EXTENSION = /\.[a-z0-9]{2,4}$/i;

/** The files of a cell, one to a line or parted by ；: a name, an address, `name address`, `[name](address)`. */
export function readAttachments(text: string): readonly Attachment[] {
  if (isPlaceholder(text)) return [];
  const parts = text.split(/[\n\r;；]+|[,，、](?=\s*(?:https?:|[^,，、]*-\d{4}))/).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .flatMap(apart)
    .map(readOne);
}

/** The company, kind and month a name tells; undefined for a name that does not follow the rule. */
export function readAttachmentName(name: string): AttachmentName | undefined {
  const found = RULE.exec(name.trim().replace(EXTENSION, ''));
  return found ? { company: found[1] ?? '', kind: found[2] ?? '', month: `${found[3]}-${found[4]}` } : undefined;
}

/** The name the rule gives a file; `month` is `2024-06`. */
export const attachmentName = ({ company, kind, month }: AttachmentName): string => `${company}-${kind}-${month}`;

/** The same name by the rule, where only signs differ: 公司_营业执照_202406 → 公司-营业执照-2024-06. */
export function mendedName(name: string): string | undefined {
  const bare = foldWidth(name).trim();
  if (bare.length > 200) return undefined;
  const extension = EXTENSION.exec(bare)?.[0] ?? '';
  const found = LOOSE.exec(bare.slice(0, bare.length - extension.length));
  const mended = found && `${found[1]}-${found[2]}-${found[3]}-${(found[4] ?? '').padStart(2, '0')}`;
  return mended && readAttachmentName(mended) ? mended + extension : undefined;
}

/** Addresses with only a space between are several files. */
function apart(part: string): readonly string[] {
  const words = part.split(/\s+/);
  return words.every((word) => /^https?:/i.test(word)) ? words : [part];
}

function readOne(part: string): Attachment {
  const marked = /^\[([^\]]*)\]\((\S+)\)$/.exec(part);
  const last = marked?.[2] ?? part.slice(Math.max(part.lastIndexOf(' '), part.search(/https?:\/\//i), 0)).trim();
  const href = /^https?:/i.test(last) ? hrefOf(last) : undefined;
  if (href === undefined) return { name: part };
  const name = (marked?.[1] ?? part.slice(0, part.length - last.length)).trim().replace(/\s*[:：]$/, '');
  return name === '' ? { href } : { name, href };
}
