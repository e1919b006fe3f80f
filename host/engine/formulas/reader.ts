import type { Area, Value } from '../api';
import type { Book } from '../book';
import { Cell } from '../content';
import { wallSerial } from '../serial';
import type { Sheet } from '../sheet';
import type { Cells, SheetCells } from './context';

/** What reading needs of the recalculation. */
export interface Source {
  value(sheet: Sheet, row: number, column: number): Value;
  values(sheet: Sheet, area: Area): Value[][];
}

/** The tab with this name, in any letter case. */
export function tabNamed(book: Book, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** The workbook as the formulas of one tab see it. */
export function readerFor(book: Book, source: Source, own: Sheet): Cells {
  const view = (sheet: Sheet): SheetCells => new SheetView(source, sheet);
  const mine = view(own);
  return {
    sheet: (name) => {
      if (name === undefined) return mine;
      const found = tabNamed(book, name);
      return found && view(found);
    },
    named: (name) => {
      const found = book.names.get(name.toLowerCase());
      return found && { sheet: view(book.sheet(found.sheet)), area: found.area };
    },
    wallClock: () => wallSerial(book.now(), book.timeZone),
    locale: () => book.locale,
  };
}

/** One tab as formulas see it. */
class SheetView implements SheetCells {
  constructor(
    private readonly source: Source,
    private readonly sheet: Sheet,
  ) {}
  get rowCount(): number {
    return this.sheet.rows.length;
  }
  get columnCount(): number {
    return this.sheet.columns.length;
  }
  value(row: number, column: number): Value {
    return this.source.value(this.sheet, row, column);
  }
  values(area: Area): Value[][] {
    return this.source.values(this.sheet, area);
  }
  formula(row: number, column: number): string {
    const content = this.sheet.content(row, column);
    return content instanceof Cell && content.formula ? `=${content.formula.text}` : '';
  }
}
