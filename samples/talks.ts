import type { Archived } from './archived';
import { careTalks, conversations } from './conversations';
import { dayBefore, pick, scattered, workdayBefore } from './days';
import { ownerless, type Registered, talkedOn } from './registered';

/** One follow-up, still without a number. */
export interface Talk {
  readonly on: string;
  readonly record: string;
  readonly name: string;
  readonly contact: string;
  readonly by: string;
  readonly method: string;
  readonly keyPoints: string;
  readonly feedback: string;
  readonly nextStep: string;
  readonly dueOn: string;
  readonly state: string;
  readonly result: string;
}

const stages = ['初次接触', '需求确认', '方案提交', '谈判中', '已成交'];

/** The stages a lead was talked to in. */
function stagesOf(lead: Registered): readonly string[] {
  if (lead.status === '无效线索') return ['无效线索'];
  if (lead.status === '已流失') return ['初次接触', '已流失'];
  const reached = stages.slice(0, stages.indexOf(lead.status) + 1);
  return lead.status === '已成交' ? reached.filter((stage) => stage !== '需求确认') : reached;
}

/** When the open step of a lead is due: some are late, some today, most within a week. */
export const dueDay = (today: string, at: number): string =>
  dayBefore(today, [3, -1, -4, 0, -2, 1, -6, -3][at % 8] ?? 0);

/** Every contact with a lead; the last one of a lead that is still open leaves a step to do. */
export function talksWithLead(today: string, lead: Registered, at: number): readonly Talk[] {
  if (at === ownerless || lead.age === 0) return [];
  const all = stagesOf(lead);
  const isOpen = !['已成交', '已流失', '无效线索'].includes(lead.status);
  return all.map((stage, index): Talk => {
    const [method, keyPoints, feedback, nextStep] = pick(conversations[stage] ?? [], at + index) ?? [];
    const on = talkedOn(today, lead, index, all.length);
    const isLast = index === all.length - 1;
    const dueOn = isLast ? dueDay(today, at) : talkedOn(today, lead, index + 1, all.length);
    const open = isLast && isOpen;
    return {
      on,
      record: lead.number,
      name: lead.company.name,
      contact: lead.company.contact,
      by: lead.owner,
      method: method ?? '电话',
      keyPoints: keyPoints ?? '',
      feedback: feedback ?? '',
      nextStep: isLast && !isOpen ? '' : (nextStep ?? ''),
      dueOn: nextStep === '' || (isLast && !isOpen) ? '' : dueOn,
      state: open ? (scattered(at, 9) === 0 ? '已顺延' : '待完成') : '已完成',
      result: open || index % 2 === 1 ? '' : '已按时完成',
    };
  });
}

/** Visits to a customer since the deal. */
export function talksWithCustomer(today: string, customer: Archived, at: number): readonly Talk[] {
  const days = [70, 24].map((age) => workdayBefore(today, age + (at % 9)));
  return days
    .filter((on) => on > customer.signedOn)
    .map((on, index): Talk => {
      const [method, keyPoints, feedback, nextStep] = pick(careTalks, at + index);
      return {
        on,
        record: customer.number,
        name: customer.name,
        contact: customer.contact,
        by: customer.manager,
        method,
        keyPoints,
        feedback,
        nextStep,
        dueOn: nextStep === '' ? '' : dayBefore(on, -7),
        state: '已完成',
        result: '',
      };
    });
}
