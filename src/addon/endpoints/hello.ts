import { accept } from '../../values/outcome';
import { candidateTabs } from '../adopt';
import type { Hello } from '../api';
import { version } from '../version';
import { planOf } from './adoptPlan';
import { endpoint } from './endpoint';
import { nothing } from './shapes';

/** The first question of every sidebar; a workbook that is set up answers it without reading a register. */
export const hello = endpoint<'hello'>({
  ask: nothing,
  answer(_ask, open) {
    const { user, today, settings, store } = open();
    const tables = Object.fromEntries(
      Object.entries(store.tables()).map(([name, { tab, fields }]) => [name, { tab, fields }]),
    );
    const ready = Object.keys(tables).length > 0;
    const answer: Hello = {
      user,
      today,
      state: ready ? 'ready' : hasRegisters() ? 'adoptable' : 'empty',
      tables,
      settings,
      recovered: 0,
      version,
    };
    return accept(answer);
  },
});

const hasRegisters = (): boolean => planOf(candidateTabs()).tabs.some((tab) => tab.table !== '');
