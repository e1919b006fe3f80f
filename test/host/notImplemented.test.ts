/** Nothing that is missing answers silently. */
import members from '../../host/runtime/members.json';
import { hostRunning, wang } from '../support/host';

const run = (body: string): unknown => hostRunning(`function go() { ${body} }`).as(wang.email).call('go');

test.each`
  used                                                                  | named
  ${'SpreadsheetApp.getActiveSheet().getRange("A1").applyRowBanding()'} | ${'SpreadsheetApp.Range.applyRowBanding'}
  ${'SpreadsheetApp.getActive().copy("x")'}                             | ${'SpreadsheetApp.Spreadsheet.copy'}
  ${'SpreadsheetApp.create("x")'}                                       | ${'SpreadsheetApp.create'}
  ${'DriveApp.getFiles()'}                                              | ${'DriveApp.getFiles'}
  ${'GmailApp.sendEmail("a", "b", "c")'}                                | ${'GmailApp.sendEmail'}
  ${'ScriptApp.getOAuthToken()'}                                        | ${'ScriptApp.getOAuthToken'}
  ${'Utilities.zip([])'}                                                | ${'Utilities.zip'}
  ${'Charts.newDataTable()'}                                            | ${'Charts.newDataTable'}
`('$used throws its own name', ({ used, named }) => {
  expect(() => run(used)).toThrow(`NotImplemented: ${named} is not implemented by this host`);
});

test('every declared member of every published class either works or throws its name', () => {
  const silent = run(`
    const ss = SpreadsheetApp.getActiveSpreadsheet(), sheet = ss.getSheets()[0], range = sheet.getRange('A1');
    const objects = { SpreadsheetApp, 'SpreadsheetApp.Spreadsheet': ss, 'SpreadsheetApp.Sheet': sheet, 'SpreadsheetApp.Range': range,
      'SpreadsheetApp.DataValidationBuilder': SpreadsheetApp.newDataValidation(), Utilities, HtmlService, HtmlOutput: HtmlService.createHtmlOutput(''),
      LockService, PropertiesService, CacheService, Session, ScriptApp, Ui: SpreadsheetApp.getUi(), Logger };
    const declared = ${JSON.stringify(members.classes)};
    return Object.entries(objects).flatMap(([owner, object]) =>
      Object.keys(declared[owner]).filter((member) => typeof object[member] !== 'function').map((member) => owner + '.' + member));
  `);

  expect(silent).toEqual([]);
});
