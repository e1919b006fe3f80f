import * as v from 'valibot';
import type { Action } from '../../crm/actions/action';
import { approveCustomer } from '../../crm/actions/approveCustomer';
import { runAction } from '../runAction';
import { endpoint } from './endpoint';
import { request } from './shapes';

export const approve = endpoint<'approve'>({
  ask: v.strictObject({ number: v.string(), step: v.string(), reason: v.exactOptional(v.string()), request }),
  answer: ({ request: id, ...input }) => runAction(approveCustomer as unknown as Action, input, id),
});
