import * as v from 'valibot';
import { adoptTab } from '../adopt';
import { endpoint } from './endpoint';
import { count, request, tableName } from './shapes';

export const adopt = endpoint<'adopt'>({
  ask: v.strictObject({
    request,
    sheetId: count,
    table: tableName,
    headerRow: v.pipe(count, v.minValue(1)),
    columns: v.record(v.string(), v.pipe(count, v.minValue(1))),
    headers: v.exactOptional(v.record(v.string(), v.string())),
  }),
  answer: (ask) => adoptTab(ask),
});
