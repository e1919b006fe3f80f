import { bridge } from './bridgeOfThisContext';
import { rangeOf, sheetOf } from './handles';
import { own } from './inside';
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
  getCurrentCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }
}
