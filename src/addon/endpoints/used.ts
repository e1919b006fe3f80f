import * as v from 'valibot';
import { isBound } from '../../sheets/book';
import { textOf } from '../../values/cell';
import { accept } from '../../values/outcome';
import { readTags } from '../../values/tags';
import { endpoint } from './endpoint';
import { tableName } from './shapes';

/** More than anybody looks through. */
const most = 200;

export const used = endpoint<'used'>({
  ask: v.strictObject({ table: tableName, field: v.pipe(v.string(), v.maxLength(60)) }),
  answer({ table, field }, open) {
    const { book } = open('remembered');
    const bound = book.bound(table);
    const column = isBound(bound) ? bound.fields[field] : undefined;
    if (!isBound(bound) || column === undefined) return accept([]);
    const times = new Map<string, number>();
    for (const cell of book.column(bound, column).slice(bound.tab.headerRow)) {
      for (const tag of readTags(textOf(cell))) times.set(tag, (times.get(tag) ?? 0) + 1);
    }
    const words = [...times].sort(([, a], [, b]) => b - a).map(([word]) => word);
    return accept(words.slice(0, most));
  },
});
