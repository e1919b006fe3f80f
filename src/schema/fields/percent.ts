import { isMoment, textOf } from '../../values/cell';
import { readNumber } from '../../values/number';
import { accept, acceptBut, type Outcome, refuse, refuseAll } from '../../values/outcome';
import { percentText, readPercent, share } from '../../values/percent';
import { isPlaceholder } from '../../values/text';
import { becameDay } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/** A share from 0 to 1 (OP-02). 13% and 0.13 are the same; a bare 30 is read as 30% and pointed out (M23). */
export const percent = (options: FieldOptions): Field<number> => ({
  ...options,
  type: 'percent',
  control: options.machine ? 'readonly' : 'text',
  numberFormat: '0.##%',
  parse: (cell) => {
    if (isMoment(cell)) return refuseAll(becameDay(cell));
    const value = textOf(cell).trim();
    if (value === '' || isPlaceholder(value)) return accept(undefined);
    const marked = typeof cell === 'string' ? readPercent(value) : undefined;
    if (marked !== undefined) return within(marked, value);
    const bare = typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumber(value) : undefined;
    if (bare === undefined) return refuse('percent.unread', { params: { value }, ...soleFix(value) });
    const isOdd = bare > 1 || (bare === 1 && typeof cell === 'string');
    return within(bare > 1 ? share(bare) : bare + 0, value, isOdd); // −0 is 0
  },
  print: (value) => value,
  format: percentText,
});

function within(fraction: number, value: string, isBare = false): Outcome<number> {
  if (!(fraction >= 0 && fraction <= 1)) return refuse('percent.range', { params: { value } });
  const percent = percentText(fraction);
  return isBare ? acceptBut(fraction, 'percent.bare', { params: { value, percent }, fix: percent }) : accept(fraction);
}

/** 30% in `约30%`, where it is the only one. */
function soleFix(value: string): { readonly fix?: string } {
  const found = value.match(/\d+(?:\.\d+)?\s*[%％]/g) ?? [];
  const share = found.length === 1 ? readPercent(found[0] ?? '') : undefined;
  return share === undefined || share > 1 ? {} : { fix: percentText(share) };
}
