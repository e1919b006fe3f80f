import * as v from 'valibot';
import { applyPreset } from '../applyPreset';
import { endpoint } from './endpoint';
import { request, tableName } from './shapes';

export const preset = endpoint<'preset'>({
  ask: v.strictObject({ topic: tableName, name: tableName, request }),
  answer: ({ topic, name, request: id }) => applyPreset(topic, name, id),
});
