import { maskedText } from '../crm/rules/masking';
import type { Cells } from '../schema/change';
import type { Field } from '../schema/field';
import type { Stored } from '../schema/table';
import { textOf } from '../values/cell';

/** A value that is kept from somebody, and what is shown of it. */
export interface Secret {
  readonly text: string;
  readonly shown: string;
}

/** The values of a record that are kept from whoever looks, the longest first; `kept` answers the field where it is one. */
export function secretsOf(
  kept: (table: string, key: string, cells: Cells) => Field | undefined,
): (record: Stored) => readonly Secret[] {
  const found = new Map<Stored, readonly Secret[]>();
  return (record) => {
    const known = found.get(record);
    if (known) return known;
    const secrets = Object.entries(record.cells)
      .flatMap(([key, cell]): readonly Secret[] => {
        const field = kept(record.table, key, record.cells);
        const text = textOf(cell).trim();
        return field && text !== '' ? [{ text, shown: maskedText(field, text) }] : [];
      })
      .sort((a, b) => b.text.length - a.text.length);
    found.set(record, secrets);
    return secrets;
  };
}

/** A sentence that tells none of them. A short one is only looked for alone: 5 is in every number. */
export const withoutSecrets = (text: string, secrets: readonly Secret[]): string =>
  secrets.reduce(
    (left, { text: secret, shown }) =>
      left === secret ? shown : isTelling(secret) ? left.split(secret).join(shown) : left,
    text,
  );

const isTelling = (text: string): boolean => text.length >= (/\p{Script=Han}/u.test(text) ? 2 : 4);
