import { accept, type Outcome, refuse } from './outcome';
import { foldWidth } from './text';

/** Letters the code never uses, and the character usually meant. */
const LOOKALIKES: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' };
const LENGTH = 18;
/** GB 32100-2015, 附录 A: a character counts as much as its place here, and its place in the code weighs 3^i mod 31. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** Reads a unified social credit code (GB 32100-2015); a refusal says whether the length, a letter or the checksum is wrong. */
export function readCreditCode(text: string): Outcome<string> {
  const code = foldWidth(text).toUpperCase().replace(/[\s-]/g, '');
  if (isCreditCode(code)) return accept(code);
  const mended = code.replace(/[IOSVZ]/g, (letter) => LOOKALIKES[letter] ?? letter);
  const fix = isCreditCode(mended) ? { fix: mended } : {};
  const length = code.length;
  if (length < LENGTH) return refuse('creditCode.short', { params: { length, missing: LENGTH - length } });
  if (length > LENGTH) return refuse('creditCode.long', { params: { length, extra: length - LENGTH } });
  const bad = code.search(/[^0-9A-HJ-NPQRTUWXY]/);
  if (bad >= 0) {
    const letter = code.charAt(bad);
    const known = letter in LOOKALIKES;
    return refuse(known ? 'creditCode.letter' : 'creditCode.sign', { params: { position: bad + 1, letter }, ...fix });
  }
  const region = code.slice(2, 8).search(/\D/);
  if (region >= 0)
    return refuse('creditCode.region', { params: { position: region + 3, letter: code.charAt(region + 2) } });
  return refuse('creditCode.checksum', { params: { code } });
}

/** The weighted sum, the last character among it, is a multiple of 31. */
const isCreditCode = (code: string): boolean =>
  SHAPE.test(code) &&
  WEIGHTS.reduce((sum, weight, at) => sum + weight * ALPHABET.indexOf(code.charAt(at)), 0) % 31 === 0;
