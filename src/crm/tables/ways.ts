import type { Numbering } from '../../schema/table';

/** Where the manuals differ and one of a few ways is to be chosen (REQUIREMENTS §20). */
export interface AllWays {
  readonly sourceColumns: 'two' | 'one';
  readonly companyName: 'any' | 'full';
  readonly gradeForm: 'letter' | 'level' | 'kind' | 'intent';
  readonly restDays: 'stay' | 'after' | 'before';
  readonly archiveOn: 'contact' | 'logged' | 'approval' | 'deal';
  readonly numberOn: 'entry' | 'approval';
  readonly visibility: 'team' | 'own';
  readonly review: 'both' | 'quarter' | 'manager' | 'events';
}
export type WayName = keyof AllWays;
export type Ways = Partial<AllWays>;

/** Nobody has chosen anything yet. */
export const usualWays: AllWays = {
  sourceColumns: 'two',
  companyName: 'any',
  gradeForm: 'letter',
  restDays: 'stay',
  archiveOn: 'contact',
  numberOn: 'entry',
  visibility: 'team',
  review: 'both',
};

export const wayIn = <K extends WayName>(chosen: { readonly ways?: Ways }, name: K): AllWays[K] =>
  chosen.ways?.[name] ?? usualWays[name];

/** Whether archives are approved here: they begin as drafts. */
export const hasApproval = (chosen: { readonly ways?: Ways }): boolean =>
  wayIn(chosen, 'archiveOn') === 'approval' || wayIn(chosen, 'numberOn') === 'approval';

/** What a customer is known by from its entry on, where its number is issued on approval (C-12). */
export const draftNumbering = (table: string, chosen: { readonly ways?: Ways }): Numbering | undefined =>
  table === 'customers' && wayIn(chosen, 'numberOn') === 'approval'
    ? { pattern: 'DA{YYYY}{SEQ:4}', restarts: 'yearly' }
    : undefined;
