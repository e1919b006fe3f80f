import * as v from 'valibot';
import { removeCrm } from '../remove';
import { endpoint } from './endpoint';
import { request } from './shapes';

export const remove = endpoint<'remove'>({
  ask: v.strictObject({ request }),
  answer: ({ request: id }) => removeCrm(id),
});
