import * as v from 'valibot';
import { addColumn as addTo } from '../addColumn';
import { endpoint } from './endpoint';
import { request, tableName } from './shapes';

export const addColumn = endpoint<'addColumn'>({
  ask: v.strictObject({ table: tableName, field: v.pipe(v.string(), v.maxLength(64)), request }),
  answer: ({ table, field, request: id }) => addTo(table, field, id),
});
