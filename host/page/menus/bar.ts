/** The page's own menus. Only what works is in them. */
import * as does from '../commands';
import { activeStyle } from '../commands';
import { clickFind } from '../find/open';
import { copyWhole, pasteFromMenu } from '../grid/clipboard';
import { continueSelection, fillFromFirst } from '../grid/fill';
import { PANEL_TABS } from '../panel/tabList';
import { change, currentSheet, selectionOf, state } from '../state';
import { addTab, hiddenTabItems } from '../tabs/tabActions';
import { downloadWorkbook, makeCopy, openFile } from '../windows/files';
import { say } from '../words';
import { speak } from '../words/speak';
import { canFilterColumn, openFilterMenu } from './filterOpen';
import { groupItems } from './groupItems';
import type { Item } from './item';
import { pasteItems } from './pasteItems';

export function ownMenus(): { label: string; items: readonly Item[] }[] {
  return [
    { label: say('menu.file'), items: file() },
    { label: say('menu.edit'), items: edit() },
    { label: say('menu.view'), items: view() },
    { label: say('menu.insert'), items: insert() },
    { label: say('menu.format'), items: format() },
    { label: say('menu.data'), items: data() },
    { label: say('menu.help'), items: [{ label: say('help.keys'), run: () => change({ window: 'keys' }) }] },
  ];
}

function file(): Item[] {
  const reopens: Item[] = [
    {
      label: say('file.samples'),
      run: () => change({ window: 'samples' }),
      disabled: state.workbook?.samples.length === 0,
    },
    { label: say('file.open'), run: openFile },
    { label: say('file.copy'), run: makeCopy },
    { label: say('file.reset'), run: () => change({ window: 'reset' }), apart: true },
  ];
  return [
    { label: say('file.rename'), run: () => document.querySelector<HTMLInputElement>('.title input')?.select() },
    { label: say('file.download'), run: () => downloadWorkbook('workbook') },
    { label: say('file.downloadXlsx'), run: () => downloadWorkbook('xlsx') },
    ...(state.workbook?.canReopen ? reopens : []),
  ];
}

function edit(): Item[] {
  return [
    { label: say('edit.undo'), keys: 'Ctrl+Z', run: does.undo },
    { label: say('edit.redo'), keys: 'Ctrl+Y', run: does.redo },
    { label: say('edit.cut'), keys: 'Ctrl+X', run: () => copyWhole(true), apart: true },
    { label: say('edit.copy'), keys: 'Ctrl+C', run: () => copyWhole(false) },
    { label: say('edit.paste'), keys: 'Ctrl+V', run: () => pasteFromMenu() },
    { label: say('edit.pasteSpecial'), items: pasteItems() },
    {
      label: say('edit.fill'),
      items: [
        { label: say('edit.fillSeries'), run: continueSelection },
        { label: say('edit.fillDown'), keys: 'Ctrl+D', run: () => fillFromFirst('down'), apart: true },
        { label: say('edit.fillRight'), keys: 'Ctrl+R', run: () => fillFromFirst('right') },
      ],
    },
    { label: say('edit.clear'), keys: 'Delete', run: does.erase, apart: true },
    { label: say('edit.deleteRows'), run: does.deleteRows },
    { label: say('edit.deleteColumns'), run: does.deleteColumns },
    {
      label: say('edit.move'),
      items: [
        { label: say('edit.moveUp'), run: () => does.shift('moveRows', -1) },
        { label: say('edit.moveDown'), run: () => does.shift('moveRows', 1) },
        { label: say('edit.moveLeft'), run: () => does.shift('moveColumns', -1) },
        { label: say('edit.moveRight'), run: () => does.shift('moveColumns', 1) },
      ],
    },
    { label: say('edit.find'), keys: 'Ctrl+F', run: clickFind, apart: true },
  ];
}

function view(): Item[] {
  const sheet = currentSheet();
  const { row, column } = selectionOf().from;
  const hidden = hiddenTabItems();
  const language = (name: 'zh' | 'en', label: string): Item => ({
    label,
    on: state.language === name,
    run: () => void speak(name),
  });
  return [
    {
      label: say('view.freeze'),
      items: [
        { label: say('view.noRows'), on: sheet?.frozenRows === 0, run: () => does.freeze(0, undefined) },
        { label: say('view.oneRow'), on: sheet?.frozenRows === 1, run: () => does.freeze(1, undefined) },
        { label: say('view.toRow', { row }), run: () => does.freeze(row, undefined) },
        {
          label: say('view.noColumns'),
          on: sheet?.frozenColumns === 0,
          run: () => does.freeze(undefined, 0),
          apart: true,
        },
        { label: say('view.oneColumn'), on: sheet?.frozenColumns === 1, run: () => does.freeze(undefined, 1) },
        { label: say('view.toColumn'), run: () => does.freeze(undefined, column) },
      ],
    },
    { label: say('group.menu'), items: groupItems() },
    ...(hidden.length > 0 ? [{ label: say('view.hiddenTabs'), items: hidden }] : []),
    ...PANEL_TABS.map((tab, at): Item => {
      const on = state.panelOpen && state.panelTab === tab;
      return { label: say(`panel.${tab}`), on, run: () => change({ panelOpen: !on, panelTab: tab }), apart: at === 0 };
    }),
    { label: say('view.language'), items: [language('zh', '中文'), language('en', 'English')] },
  ];
}

function insert(): Item[] {
  return [
    { label: say('insert.rowAbove'), run: () => does.insertRows(false) },
    { label: say('insert.rowBelow'), run: () => does.insertRows(true) },
    { label: say('insert.columnLeft'), run: () => does.insertColumns(false) },
    { label: say('insert.columnRight'), run: () => does.insertColumns(true) },
    { label: say('insert.checkbox'), run: does.insertCheckboxes, apart: true },
    { label: say('insert.dropdown'), run: () => change({ window: 'dropdown' }) },
    { label: say('insert.note'), keys: 'Shift+F2', run: () => change({ noteEditor: selectionOf().from }) },
    { label: say('insert.tab'), run: addTab, apart: true },
  ];
}

function format(): Item[] {
  const has = activeStyle();
  const area = does.selectedArea();
  const align = (side: 'left' | 'center' | 'right'): Item => ({
    label: say(`align.${side}`),
    on: has.align === side,
    run: () => does.style({ align: side }),
  });
  const pattern = (label: string, text: string): Item => ({ label, run: () => does.format(text) });
  return [
    { label: say('format.bold'), keys: 'Ctrl+B', on: has.bold ?? false, run: () => does.toggleStyle('bold') },
    { label: say('format.italic'), keys: 'Ctrl+I', on: has.italic ?? false, run: () => does.toggleStyle('italic') },
    {
      label: say('format.underline'),
      keys: 'Ctrl+U',
      on: has.underline ?? false,
      run: () => does.toggleStyle('underline'),
    },
    { label: say('format.strike'), on: has.strikethrough ?? false, run: () => does.toggleStyle('strikethrough') },
    { label: say('format.align'), items: [align('left'), align('center'), align('right')], apart: true },
    {
      label: say('format.wrap'),
      items: [
        { label: say('wrap.overflow'), run: () => does.style({ wrap: 'overflow' }) },
        { label: say('wrap.wrap'), run: () => does.style({ wrap: 'wrap' }) },
        { label: say('wrap.clip'), run: () => does.style({ wrap: 'clip' }) },
      ],
    },
    {
      label: say('format.number'),
      items: [
        pattern(say('number.auto'), 'General'),
        pattern(say('number.text'), '@'),
        pattern(say('number.number'), '#,##0.00'),
        pattern(say('number.whole'), '#,##0'),
        pattern(say('number.percent'), '0.0%'),
        pattern(say('number.date'), 'yyyy-mm-dd'),
        pattern(say('number.moment'), 'yyyy-mm-dd hh:mm'),
      ],
    },
    { label: say('size.widthItem'), run: () => change({ window: 'width' }), apart: true },
    { label: say('size.heightItem'), run: () => change({ window: 'height' }) },
    { label: say('format.merge'), run: () => does.look({ do: 'merge', sheet: state.sheet, area }), apart: true },
    { label: say('format.unmerge'), run: () => does.look({ do: 'unmerge', sheet: state.sheet, area }) },
    {
      label: say('format.clear'),
      run: () => does.look({ do: 'clear', sheet: state.sheet, area, what: { formats: true } }),
      apart: true,
    },
  ];
}

function data(): Item[] {
  const filtered = currentSheet()?.filter !== undefined;
  return [
    { label: say('data.sortUp'), run: () => does.sortByActive(true) },
    { label: say('data.sortDown'), run: () => does.sortByActive(false) },
    { label: say(filtered ? 'data.unfilter' : 'data.filter'), run: does.toggleFilter, apart: true },
    { label: say('filter.open'), keys: 'Alt+↓', run: openFilterMenu, disabled: !canFilterColumn() },
  ];
}
