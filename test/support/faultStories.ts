import type { Host } from '../../host/api';
import type { Acted } from '../../src/addon/api';
import type { Outcome } from '../../src/values/outcome';
import type { Story } from './faultCourse';
import { bundleFrom, go, li, storeHost, wang } from './storeBundle';
import { addressOf, must, scanAll, type Workbook } from './workbooks';

/** Without onEdit: what a nested edit would start is a story of its own. */
const bundle = bundleFrom('storeEntry.ts', ['call']);
export const request = {
  action: 'createLead',
  input: {
    fields: {
      source: '行业展会',
      customerName: '上海澄川精密机械有限公司',
      contactName: '陈工',
      phone: '13800004521',
      need: '采购两台加工中心',
    },
    verdicts: {},
  },
};
export const another = {
  action: 'createLead',
  input: {
    fields: { source: '官网', customerName: '常州蓝湾材料', contactName: '吴越', phone: '13700007007', need: '要样品' },
    verdicts: {},
  },
};
/** A story with what a colleague may type while it is told. */
export interface Told extends Story {
  sameCell(host: Host): void;
  besideIt(host: Host): void;
}

/** The four stories of the first fault suite, on this workbook. */
export function storiesOn(workbook: Workbook): Told[] {
  const begun = workbook.open({ bundle });
  for (const { tab } of [workbook.leads, workbook.customers, workbook.followUps]) shorten(begun, tab);
  const plain = begun.save();
  const saved = act(begun, { ...request, request: 'earlier' }, wang.email);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const lead = saved.value;
  const withLead = begun.save();
  const open = (saved: unknown) => (later?: unknown) => storeHost({ bundle, workbook: later ?? saved });
  const typeAt = (number: string, field: string, text: string) => {
    const address = addressOf(begun, workbook.leads, number, field);
    return (host: Host) => host.as(li.email).type(workbook.leads.tab, address, text);
  };
  return [
    {
      name: 'createLead',
      open: open(plain),
      scan: scanAll,
      act: (host, id, as) => act(host, { ...request, request: id }, as),
      colleague: colleagueSaves,
      sameCell: (host) => {
        const [letter = 'A', row = '1'] = addressOf(host, workbook.leads, 'LX2026003', 'customerName').split(
          /(?<=[A-Z])(?=\d)/,
        );
        host.as(li.email).type(workbook.leads.tab, `${letter}${Number(row) + 1}`, '手写的一行');
      },
      besideIt: typeAt('LX2026003', 'need', '电话里又说要三台'),
    },
    {
      name: 'logFollowUp',
      open: open(plain),
      scan: scanAll,
      act: (host, id, as) =>
        act(
          host,
          {
            action: 'logFollowUp',
            request: id,
            input: {
              table: 'leads',
              number: 'LX2026001',
              fields: { method: '电话', keyPoints: '聊了预算', nextStep: '发方案', nextDueOn: '2026-11-24' },
            },
          },
          as,
        ),
      colleague: (host) => act(host, followUpOn('LX2026003', 'colleague'), li.email).ok,
      sameCell: typeAt('LX2026001', 'nextFollowUpOn', '2026-12-01'),
      besideIt: typeAt('LX2026001', 'need', '电话里又说要三台'),
    },
    {
      name: 'convertLead',
      open: open(plain),
      scan: scanAll,
      act: (host, id, as) =>
        act(host, { action: 'convertLead', request: id, input: { lead: 'LX2026002', fields: {}, verdicts: {} } }, as),
      colleague: (host) =>
        act(
          host,
          { action: 'convertLead', request: 'colleague', input: { lead: 'LX2026003', fields: {}, verdicts: {} } },
          li.email,
        ).ok,
      sameCell: typeAt('LX2026002', 'status', '方案报价'),
      besideIt: typeAt('LX2026002', 'need', '电话里又说要三台'),
    },
    {
      name: 'undo',
      open: open(withLead),
      scan: scanAll,
      act: (host, id, as) => go(host, 'undo', { seq: lead.seq, request: id }, as),
      colleague: colleagueSaves,
      sameCell: typeAt(lead.number, 'contactName', '陈经理'),
      besideIt: typeAt('LX2026001', 'need', '电话里又说要三台'),
    },
  ];
}

/** One action through the sidebar's door. */
export function act(host: Host, ask: unknown, as: string): Outcome<Acted> {
  return go(host, 'act', ask, as);
}

const followUpOn = (number: string, id: string) => ({
  action: 'logFollowUp',
  request: id,
  input: {
    table: 'leads',
    number,
    fields: { method: '电话', keyPoints: '聊了预算', nextStep: '发方案', nextDueOn: '2026-11-24' },
  },
});

export const savesMore = (host: Host, index: number): void => {
  const fields = { ...request.input.fields, customerName: `义乌市第${index}百货`, phone: `1390000000${index}` };
  must(act(host, { ...request, request: `more-${index}`, input: { fields, verdicts: {} } }, wang.email));
};

export function colleagueSaves(host: Host): boolean {
  return act(host, { ...another, request: 'colleague' }, li.email).ok;
}

/** A grid as small as its content lets pictures be compared thousands of times. */
function shorten(host: Host, tab: string): void {
  const rows = host.engine.sheets().find(({ name }) => name === tab)?.rows ?? 0;
  if (rows > 20) host.as(wang.email).deleteRows(tab, 21, rows - 20);
}
