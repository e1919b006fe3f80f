import { contacts } from './contacts';
import { contracts } from './contracts';
import { customers } from './customers';
import { feedback } from './feedback';
import { followUps } from './followUps';
import { leads } from './leads';
import { opportunities } from './opportunities';
import { payments } from './payments';
import { tasks } from './tasks';

export type { Customer } from './customers';
export type { FollowUp } from './followUps';
export type { Lead } from './leads';
export { contacts, contracts, customers, feedback, followUps, leads, opportunities, payments, tasks };

/** Every sheet the CRM keeps. A new one is one file and one line here. */
export const tables = {
  leads,
  customers,
  followUps,
  contacts,
  opportunities,
  contracts,
  payments,
  feedback,
  tasks,
} as const;
export type TableName = keyof typeof tables;
