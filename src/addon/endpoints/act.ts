import * as v from 'valibot';
import { actions } from '../../crm/actions';
import type { Action } from '../../crm/actions/action';
import { refuse } from '../../values/outcome';
import { runAction } from '../runAction';
import { endpoint } from './endpoint';
import { request, tableName } from './shapes';

export const act = endpoint<'act'>({
  ask: v.strictObject({ action: tableName, input: v.unknown(), request }),
  answer({ action: name, input, request: id }) {
    const action = Object.entries(actions).find(([known]) => known === name)?.[1];
    // Each action is handed its own input by its own parser; the list only forgets which is which.
    return action === undefined ? refuse('input.malformed') : runAction(action as unknown as Action, input, id);
  },
});
