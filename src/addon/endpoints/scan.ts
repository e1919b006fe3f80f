import * as v from 'valibot';
import { accept } from '../../values/outcome';
import { scanSlice } from '../scan';
import { endpoint } from './endpoint';

export const scan = endpoint<'scan'>({
  ask: v.strictObject({ cursor: v.exactOptional(v.pipe(v.string(), v.maxLength(500))) }),
  answer: ({ cursor }) => accept(scanSlice(cursor)),
});
