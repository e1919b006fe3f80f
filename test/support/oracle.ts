import type { Host } from '../../host/api';

interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
}
interface SheetSnapshot {
  readonly name: string;
  readonly hidden?: boolean;
  readonly cells: Readonly<Record<string, CellSnapshot>>;
}
interface CellSnapshot {
  readonly value?: unknown;
  readonly formula?: unknown;
  readonly format?: string;
  readonly style?: unknown;
  readonly note?: string;
  readonly rule?: unknown;
}

/** Every cell of every tab people see, by `tab!A1`: value, formula, format, style, note and rule. */
export type Picture = Readonly<Record<string, string>>;

export interface Looking {
  /** Our notes can always be derived again, so a recovery does not write them; everything else is compared. */
  readonly withoutOurNotes?: boolean;
  /** Numbers that were there before: any other reads `LX#`, because a killed save may leave a gap. */
  readonly known?: ReadonlySet<string>;
}

const NUMBERS = /(LX|CU|FU)\d{7,}/g;

const OURS = '◆ ';

export function picture(host: Host, { withoutOurNotes = false, known }: Looking = {}): Picture {
  const { sheets } = host.snapshot() as Snapshot;
  const mask = (text: string) =>
    known ? text.replace(NUMBERS, (number, prefix: string) => (known.has(number) ? number : `${prefix}#`)) : text;
  const cells: Record<string, string> = {};
  for (const { cells: own, ...sheet } of sheets) {
    if (sheet.hidden) continue;
    cells[`${sheet.name}!`] = JSON.stringify({ ...sheet, id: 0 });
    for (const [a1, cell] of Object.entries(own)) {
      const { note, ...rest } = cell;
      const shown = note && !(withoutOurNotes && note.startsWith(OURS)) ? { ...rest, note } : rest;
      const text = JSON.stringify(shown);
      if (text !== '{}') cells[`${sheet.name}!${a1}`] = mask(text);
    }
  }
  return cells;
}

/** Every number in the workbook people see. */
export function numbersIn(host: Host): ReadonlySet<string> {
  const { sheets } = host.snapshot() as Snapshot;
  const shown = sheets.filter(({ hidden }) => !hidden).map(({ cells }) => JSON.stringify(cells));
  return new Set(shown.join().match(NUMBERS) ?? []);
}

/** The cells in which two pictures differ, with what each shows; none where they are the same. */
export function differences(one: Picture, other: Picture): readonly string[] {
  const all = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...all].filter((a1) => one[a1] !== other[a1]).map((a1) => `${a1}: ${one[a1] ?? '∅'} ≠ ${other[a1] ?? '∅'}`);
}

export const same = (one: Picture, other: Picture): boolean => differences(one, other).length === 0;
