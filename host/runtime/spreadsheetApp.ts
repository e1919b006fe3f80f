import { bridge } from './bridgeOfThisContext';
import { ColorBuilder } from './color';
import { ConditionalFormatRuleBuilder } from './conditionalFormat';
import { DataValidationBuilder } from './dataValidation';
import { Exception } from './exception';
import { FilterCriteriaBuilder } from './filter';
import { theSpreadsheet } from './handles';
import type { Range } from './range';
import { RangeList } from './rangeList';
import { RichTextValueBuilder, TextStyleBuilder } from './richText';
import { Selection } from './selection';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';
import { Ui } from './ui';

/** The global SpreadsheetApp; its enumerations are added by main.ts. */
export class SpreadsheetApp {
  getActive(): Spreadsheet {
    return theSpreadsheet();
  }
  getActiveSpreadsheet(): Spreadsheet {
    return theSpreadsheet();
  }
  /** Only the workbook at hand can be opened. */
  openById(id: string): Spreadsheet {
    if (id !== bridge.book.id)
      throw new Exception('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
    return theSpreadsheet();
  }
  openByUrl(url: string): Spreadsheet {
    return this.openById(/\/d\/([^/]+)/.exec(url)?.[1] ?? '');
  }
  getActiveSheet(): Sheet {
    return theSpreadsheet().getActiveSheet();
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return theSpreadsheet().setActiveSheet(sheet);
  }
  getActiveRange(): Range {
    return theSpreadsheet().getActiveRange();
  }
  getActiveRangeList(): RangeList {
    return new RangeList([theSpreadsheet().getActiveRange()]);
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  getCurrentCell(): Range {
    return theSpreadsheet().getCurrentCell();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }
  getSelection(): Selection {
    return new Selection();
  }
  flush(): void {
    bridge.flush();
  }
  getUi(): Ui {
    bridge.screen.open();
    return new Ui();
  }
  newColor(): ColorBuilder {
    return new ColorBuilder();
  }
  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }
  setActiveRangeList(list: RangeList): RangeList {
    list.getRanges().at(-1)?.activate();
    return list;
  }
  /** There is one only. */
  setActiveSpreadsheet(): void {}
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }
  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }
}
