import * as v from 'valibot';
import { settingsPage as show } from '../settingsPage';
import { endpoint } from './endpoint';
import { count, request } from './shapes';

export const settingsPage = endpoint<'settingsPage'>({
  ask: v.strictObject({
    page: v.picklist(['settings', 'ownFields', 'calendar']),
    at: v.exactOptional(v.strictObject({ row: count, column: count })),
    request,
  }),
  answer: ({ page, at, request: id }) => show(page, id, at),
});
