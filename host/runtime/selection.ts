import { bridge } from './bridgeOfThisContext';
import type { EnumValue } from './enums';
import { rangeOf, sheetOf } from './handles';
import { inside, own } from './inside';
import { nextDataCell } from './neighbours';
import type { Range } from './range';
import { RangeList } from './rangeList';
import type { Sheet } from './sheet';

/** What the person acting has selected. */
export class Selection {
  getActiveRange(): Range {
    const { sheet, area } = bridge.screen.selected();
    return rangeOf(sheet, own(area));
  }
  getActiveRangeList(): RangeList {
    return new RangeList([this.getActiveRange()]);
  }
  getActiveSheet(): Sheet {
    return sheetOf(bridge.screen.selected().sheet);
  }
  /** As far as Ctrl+Shift+arrow would go. */
  getNextDataRange(direction: EnumValue): Range {
    const range = this.getActiveRange();
    const { sheet, area } = range[inside];
    const far = nextDataCell(sheet, area, String(direction));
    const [top, left] = [Math.min(area.row, far.row), Math.min(area.column, far.column)];
    const [bottom, right] = [
      Math.max(area.row + area.rows - 1, far.row),
      Math.max(area.column + area.columns - 1, far.column),
    ];
    return rangeOf(sheet, { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
  }
  getCurrentCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }
}
