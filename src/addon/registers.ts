import { tables } from '../crm/tables';
import { candidateTabs } from './adopt';
import { planOf } from './endpoints/adoptPlan';

/** True where a tab looks like one of our tables: a workbook that may be adopted. Before that nobody has declared anything. */
export const hasRegisters = (): boolean => planOf(candidateTabs(), tables).tabs.some((tab) => tab.table !== '');
