import * as v from 'valibot';
import { settingsPage as show } from '../settingsPage';
import { endpoint } from './endpoint';
import { request } from './shapes';

export const settingsPage = endpoint<'settingsPage'>({
  ask: v.strictObject({ page: v.picklist(['ownFields', 'calendar']), request }),
  answer: ({ page, request: id }) => show(page, id),
});
