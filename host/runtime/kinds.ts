import type { Kind } from './bridge';

type Rule = readonly [RegExp, Kind];

/** Which members cost a trip to the servers, by class; the first rule that fits counts, and the rest are local (host/cost-model.json). */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  SpreadsheetApp: [
    [/^flush$/, 'flush'],
    [/^getActive(Sheet|Range|RangeList)$|^getCurrentCell$|^getSelection$/, 'read'],
    [/^open/, 'read'],
    [/^set(Active|Current)/, 'ui'],
  ],
  'SpreadsheetApp.Spreadsheet': [
    [/^toast$/, 'ui'],
    [/^(getSheets|getSheetByName|getSheetById|getNumSheets|getName|getSpreadsheet(TimeZone|Locale)|getRange)$/, 'info'],
    [
      /^getActive(Sheet|Range|Cell|RangeList)$|^get(CurrentCell|Selection|Last|DataRange|RangeByName|NamedRanges)/,
      'read',
    ],
    [/^is|^get(ColumnWidth|RowHeight|SheetValues|RecalculationInterval|MaxIterative|IterativeCalc)/, 'read'],
    [/^get(Protections|DeveloperMetadata|Editors|Viewers|Owner|Charts)$/, 'read'],
    [/^set(Active|Current)/, 'ui'],
    [/^(set|insert|delete|duplicate|rename|move|add|remove|append|sort|hide|unhide|show)/, 'write'],
  ],
  'SpreadsheetApp.Sheet': [
    [/^(activate|setActive|setCurrent)/, 'ui'],
    [
      /^(getSheetId|getParent|getRange|getRangeList|createDeveloperMetadataFinder|createTextFinder|newChart|getType)$/,
      'local',
    ],
    [/^(getName|getSheetName|getIndex|getMax|getFrozen|isSheetHidden|getTabColor)/, 'info'],
    [/^(get|is|can)/, 'read'],
    [/^/, 'write'],
  ],
  'SpreadsheetApp.Range': [
    [/^activate/, 'ui'],
    [
      /^get(Row|Column|RowIndex|ColumnIndex|NumRows|NumColumns|LastRow|LastColumn|A1Notation|Sheet|GridId|Cell|Height|Width)$/,
      'local',
    ],
    [/^(offset|createTextFinder|createDeveloperMetadataFinder|is(Start|End)\w+Bounded)$/, 'local'],
    [/^(get|is|can)/, 'read'],
    [/^/, 'write'],
  ],
  'SpreadsheetApp.RangeList': [
    [/^activate/, 'ui'],
    [/^getRanges$/, 'local'],
    [/^/, 'write'],
  ],
  'SpreadsheetApp.Selection': [[/^get/, 'read']],
  'SpreadsheetApp.TextFinder': [
    [/^find/, 'read'],
    [/^replace/, 'write'],
  ],
  'SpreadsheetApp.DeveloperMetadataFinder': [[/^find$/, 'read']],
  'SpreadsheetApp.DeveloperMetadata': [[/^(set|remove|move)/, 'write']],
  'SpreadsheetApp.Protection': [
    [/^(getEditors|canEdit|canDomainEdit|isWarningOnly)$/, 'read'],
    [/^(set|add|remove)/, 'write'],
  ],
  'SpreadsheetApp.NamedRange': [[/^(set|remove)/, 'write']],
  'SpreadsheetApp.Filter': [
    [/^get(ColumnFilterCriteria)$/, 'read'],
    [/^(set|sort|remove)/, 'write'],
  ],
  Ui: [[/^(show|alert|prompt)/, 'ui']],
  Menu: [[/^addToUi$/, 'ui']],
  Browser: [[/^/, 'ui']],
  Session: [
    [/^getScriptTimeZone$/, 'local'],
    [/^get/, 'session'],
  ],
  Lock: [[/^(tryLock|waitLock|releaseLock)$/, 'lock']],
  Properties: [[/^/, 'property']],
  Cache: [[/^/, 'cache']],
  Utilities: [[/^sleep$/, 'other']],
  MailApp: [[/^/, 'other']],
  ClockTriggerBuilder: [[/^create$/, 'other']],
  SpreadsheetTriggerBuilder: [[/^create$/, 'other']],
  ScriptApp: [
    [/^deleteTrigger$/, 'other'],
    [/^(getAuthorizationInfo|getProjectTriggers)$/, 'other'],
  ],
};

export function kindOf(owner: string, member: string): Kind {
  return rules[owner]?.find(([pattern]) => pattern.test(member))?.[1] ?? 'local';
}
