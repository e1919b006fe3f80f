import type { Change } from '../../schema/change';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import { isYes } from '../../values/flag';
import { updateOf } from './updating';

/** A customer has one main contact (CD-08): where this one is, the others among `contacts` are it no more. */
export const mainNoMore = (next: Stored, contacts: unknown): readonly Change[] =>
  next.table === 'contacts' && isMain(next)
    ? // the read of another customer's contacts answers with records or nothing
      ((contacts ?? []) as readonly Stored[])
        .filter((other) => other.number !== next.number && isMain(other))
        .flatMap((other) => updateOf(other, { isMain: '' }))
    : [];

const isMain = ({ cells }: Stored): boolean => isYes(textOf(cells.isMain ?? ''));
