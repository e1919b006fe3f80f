import { type Language, type MessageKey, say } from '../../messages';
import type { IconName } from '../parts/icons';

interface ActionWords {
  readonly key: MessageKey;
  readonly icon: IconName;
}

/** What the journal's entries are called, by the name of their action. */
const actions: Readonly<Record<string, ActionWords>> = {
  createLead: { key: 'ui.action.createLead', icon: 'plus' },
  createCustomer: { key: 'ui.action.createCustomer', icon: 'plus' },
  updateRecord: { key: 'ui.action.updateRecord', icon: 'pencil' },
  logFollowUp: { key: 'ui.action.logFollowUp', icon: 'chat' },
  completeFollowUp: { key: 'ui.action.completeFollowUp', icon: 'check' },
  postponeFollowUp: { key: 'ui.action.postponeFollowUp', icon: 'clock' },
  convertLead: { key: 'ui.action.convertLead', icon: 'convert' },
  judgeDuplicate: { key: 'ui.action.judgeDuplicate', icon: 'duplicate' },
  undo: { key: 'ui.action.undo', icon: 'undo' },
  setUp: { key: 'ui.action.setUp', icon: 'table' },
  adopt: { key: 'ui.action.adopt', icon: 'table' },
  scan: { key: 'ui.action.scan', icon: 'search' },
  report: { key: 'ui.action.report', icon: 'chart' },
  outside: { key: 'ui.action.outside', icon: 'pencil' },
};

/** An action nobody told us about keeps its own name: better a foreign word than a wrong one. */
export function actionWords(action: string, language: Language): string {
  const known = actions[action];
  return known ? say(language, known.key) : action;
}
export const actionIcon = (action: string): IconName => actions[action]?.icon ?? 'flag';
