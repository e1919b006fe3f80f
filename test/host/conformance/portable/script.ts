import { given, type PortableRow } from './row';

/**
 * The rows as a script of its own: `conformance()` runs them one after another on tabs that it adds and deletes, keeps
 * what it has on a tab of results, goes on there when it is run again after Google's limit of time, and at the end
 * shows the file to keep. `conformanceOf(id)` answers for one row.
 */
export function conformanceScript(rows: readonly PortableRow[]): string {
  const functions = rows.map(({ id, body }) => `  ${JSON.stringify(id)}: function (ss, sheet, thrown) { ${body} },`);
  return `${harness.trim().replace('GIVEN', JSON.stringify(given))}\n\nvar CONFORMANCE_ROWS = {\n${functions.join('\n')}\n};\n`;
}

const harness = `
/** Paste this into the script editor of a spreadsheet to spare, run conformance(), and again until it shows a file. */
function conformance() {
  var started = Date.now();
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  var results = ss.getSheetByName('conformance results') || ss.insertSheet('conformance results');
  var done = results.getLastRow() === 0 ? [] : results.getRange(1, 1, results.getLastRow(), 1).getValues().map(function (row) { return row[0]; });
  var ids = Object.keys(CONFORMANCE_ROWS);
  for (var i = 0; i < ids.length; i++) {
    if (done.indexOf(ids[i]) >= 0) continue;
    if (Date.now() - started > 240000) return 'Run conformance() again: ' + i + ' of ' + ids.length + ' rows are done.';
    results.appendRow(["'" + ids[i], "'" + JSON.stringify(conformanceOf(ids[i])).slice(0, 40000)]);
  }
  var file = conformanceFile_(results);
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutput('<a download="conformance.json" href="data:application/json;base64,' + Utilities.base64Encode(file, Utilities.Charset.UTF_8) + '">conformance.json</a>'),
    'Conformance'
  );
  return file;
}

function conformanceFile_(results) {
  var rows = {};
  results.getRange(1, 1, results.getLastRow(), 2).getValues().forEach(function (row) { rows[row[0]] = JSON.parse(row[1]); });
  return JSON.stringify({ kind: 'conformance', version: 1, at: new Date().toISOString(), locale: Session.getActiveUserLocale(), rows: rows }, null, 1);
}

/** What one row returns, or what it throws. */
function conformanceOf(id) {
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  var before = ss.getActiveSheet();
  var sheet = ss.insertSheet('conformance ' + Utilities.getUuid().slice(0, 8));
  var given = GIVEN;
  try {
    sheet.getRange(1, 1, given.length, given[0].length).setValues(given);
    SpreadsheetApp.flush();
    var returned = CONFORMANCE_ROWS[id](ss, sheet, conformanceThrown_);
    SpreadsheetApp.flush();
    return { returned: returned === undefined ? null : JSON.parse(JSON.stringify(returned)) };
  } catch (error) {
    return { thrown: String(error) };
  } finally {
    ss.setActiveSheet(before);
    ss.deleteSheet(sheet);
  }
}

function conformanceThrown_(work) {
  try {
    work();
    return '';
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}
`;
