import * as v from 'valibot';
import type { Action } from '../../crm/actions/action';
import { restoreRecord } from '../../crm/actions/restoreRecord';
import { restoreGone } from '../restoreGone';
import { runAction } from '../runAction';
import { endpoint } from './endpoint';
import { number, request, tableName } from './shapes';

export const restore = endpoint<'restore'>({
  ask: v.strictObject({ table: tableName, number, kind: v.picklist(['archived', 'gone']), request }),
  answer: ({ kind, request: id, ...record }) =>
    kind === 'gone'
      ? restoreGone(record.table, record.number, id)
      : // the list of actions forgets whose input is whose; this one is handed its own
        runAction(restoreRecord as unknown as Action, record, id),
});
