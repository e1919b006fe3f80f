import { readMoney, type Yuan } from './money';
import { foldWidth } from './text';

/** An amount from and to in its own currency, the ISO 4217 code; never mixed with another when summed. */
export interface Amount extends Yuan {
  readonly currency: string;
}

const WORDS: Readonly<Record<string, string>> = {
  HKD: 'hkd|hk\\$|港币|港元',
  TWD: 'twd|nt\\$|新台币|台币',
  SGD: 'sgd|s\\$|新加坡元|新币',
  AUD: 'aud|au\\$|a\\$|澳元|澳币',
  CAD: 'cad|ca\\$|c\\$|加元|加币',
  USD: 'usd|us\\$|美元|美金|美刀|刀|\\$|dollars?',
  EUR: 'euros?|eur|€|欧元|欧',
  GBP: 'gbp|£|英镑',
  JPY: 'jpy|jp¥|日元|円|yen',
  KRW: 'krw|₩|韩元',
};
const SIGNS = Object.entries(WORDS).map(
  ([code, words]) => [code, new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g')] as const,
);

/** Reads an amount in any currency: 5万, USD 1,200, 5万美元, €3k-5k; yuan where no currency is written (C-18, M23). */
export function readAmount(text: string): Amount | undefined {
  if (text.length > 60) return undefined;
  const yuan = readMoney(text.replace(/(?<=元)[整正]$/, ''));
  if (yuan) return { ...yuan, currency: 'CNY' };
  const folded = foldWidth(text).toLowerCase();
  const [code, sign] = SIGNS.find(([, words]) => folded.search(words) >= 0) ?? [];
  const read = sign && readMoney(folded.replace(sign, ' ').replace(/\s+/g, ' '));
  return read && code ? { ...read, unit: true, currency: code } : undefined;
}
