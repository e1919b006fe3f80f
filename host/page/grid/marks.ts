/** Which cells carry which marks: active, selected with its edges, found, copied, another person's cursor. */
import type { Area } from '../../server/wire';
import { areaOf, type Cell, type PageState, selectionOf } from '../state';
import { coloursOf } from './people';

export interface Marker {
  marksOf(cell: Cell): { marks: string; selected: boolean };
  cursorOf(cell: Cell): { name: string; colour: string } | undefined;
  /** Differs when a row's marks differ. */
  stampOf(row: number): string;
}

export function marker(state: PageState): Marker {
  const selection = selectionOf(state.sheet);
  const area = areaOf(selection);
  const active = selection.from;
  const copied = state.copied?.sheet === state.sheet ? state.copied.area : null;
  const hits = new Map((state.find?.hits ?? []).map((hit, at) => [`${hit.row}:${hit.column}`, at === state.find?.at]));
  const cursors = new Map<string, { name: string; colour: string }>();
  for (const other of state.others.values()) {
    if (other.sheet !== state.sheet) continue;
    const people = state.workbook?.people ?? [];
    const person = people.find(({ email }) => email === other.email);
    const cursor = { name: person?.name ?? other.email, colour: coloursOf(people, other.email).strong };
    cursors.set(`${other.area.row}:${other.area.column}`, cursor);
  }
  const many = area.rows * area.columns > 1;

  return {
    cursorOf: ({ row, column }) => cursors.get(`${row}:${column}`),
    marksOf({ row, column }) {
      const inside = within(area, row, column);
      const isActive = row === active.row && column === active.column;
      const hit = hits.get(`${row}:${column}`);
      const marks = [
        isActive ? 'active' : '',
        row === area.row + area.rows - 1 && column === area.column + area.columns - 1 ? 'tail' : '',
        inside && many ? `selected ${edges(area, row, column)}` : '',
        copied && within(copied, row, column) ? `copied ${edges(copied, row, column)}` : '',
        hit === undefined ? '' : hit ? 'found now' : 'found',
        cursors.has(`${row}:${column}`) ? 'visited' : '',
      ];
      return { marks: marks.filter(Boolean).join(' '), selected: inside };
    },
    stampOf(row) {
      const selected =
        row >= area.row && row < area.row + area.rows
          ? `${area.column}+${area.columns}${row === area.row ? 't' : ''}${row === area.row + area.rows - 1 ? 'b' : ''}`
          : '';
      const here = active.row === row ? `a${active.column}` : '';
      const dashed =
        copied && row >= copied.row && row < copied.row + copied.rows
          ? `c${copied.column}+${copied.columns},${row - copied.row},${copied.rows}`
          : '';
      const cursor = [...cursors].filter(([key]) => key.startsWith(`${row}:`)).map(([key, { name }]) => key + name);
      const found = [...hits].filter(([key]) => key.startsWith(`${row}:`)).map(([key, now]) => key + now);
      return [selected, here, dashed, cursor.join(), found.join()].join('|');
    },
  };
}

export function within(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function edges(area: Area, row: number, column: number): string {
  return [
    row === area.row ? 'edge-top' : '',
    row === area.row + area.rows - 1 ? 'edge-bottom' : '',
    column === area.column ? 'edge-left' : '',
    column === area.column + area.columns - 1 ? 'edge-right' : '',
  ].join(' ');
}
