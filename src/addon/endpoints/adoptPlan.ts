import * as v from 'valibot';
import { recognise } from '../../crm/rules/recognition';
import type { Tables } from '../../crm/tables/tablesIn';
import { accept } from '../../values/outcome';
import { candidateTabs } from '../adopt';
import type { AdoptPlan } from '../api';
import { endpoint } from './endpoint';
import { count, tableName } from './shapes';

type Tab = ReturnType<typeof candidateTabs>[number];

export const adoptPlan = endpoint<'adoptPlan'>({
  ask: v.strictObject({ sheetId: v.exactOptional(count), table: v.exactOptional(tableName) }),
  answer: ({ sheetId, table }, open) => accept(planOf(candidateTabs(), open().book.tables, sheetId, table)),
});

/** What each tab seems to be, and for the chosen one what each column means. `''` where a tab is none of our tables. */
export function planOf(tabs: readonly Tab[], among: Tables, sheetId?: number, wished?: string): AdoptPlan {
  const listed = tabs.map((tab) => ({
    sheetId: tab.sheetId,
    name: tab.name,
    rows: tab.rows,
    table: tab.adopted ?? recognised(tab, among)?.table ?? '',
    adopted: tab.adopted !== undefined,
  }));
  const chosen = tabs.find((tab) => tab.sheetId === sheetId);
  const plan = chosen && recognised(chosen, among, wished ?? chosen.adopted);
  return { tabs: listed, ...(plan && sheetId !== undefined ? { chosen: { sheetId, ...plan } } : {}) };
}

const recognised = (tab: Tab, among: Tables, wished?: string) =>
  recognise({ name: tab.name, rows: tab.top, formulas: tab.formulas }, wished, among);
