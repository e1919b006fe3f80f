import { splitOutside } from './listCell';

/** What follows `https://`: a host, also of their own network, and a path; never a name with a password. */
const AFTER_SCHEME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,252}(?::\d{1,5})?(?:[/?#]\S*)?$/u;
/** A host written without it, `www.例子.中国`, with what may follow. */
const HOST =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:\p{L}{2,24}|xn--[\w-]{2,59})(?::\d{1,5})?(?:[/?#]\S*)?$/u;
/** 报告.pdf is a file, not a host. */
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar|txt|csv)$/i;
const LONGEST = 2_000;

/** The address to open, `https://` put before a bare host; undefined for anything a browser should not be sent to (javascript:, file:). */
export function hrefOf(text: string): string | undefined {
  const bare = text.trim();
  if (bare.length > LONGEST || /[\s<>"'`\\]/.test(bare)) return undefined;
  const scheme = /^https?:\/\//i.exec(bare)?.[0];
  if (scheme) return AFTER_SCHEME.test(bare.slice(scheme.length)) ? bare : undefined;
  return HOST.test(bare) && !FILE.test(bare) ? `https://${bare}` : undefined;
}

/** Every address of a cell, one to a line or with a separator and a space between. */
export const readLinks = (text: string): readonly string[] =>
  splitOutside(text, (sign) => /[\s，、；;|｜]/.test(sign)).flatMap((part) => hrefOf(part.replace(/,$/, '')) ?? []);
