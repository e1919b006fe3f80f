import type { ExecutionView } from '../../server/wire';
import { pathTo } from '../menus/nodes';
import { state } from '../state';
import { say, type Word } from '../words';
import { zh } from '../words/zh';

/** What ran, in words: the menu item that runs the function, else what a sidebar asked for, else the function's name. */
export function captionOf({ name, asked }: Pick<ExecutionView, 'name' | 'asked'>): string {
  const item = pathTo(state.workbook?.menus ?? [], name)?.at(-1);
  if (item !== undefined || asked === undefined) return item ?? name;
  const word = `asked.${asked}`;
  return say('panel.asked', { what: isWord(word) ? say(word) : asked });
}

const isWord = (key: string): key is Word => key in zh;
