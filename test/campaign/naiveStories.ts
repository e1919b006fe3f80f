import type { Host } from '../../host/api';
import type { Outcome } from '../../src/values/outcome';
import { naiveWorkbook } from '../support/naiveStore';
import { bundleFrom, go, storeHost } from '../support/storeBundle';
import type { Field, Opening, Story } from './story';

const naive = bundleFrom('naiveStore.ts', ['call']);

/** The same on a store written the usual way: what our store must survive must be caught here. */
export function storiesOfNaive(): readonly Story[] {
  return [
    storyOf(
      'createLead',
      doing('createLead', { name: '上海澄川', phone: '13800004521', need: '加工中心' }),
      doing('createLead', { name: '常州蓝湾', phone: '13700007007', need: '样品' }),
      [leads('LX2026003', 'LX2026002')],
    ),
    storyOf(
      'logFollowUp',
      doing('logFollowUp', { lead: 'LX2026001', text: '聊了预算' }),
      doing('logFollowUp', { lead: 'LX2026003', text: '聊了交期' }),
      [leads('LX2026001', 'LX2026003'), followUps],
    ),
    storyOf('convertLead', doing('convertLead', { lead: 'LX2026002' }), doing('convertLead', { lead: 'LX2026003' }), [
      leads('LX2026002', 'LX2026003'),
      customers,
    ]),
    storyOf('undo', takeBack, takeBack, [leads('LX2026003', 'LX2026002')]),
  ];
}

type Doing = (host: Host, request: string, as: string) => Outcome<unknown>;

const doing =
  (action: string, input: Readonly<Record<string, string>>): Doing =>
  (host, _request, as) =>
    go(host, 'act', { action, input }, as);
const takeBack: Doing = (host, request, as) => go(host, 'undo', { request }, as);

function storyOf(name: string, act: Doing, other: Doing, fields: readonly Field[]): Story {
  const open = (saved?: unknown, { people }: Opening = {}) =>
    storeHost({ bundle: naive, workbook: saved ?? naiveWorkbook, ...(people ? { people } : {}) });
  return {
    id: `naive/${name}`,
    name,
    open,
    openShared: (how) => open(undefined, how),
    act,
    other,
    register: (host, index, as) =>
      doing('createLead', { name: `台州第${index}机床`, phone: `1391111000${index}`, need: '' })(host, '', as),
    recover: () => undefined,
    fields,
  };
}

const leads = (number: string, bystander: string): Field => ({
  tab: '线索',
  headerRow: 1,
  number,
  bystander,
  at: { number: 'A', written: 'F', beside: 'D' },
});
const customers: Field = {
  tab: '客户',
  headerRow: 1,
  number: 'CU2026001',
  bystander: 'CU2026001',
  at: { number: 'A', written: 'B', beside: 'C' },
};
const followUps: Field = {
  tab: '跟进',
  headerRow: 1,
  number: 'FU2026110001',
  bystander: 'FU2026110001',
  at: { number: 'A', written: 'C', beside: 'D' },
};
