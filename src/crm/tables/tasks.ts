import { choice, day, longText, person, reference, text } from '../../schema/fields';
import { defineTable, headers } from '../../schema/table';
import { machineFields, recordedFields, remarkField } from './everyTable';

/** 任务: a question a customer raised, or anything else to be done, with who does it and by when (FU-10). */
export const tasks = defineTable({
  name: 'tasks',
  label: { zh: '任务', en: 'Tasks' },
  record: { zh: '任务', en: 'task' },
  firstUsed: true,
  tab: {
    name: '任务',
    alsoCalled: headers('任务表, 待办, 待办事项, 任务清单', 'Tasks, To-do, To do list, Action items'),
  },
  number: {
    label: { zh: '任务编号', en: 'Task number' },
    importedAs: headers('任务ID, 待办编号, 编号', 'Task ID, ID'),
  },
  numbering: { pattern: 'RW{YYYY}{MM}{SEQ:3}', restarts: 'monthly' },
  titleField: 'title',
  meta: ['customerName', 'owner', 'dueOn', 'state'],
  card: { sub: ['customerName', 'followUp'], chips: ['state'], owner: 'owner', figures: ['dueOn', 'doneOn'] },
  groups: {
    what: { zh: '任务', en: 'Task' },
    done: { zh: '结果', en: 'Result' },
    record: { zh: '登记', en: 'Record' },
  },
  fields: {
    title: text({
      label: { zh: '任务内容', en: 'Task' },
      required: true,
      group: 'what',
      importedAs: headers('任务, 任务名称, 待办内容, 事项', 'Task Name, To do, Subject'),
    }),
    followUp: reference({
      label: { zh: '跟进编号', en: 'Follow-up number' },
      to: ['followUps'],
      brings: {
        title: ['nextStep', 'feedback'],
        record: ['record'],
        customerName: ['customerName'],
        owner: ['nextOwner'],
        dueOn: ['nextDueOn'],
      },
      group: 'what',
      half: true,
      importedAs: headers('来源跟进', 'Follow-up ID'),
    }),
    record: reference({
      label: { zh: '线索/客户编号', en: 'Lead or customer' },
      to: ['leads', 'customers'],
      brings: { customerName: ['customerName', 'name'] },
      group: 'what',
      half: true,
      importedAs: headers('客户编号, 线索编号', 'Customer ID, Related to'),
    }),
    customerName: text({
      label: { zh: '客户名称', en: 'Customer' },
      maxLength: 100,
      group: 'what',
      half: true,
      importedAs: headers('公司名称, 所属客户, 客户', 'Company, Customer Name'),
    }),
    owner: person({
      label: { zh: '责任人', en: 'Owner' },
      initial: 'me',
      required: true,
      group: 'what',
      half: true,
      importedAs: headers('负责人, 执行人, 处理人', 'Assignee, Assigned To'),
    }),
    dueOn: day({
      label: { zh: '解决时限', en: 'Due on' },
      group: 'what',
      half: true,
      importedAs: headers('完成时限, 截止日期, 到期日期', 'Due, Due date, Deadline'),
    }),
    state: choice({
      label: { zh: '任务状态', en: 'State' },
      list: 'taskState',
      initial: 'first',
      group: 'done',
      half: true,
      importedAs: headers('完成状态, 状态', 'Task status, Status'),
    }),
    doneOn: day({
      label: { zh: '完成日期', en: 'Done on' },
      past: true,
      group: 'done',
      half: true,
      importedAs: headers('完成时间', 'Completed on'),
    }),
    result: longText({
      label: { zh: '结果', en: 'Result' },
      group: 'done',
      importedAs: headers('完成结果, 完成情况', 'Outcome'),
    }),
    ...remarkField('done'),
    ...recordedFields('record'),
    ...machineFields('record'),
  },
});
