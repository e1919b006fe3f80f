import { mendedChain, readChain } from '../../values/decisionChain';
import { isBalanced } from '../../values/listCell';
import { asTyped, doubt } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/** Who decides at the customer, `姓名(职位),姓名(职位)` (CD-04); `readChain` gives the people, `writeChain` the text (CD-05). */
export const decisionChain = (options: FieldOptions): Field<string> =>
  asTyped(
    { sensitive: true, ...options },
    {
      type: 'decisionChain',
      problems: (text) => {
        if (!isBalanced(text)) {
          const fix = mendedChain(text);
          return doubt('chain.brackets', { params: { value: text }, ...(fix === undefined ? {} : { fix }) });
        }
        const nameless = readChain(text).find(({ name }) => name === '');
        return nameless ? doubt('chain.nameless', { params: { title: nameless.title } }) : [];
      },
    },
  );
