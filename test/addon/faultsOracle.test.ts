import type { Host } from '../../host/api';
import { journalBreaches, ledgerOf, peoplesNotes, shadowBreaches, truthBreaches } from '../support/oracle';
import { bundleFrom, go, storeHost, wang } from '../support/storeBundle';
import { addressOf, must, scanAll, sheetIdOf, someoneElses } from '../support/workbooks';

const { leads } = someoneElses;
const bundle = bundleFrom('storeEntry.ts', ['call']);
const opened = someoneElses.open({ bundle });
const start = ledgerOf(opened);
const saved = saveLead(opened).save();
const fresh = () => storeHost({ bundle, workbook: saved });
const settled = scanned(fresh()).save();

const JOURNAL = '_crm_journal';
/** The rows of the journal, the last one last. */
const lastRow = (host: Host) => host.grid(JOURNAL).length;

const journal = (host: Host) => journalBreaches(ledgerOf(host), start);
const truth = (host: Host) => truthBreaches(ledgerOf(host), start);
const shadow = (host: Host) => shadowBreaches(ledgerOf(host));

test('an untouched save has no breach of any kind, before and after a scan', () => {
  const host = fresh();
  expect([...journal(host), ...truth(host)]).toEqual([]);
  scanned(host);
  expect([...journal(host), ...truth(host), ...shadow(host)]).toEqual([]);
});

test.each([
  ['a line was edited', (host: Host) => at(host).type(JOURNAL, `D${lastRow(host)}`, '|[]'), 'wrong checksum'],
  ['a line stands twice', copyLastLine, 'does not rise'],
  ['a request was carried out twice', copyLastLine, 'was carried out twice'],
  ['`done` lags behind', (host: Host) => core(host, { done: 1 }), 'done is 1'],
  ['a high-water mark was lost', (host: Host) => core(host, { highest: {} }), 'above every high-water mark'],
  ['a number stands twice', copyNumber, 'stands twice'],
] as const)('the journal is judged: %s', (_name, plant, breach) => {
  const host = fresh();
  plant(host);
  expect(journal(host).join('\n')).toContain(breach);
});

test.each([
  ['a cell was changed and the journal keeps silent', typedOver, 'the journal says'],
  ['a record is in the journal and not in the sheet', withoutRecord, 'stands only in the journal'],
  ['a change is in the sheet and not in the journal', withoutEntry, 'is unknown to the journal'],
] as const)('the journal must tell the truth: %s', (_name, plant, breach) => {
  const host = fresh();
  plant(host);
  expect(truth(host).join('\n')).toContain(breach);
});

test('the journal must tell the truth: a before-image that never stood there is a lie', () => {
  const lead = { ...start.tabs['leads LX2026001'], nextFollowUpOn: '2026-01-01' };
  const otherwise = { ...start, tabs: { ...start.tabs, 'leads LX2026001': lead } };
  expect(truthBreaches(ledgerOf(fresh()), otherwise).join('\n')).toContain('was never 2026-11-18');
});

test.each([
  ['a cell differs', typedOver, 'the shadow says'],
  ['a record was never learnt', withoutBlocks, 'is unknown to the shadow'],
] as const)('the shadow is judged: %s', (_name, plant, breach) => {
  const host = storeHost({ bundle, workbook: settled });
  plant(host);
  expect(shadow(host).join('\n')).toContain(breach);
});

test.each([
  ['changed', (host: Host) => note(host, '老板是同学')],
  ['removed', (host: Host) => note(host, '')],
] as const)('a note of a person that was %s is noticed, one of ours is none of theirs', (_name, plant) => {
  const host = fresh();
  const before = peoplesNotes(host);
  expect(before).toEqual([expect.stringContaining('老板是校友')]);
  plant(host);
  expect(peoplesNotes(host)).not.toEqual(before);
});

function saveLead(host: Host): Host {
  const fields = {
    source: '行业展会',
    customerName: '上海澄川精密机械有限公司',
    contactName: '陈工',
    phone: '13800004521',
    need: '采购两台加工中心',
  };
  must(go(host, 'act', { action: 'createLead', request: 'planted', input: { fields, verdicts: {} } }));
  must(
    go(host, 'act', {
      action: 'logFollowUp',
      request: 'planted-2',
      input: {
        table: 'leads',
        number: 'LX2026001',
        fields: { method: '电话', keyPoints: '聊了预算', nextStep: '发方案', nextDueOn: '2026-11-24' },
      },
    }),
  );
  return host;
}

function scanned(host: Host): Host {
  scanAll(host);
  return host;
}

const at = (host: Host) => host.as(wang.email);

function core(host: Host, less: Readonly<Record<string, unknown>>): void {
  const { document } = host.properties;
  document['crm.core'] = JSON.stringify({ ...JSON.parse(document['crm.core'] ?? '{}'), ...less });
}

function copyLastLine(host: Host): void {
  const line = host.grid(JOURNAL)[lastRow(host) - 1] ?? [];
  at(host).paste(JOURNAL, `A${lastRow(host) + 1}`, [line.map(String)]);
}

function copyNumber(host: Host): void {
  at(host).type(leads.tab, addressOf(host, leads, 'LX2026002', 'number'), 'LX2026001');
}

function typedOver(host: Host): void {
  at(host).type(leads.tab, addressOf(host, leads, 'LX2026001', 'need'), '换了一个需求');
}

function withoutRecord(host: Host): void {
  const row = Number(addressOf(host, leads, 'LX2026004', 'number').replace(/\D/g, ''));
  at(host).deleteRows(leads.tab, row);
}

function withoutEntry(host: Host): void {
  at(host).deleteRows(JOURNAL, lastRow(host) - 1);
}

function withoutBlocks(host: Host): void {
  at(host).clear('_crm_shadow', `A1:F${host.grid('_crm_shadow').length}`);
}

function note(host: Host, text: string): void {
  const { row, column } = { row: leads.headerRow + 1, column: 1 };
  const sheet = sheetIdOf(host, leads.tab);
  host.engine.apply(
    { email: wang.email, by: 'person' },
    { do: 'setNotes', sheet, area: { row, column, rows: 1, columns: 1 }, notes: [[text]] },
  );
}
