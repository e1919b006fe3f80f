/** Where the manuals differ and one of a few ways is to be chosen (REQUIREMENTS §20). */
export interface AllWays {
  readonly sourceColumns: 'two' | 'one';
  readonly companyName: 'any' | 'full';
  readonly gradeForm: 'letter' | 'level' | 'kind' | 'intent';
  readonly restDays: 'stay' | 'after' | 'before';
  readonly archiveOn: 'contact' | 'deal';
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
  visibility: 'team',
  review: 'both',
};

export const wayIn = <K extends WayName>(chosen: { readonly ways?: Ways }, name: K): AllWays[K] =>
  chosen.ways?.[name] ?? usualWays[name];
