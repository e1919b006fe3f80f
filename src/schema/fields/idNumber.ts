import { idNumberProblem } from '../../values/idNumber';
import { asTyped } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/** The 18 characters of an ID card, birth day and checksum included (CA-26, GB 11643-1999). Masked is legal and safer (SD-07). */
export const idNumber = (options: FieldOptions): Field<string> =>
  asTyped(
    { sensitive: true, ...options },
    {
      type: 'idNumber',
      problems: (text, _rules, cell) => {
        if (typeof cell === 'number' && cell > Number.MAX_SAFE_INTEGER) return [{ code: 'idNumber.lost' }];
        const problem = idNumberProblem(text);
        return problem ? [problem] : [];
      },
    },
  );
