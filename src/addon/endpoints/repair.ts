import * as v from 'valibot';
import type { Ailment } from '../api';
import { repair as mend } from '../repair';
import { endpoint } from './endpoint';
import { request, tableName } from './shapes';

/** What has a repair; the rest is only told. */
const mendable = [
  'noJournal',
  'journalDamaged',
  'noShadow',
  'shadowDamaged',
  'noHistory',
  'noTab',
  'noSettings',
] as const satisfies readonly Ailment[];

export const repair = endpoint<'repair'>({
  ask: v.strictObject({ request, ailment: v.picklist(mendable), about: tableName }),
  answer: (ask) => mend(ask),
});
