import { archiveRecord } from './archiveRecord';
import { completeFollowUp } from './completeFollowUp';
import { convertLead } from './convertLead';
import { createCustomer } from './createCustomer';
import { createLead } from './createLead';
import { createRecord } from './createRecord';
import { judgeDuplicate } from './judgeDuplicate';
import { logFollowUp } from './logFollowUp';
import { postponeFollowUp } from './postponeFollowUp';
import { replaceContact } from './replaceContact';
import { restoreRecord } from './restoreRecord';
import { updateRecord } from './updateRecord';

/** Everything people do, by name. */
export const actions = {
  createLead,
  createCustomer,
  createRecord,
  updateRecord,
  logFollowUp,
  completeFollowUp,
  postponeFollowUp,
  convertLead,
  judgeDuplicate,
  replaceContact,
  archiveRecord,
  restoreRecord,
} as const;
export type ActionName = keyof typeof actions;
