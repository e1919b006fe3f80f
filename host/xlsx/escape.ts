/** `&`, `<`, `>` and quotes as XML writes them. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');

/** Most texts: nothing in them needs to be written otherwise. */
export const isPlainText = (text: string): boolean => !suspect.test(text);
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const suspect = /_x|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/** Characters XML has no way to, and texts that look like their escape, as files write them; read with `unescapeText`. */
export const escapeText = (text: string): string =>
  isPlainText(text)
    ? text
    : text.replace(unwritable, (letters) =>
        letters.length > 1
          ? `_x005F${letters}`
          : `_x${letters.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      );

// control characters but tab and line feed, halves of pairs, and what is no character at all
const unwritable = /_x[0-9A-Fa-f]{4}_|(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** `_x000A_` is how files write characters XML has no way to. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
