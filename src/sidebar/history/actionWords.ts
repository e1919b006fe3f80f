import { type Language, type MessageKey, say } from '../../messages';
import type { IconName } from '../parts/icons';

interface ActionWords {
  readonly key: MessageKey;
  readonly icon: IconName;
  /** Nothing of it can be taken back: it changed no cell of a record. */
  readonly final?: true;
  /** It may be about many records at once; naming the first would hide the others. */
  readonly sweep?: true;
}

/** What the journal's entries are called, by the name of their action: every name the add-on can write (a test compares them). */
const actions: Readonly<Record<string, ActionWords>> = {
  createLead: { key: 'ui.action.createLead', icon: 'plus' },
  createCustomer: { key: 'ui.action.createCustomer', icon: 'plus' },
  createRecord: { key: 'ui.action.createRecord', icon: 'plus' },
  updateRecord: { key: 'ui.action.updateRecord', icon: 'pencil' },
  logFollowUp: { key: 'ui.action.logFollowUp', icon: 'chat' },
  completeFollowUp: { key: 'ui.action.completeFollowUp', icon: 'check' },
  postponeFollowUp: { key: 'ui.action.postponeFollowUp', icon: 'clock' },
  convertLead: { key: 'ui.action.convertLead', icon: 'convert' },
  judgeDuplicate: { key: 'ui.action.judgeDuplicate', icon: 'duplicate' },
  replaceContact: { key: 'ui.action.replaceContact', icon: 'left' },
  approveCustomer: { key: 'ui.action.approveCustomer', icon: 'check' },
  archiveRecord: { key: 'ui.action.archiveRecord', icon: 'archive' },
  restoreRecord: { key: 'ui.action.restoreRecord', icon: 'refresh' },
  restoreGone: { key: 'ui.action.restoreGone', icon: 'refresh' },
  addColumn: { key: 'ui.action.addColumn', icon: 'table' },
  undo: { key: 'ui.action.undo', icon: 'undo' },
  redo: { key: 'ui.action.redo', icon: 'refresh' },
  setUp: { key: 'ui.action.setUp', icon: 'table', final: true },
  adopt: { key: 'ui.action.adopt', icon: 'table' },
  check: { key: 'ui.action.check', icon: 'search', sweep: true },
  register: { key: 'ui.action.register', icon: 'plus', sweep: true },
  outsideEdit: { key: 'ui.action.outsideEdit', icon: 'pencil', sweep: true },
  numberBack: { key: 'ui.action.numberBack', icon: 'undo', sweep: true },
  columnFormula: { key: 'ui.action.columnFormula', icon: 'table', final: true },
  declareFields: { key: 'ui.action.declareFields', icon: 'table', final: true },
  settingsPage: { key: 'ui.action.settingsPage', icon: 'table', final: true },
  settings: { key: 'ui.action.settings', icon: 'table' },
  typedOver: { key: 'ui.action.typedOver', icon: 'warning' },
  pastedOver: { key: 'ui.action.pastedOver', icon: 'warning', final: true },
  seenMissing: { key: 'ui.action.seenMissing', icon: 'trash', sweep: true },
  claim: { key: 'ui.action.claim', icon: 'duplicate', final: true },
  repair: { key: 'ui.action.repair', icon: 'shield', final: true },
  writeReport: { key: 'ui.action.writeReport', icon: 'chart', final: true },
  void: { key: 'ui.action.void', icon: 'warning', final: true },
  pressedUndo: { key: 'ui.action.pressedUndo', icon: 'undo' },
};
/** Reports are told by their title. */
const reports: Readonly<Record<string, MessageKey>> = {
  channelQuality: 'ui.report.channelQuality',
  funnel: 'ui.report.funnel',
  byField: 'ui.report.byField',
  reviews: 'ui.report.reviews',
};

/** An action nobody told us about keeps its own name: better a foreign word than a wrong one. */
export function actionWords(action: string, language: Language): string {
  const known = actions[action];
  return known ? say(language, known.key) : action;
}
export const actionIcon = (action: string): IconName => actions[action]?.icon ?? 'flag';

/** What an entry is about: a record's number, a report's title, or '' where it is about the workbook or many records. */
export function aboutWords(action: string, about: string, records: number, language: Language): string {
  const report = action === 'writeReport' ? reports[about] : undefined;
  if (report) return say(language, report);
  return records > 1 && actions[action]?.sweep ? '' : about;
}

/** An undo of ours, or one that was pressed in the sheet. */
export const isUndo = (action: string): boolean => action === 'undo' || action === 'pressedUndo';

/** What undoing an entry is called: an undo is redone, and what a save typed over is put back. */
export const undoKey = (action: string): MessageKey =>
  isUndo(action) ? 'ui.redo' : action === 'typedOver' ? 'ui.history.putBack' : 'ui.undo';

export const canBeUndone = (action: string): boolean => actions[action]?.final !== true;

/** Something a person did on purpose, and can take back: not what the CRM found while looking through the sheet. */
export const isDeed = (action: string): boolean => canBeUndone(action) && actions[action]?.sweep !== true;
