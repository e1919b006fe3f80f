import type { Label } from '../../messages';
import { atSetup } from '../../schema/table';
import { followUps } from './index';
import { fieldsLine, type Preset, requiredOf, type Topic, word } from './presetLines';
import { hiddenSuffix, requiredSuffix } from './settingsLayout';

type Key = keyof typeof followUps.fields;

/** The columns of each manual (C-09). Who a contact was with is in every one: without it nobody finds it again. */
const sets = {
  ten: ['on', 'record', 'customerName', 'by', 'method', 'keyPoints', 'feedback', 'nextStep', 'nextOwner', 'nextDueOn'],
  five: ['on', 'record', 'customerName', 'by', 'keyPoints', 'feedback', 'nextStep'],
  four: ['on', 'record', 'customerName', 'by', 'keyPoints', 'nextStep'],
} as const satisfies Record<string, readonly Key[]>;

/** What a follow-up is written down with. */
export const followUpColumns: Topic = {
  name: 'followUpColumns',
  label: word('跟进记录写哪些栏', 'What a follow-up is written down with'),
  help: word(
    '只影响表单和新建的表，已有的列和内容不动',
    'For forms and new tabs; columns and contents that are there stay',
  ),
  presets: [
    preset('all', word('全部：另有联系人、状态、结果', 'Everything: contact, state and result as well'), asked()),
    preset(
      'ten',
      word('10 栏：另有方式、责任人、完成时限', '10 columns: method, responsible and due day as well'),
      sets.ten,
    ),
    preset('five', word('5 栏：另有客户反馈', '5 columns: feedback as well'), sets.five),
    preset(
      'four',
      word('最少：日期、跟进人、客户、沟通要点、下一步', 'The least: date, who, customer, key points, next step'),
      sets.four,
    ),
  ],
};

function preset(name: string, label: Label, keys: readonly string[]): Preset {
  const required = requiredOf(followUps).filter((key) => keys.includes(key));
  const hidden = asked().filter((key) => !keys.includes(key));
  return {
    name,
    label,
    lines: [fieldsLine(followUps, requiredSuffix, required), fieldsLine(followUps, hiddenSuffix, hidden)],
  };
}

/** What people fill in and setup gives a column. */
function asked(): readonly string[] {
  return atSetup(followUps).filter((key) => !followUps.fields[key as Key].machine);
}
