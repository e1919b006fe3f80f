import { splitOutside } from './listCell';

/** A host as people write it, `www.例子.中国` included, with what may follow it. */
const HOST =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:\p{L}{2,24}|xn--[\w-]{2,59})(?::\d{1,5})?(?:[/?#]\S*)?$/u;
const LONGEST = 2_000;

/** The address to open, `https://` put before a bare host; undefined for anything a browser should not be sent to (javascript:, file:). */
export function hrefOf(text: string): string | undefined {
  const bare = text.trim();
  if (bare.length > LONGEST || /[\s<>"'`\\]/.test(bare)) return undefined;
  const host = bare.replace(/^https?:\/\//i, '');
  if (!HOST.test(host)) return undefined;
  return host === bare ? `https://${bare}` : bare;
}

/** Every address of a cell, one to a line or with a separator and a space between. */
export const readLinks = (text: string): readonly string[] =>
  splitOutside(text, (sign) => /[\s，、；;|｜]/.test(sign)).flatMap((part) => hrefOf(part.replace(/,$/, '')) ?? []);
