import * as does from '../commands';
import { currentSheet } from '../state';
import { say } from '../words';
import type { Item } from './item';

/** Grouping rows and columns, and folding all groups at once. */
export function groupItems(): Item[] {
  const groups = currentSheet()?.groups ?? [];
  return [
    { label: say('group.addRows'), keys: 'Alt+Shift+→', run: () => does.regroup('row', 1) },
    { label: say('group.removeRows'), keys: 'Alt+Shift+←', run: () => does.regroup('row', -1) },
    { label: say('group.addColumns'), run: () => does.regroup('column', 1), apart: true },
    { label: say('group.removeColumns'), run: () => does.regroup('column', -1) },
    {
      label: say('group.expand'),
      run: () => does.foldGroups(groups, false),
      disabled: !groups.some(({ collapsed }) => collapsed),
      apart: true,
    },
    {
      label: say('group.collapse'),
      run: () => does.foldGroups(groups, true),
      disabled: !groups.some(({ collapsed }) => !collapsed),
    },
  ];
}
