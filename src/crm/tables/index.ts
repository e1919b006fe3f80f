import { customers } from './customers';
import { followUps } from './followUps';
import { leads } from './leads';

export type { Customer } from './customers';
export type { FollowUp } from './followUps';
export type { Lead } from './leads';
export { customers, followUps, leads };

/** Every sheet the CRM keeps. A new one is one file and one line here. */
export const tables = { leads, customers, followUps } as const;
export type TableName = keyof typeof tables;
