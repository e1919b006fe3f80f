import { hostRunning, wang } from '../../support/host';
import { answer, hostOf, type Row, refusalOf } from './row';

/** Texts of PLATFORM §13 that no behaviour of §12 names. */
export const errorTexts: readonly Row[] = [
  {
    row: 91,
    when: 'the service fails or times out in passing, or too much is asked at once',
    seen: "Google's texts, planned by whoever tests; the next call is well again",
    evidence: 'O B',
    prove: () => {
      for (const message of [
        'Service Spreadsheets timed out while accessing document with id host-workbook.',
        'Service Spreadsheets failed while accessing document with id host-workbook.',
        'Too many simultaneous invocations: Spreadsheets',
        'Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.',
      ]) {
        const host = hostOf(
          'try { sheet.getRange("A1").getValue() } catch (e) { return [e.name, e.message, sheet.getRange("A1").getValue()] }',
        );
        host.faults.plan({ at: 2, do: { throw: 'before', message } });
        expect(host.as(wang.email).call('go')).toEqual(['Exception', message, '']);
      }
    },
  },
  {
    row: 77,
    when: 'a scope is required that nobody granted',
    seen: 'authorization is required',
    evidence: 'O',
    prove: () => {
      const manifest = JSON.stringify({ oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] });
      const host = hostRunning('', undefined, {
        bundle: {
          code: 'function go() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["https://www.googleapis.com/auth/drive"]) }',
          pages: {},
          manifest,
        },
      });
      expect(refusalOf(() => host.as(wang.email).call('go'))).toBe(
        'Exception: Authorization is required to perform that action.',
      );
    },
  },
  {
    row: 40,
    when: 'a menu item names no function; a trigger does',
    seen: 'the function is not found, by its name',
    evidence: 'O',
    prove: () => {
      const host = hostRunning(
        'function onOpen() { SpreadsheetApp.getUi().createMenu("M").addItem("go", "nowhere").addToUi() } function install() { ScriptApp.newTrigger("gone").timeBased().after(0).create() }',
      );
      host.as(wang.email).open();
      expect(refusalOf(() => host.as(wang.email).clickMenu('M', 'go'))).toBe(
        'Exception: Script function not found: nowhere',
      );
      host.as(wang.email).call('install');
      host.clock.advance(1);
      expect(host.executions.at(-1)?.error).toBe('Script function not found: gone');
    },
  },
  {
    row: 14,
    when: 'rows and columns that are not there are deleted; the last tab is',
    seen: 'out of bounds; tabs cannot all go',
    evidence: 'O B',
    prove: () =>
      expect(
        answer(
          'const t = (f) => { try { f(); SpreadsheetApp.flush(); return "" } catch (e) { return e.message } }; return [t(() => sheet.deleteRows(1001, 1)), t(() => sheet.deleteColumns(27, 1)), t(() => sheet.getRange("no such")), t(() => ss.deleteSheet(sheet)), t(() => sheet.hideSheet())]',
        ),
      ).toEqual([
        'Those rows are out of bounds.',
        'Those columns are out of bounds.',
        'Range not found',
        "You can't remove all the sheets in a document.",
        "You can't hide all the sheets in a document.",
      ]),
  },
];
