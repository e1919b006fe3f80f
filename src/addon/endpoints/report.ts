import * as v from 'valibot';
import { tableNamed } from '../../crm/actions/known';
import { reports } from '../../crm/reports';
import type { Stored } from '../../schema/table';
import { refuse } from '../../values/outcome';
import { writeReport } from '../writeReport';
import { endpoint } from './endpoint';
import { request, tableName } from './shapes';

export const report = endpoint<'report'>({
  ask: v.strictObject({ name: tableName, request }),
  answer({ name, request: id }, open) {
    const wanted = Object.values(reports).find((one) => one.name === name);
    if (wanted === undefined) return refuse('report.unknown', { params: { name } });
    const { store, settings, language, now, user } = open();
    const tabs = Object.keys(store.tables());
    const reads = wanted.reads(settings, tabs);
    const missing = Object.values(reads).find((read) => !tabs.includes(read.table));
    if (missing) {
      const table = tableNamed(missing.table);
      // such a tab comes with its first record, not with setting up
      if (table?.firstUsed) return refuse('report.nothingYet', { params: table.label });
      return refuse('table.missing', { params: { tab: table?.tab.name ?? missing.table } });
    }
    const records = Object.fromEntries(
      Object.entries(reads).map(([key, read]) => [key, store.read(read) as readonly Stored[]]),
    );
    return writeReport(wanted.build(records, { settings, language, now, by: user.name || user.email }), id);
  },
});
