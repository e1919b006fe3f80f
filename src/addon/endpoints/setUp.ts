import * as v from 'valibot';
import { setUp as install } from '../setUp';
import { endpoint } from './endpoint';
import { language, request } from './shapes';

export const setUp = endpoint<'setUp'>({
  ask: v.strictObject({ request, language }),
  answer: ({ request: id, language: wanted }) => install(id, wanted),
});
