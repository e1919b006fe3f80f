import { readTags } from '../../values/tags';
import { lengthOf } from '../../values/text';
import { asTyped, doubt } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/** A tag is a short word to filter by (TG-06). */
const LONGEST = 20;

/** Free tags in any spelling of a list (C-16, TG-07, TG-08); `readTags` gives each once. A sentence among them is pointed out. */
export const tags = (options: FieldOptions): Field<string> =>
  asTyped(options, {
    type: 'tags',
    problems: (text) => {
      const long = readTags(text).find((tag) => lengthOf(tag) > LONGEST);
      return long === undefined ? [] : doubt('tags.long', { params: { value: long, max: LONGEST } });
    },
  });
