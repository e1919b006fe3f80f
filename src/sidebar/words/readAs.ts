import type { Language } from '../../messages';
import { readBand } from '../../values/band';
import { readAmount } from '../../values/currency';
import { readIdNumber } from '../../values/idNumber';
import { UNBOUNDED } from '../../values/money';
import { readNumber } from '../../values/number';
import { percentText, readPercent } from '../../values/percent';
import { readPeriod } from '../../values/period';

type Reading = (text: string, language: Language) => string | undefined;

/** What is told back about a text somebody types, by the type of its field; undefined where there is nothing to tell. */
const readings: Readonly<Record<string, Reading>> = {
  money(text, language) {
    const read = readAmount(text);
    if (!read) return undefined;
    const range = span(read, language);
    return read.currency === 'CNY' ? range : `${read.currency} ${range}`;
  },
  number: (text) => figure(readNumber(text)),
  percent(text) {
    const bareShare = readNumber(text) ?? Number.NaN;
    const read = readPercent(text) ?? (bareShare > 0 && bareShare < 1 ? bareShare : undefined);
    return read === undefined ? undefined : percentText(read);
  },
  band(text, language) {
    const read = readBand(text);
    return read && span(read, language);
  },
  validity(text) {
    const read = readPeriod(text);
    return read?.from && read.to ? `${read.from} – ${read.to}` : undefined;
  },
  idNumber: (text) => readIdNumber(text)?.born,
};

/** How a typed text was understood, where that is not plain from the text itself: 5万 → 50,000. */
export function readAs(type: string, text: string, language: Language): string | undefined {
  const typed = text.trim();
  const read = typed === '' ? undefined : readings[type]?.(typed, language);
  return read === undefined || bare(read) === bare(typed) ? undefined : read;
}

/** A comma, a unit of persons or a currency sign more or less is no other understanding. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s,，–—~～至到人元¥￥-]/g, '');

function span({ from, to }: { readonly from: number; readonly to: number }, language: Language): string | undefined {
  if (from === to) return figure(from);
  if (to >= UNBOUNDED) return language === 'zh' ? `${figure(from)} 以上` : `${figure(from)} or more`;
  if (from === 0) return language === 'zh' ? `${figure(to)} 以内` : `up to ${figure(to)}`;
  return `${figure(from)}–${figure(to)}`;
}

const figure = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : number.toLocaleString('en-US', { maximumFractionDigits: 6 });
