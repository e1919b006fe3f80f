import { hrefOf } from '../../values/link';
import { asTyped, doubt } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/** A web address, one or several; `readLinks` gives what may be opened. Anything else is kept, pointed out and never opened. */
export const link = (options: FieldOptions): Field<string> =>
  asTyped(options, {
    type: 'link',
    problems: (text) => {
      const bad = text
        .split(/[\s，、；;|｜]+/)
        .find((part) => part !== '' && hrefOf(part.replace(/,$/, '')) === undefined);
      return bad === undefined ? [] : doubt('link.unread', { params: { value: bad } });
    },
  });
