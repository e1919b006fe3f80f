import { gzipSync } from 'node:zlib';
import type { DrawnCell, Host } from '../../host/api';
import { duplicateKeys } from '../../src/crm/rules/duplicates';
import { tables } from '../../src/crm/tables';
import { defaultSettings } from '../../src/crm/tables/settingsDefaults';
import { recordIn } from '../../src/sheets/book';
import type { Bound } from '../../src/sheets/columns';
import { pack } from '../../src/sheets/packing';
import { SHADOW } from '../../src/sheets/shadow';
import type { Cell } from '../../src/values/cell';
import type { Place } from './workbooks';

/**
 * Lets the CRM know every record of tabs it has just adopted, as it does once a scan has looked at them: the blocks of its
 * shadow are packed beside it, which takes seconds where a first scan of 400,000 rows takes minutes.
 */
export function letKnow(
  host: Host,
  email: string,
  tabs: readonly { readonly table: string; readonly place: Place; readonly rows: readonly DrawnCell[][] }[],
): void {
  const known = host.properties.document;
  const core = JSON.parse(String(known['crm.core'])) as { done: number };
  const blocks = tabs.flatMap(({ table, place, rows }) => packed(table, place, rows, core.done));
  const { rows: height } = host.engine.sheets().find(({ name }) => name === SHADOW) ?? { rows: 1 };
  if (blocks.length > height) host.as(email).insertRows(SHADOW, height, blocks.length - height);
  host.as(email).paste(
    SHADOW,
    'A1',
    blocks.map((line) => line.map(String)),
  );
  known['crm.core'] = JSON.stringify({ ...core, settled: core.done, scannedAt: '2026-11-20 11:00:00' });
  for (const { table } of tabs) {
    const { due, unlearned, ...tab } = JSON.parse(String(known[`crm.tab.${table}`])) as Record<string, unknown>;
    known[`crm.tab.${table}`] = JSON.stringify(tab);
  }
  host.forget();
}

function packed(table: string, { columns }: Place, rows: readonly DrawnCell[][], seq: number): (string | number)[][] {
  const settings = defaultSettings('zh');
  const fields = Object.fromEntries(
    Object.entries(columns).flatMap(([key, letter]) => (key === 'number' ? [] : [[key, letter.charCodeAt(0) - 64]])),
  );
  // what reads a row asks for no more of the columns than this
  const bound = { table: tables[table as keyof typeof tables], fields, number: 1 } as unknown as Bound;
  const records = rows.map((row) => {
    const { number, cells, fields: values } = recordIn(bound, row.map(cellOf), settings);
    const { check, ...kept } = cells;
    return { number, cells: kept, keys: duplicateKeys(table, values, settings) };
  });
  return withPacking(() => pack(table, seq, records));
}

const cellOf = (drawn: DrawnCell): Cell =>
  typeof drawn === 'object' && drawn !== null && 'date' in drawn
    ? { day: String(drawn.date) as never }
    : (drawn as Cell);

/** The packing services of Apps Script, by Node's own. */
function withPacking<T>(work: () => T): T {
  const here = globalThis as { Utilities?: unknown };
  here.Utilities = {
    newBlob: (text: string) => text,
    gzip: (text: string) => ({ getBytes: () => gzipSync(text, { level: 1 }) }),
    base64Encode: (bytes: Buffer) => bytes.toString('base64'),
  };
  try {
    return work();
  } finally {
    delete here.Utilities;
  }
}
