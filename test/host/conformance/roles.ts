import type { PersonSpec } from '../../../host/api';
import { hostRunning, li, wang } from '../../support/host';
import { type Row, refusalOf } from './row';

/** Every way a script may change the file, each by itself. */
const writes = [
  'sheet.getRange("A1").setValue("x")',
  'sheet.getRange("A1:B1").setValues([["x", "y"]])',
  'sheet.getRange("A1").setNote("x")',
  'sheet.getRange("A1").setNumberFormat("@")',
  'sheet.getRange("A1").clear()',
  'sheet.getRangeList(["A1", "B1"]).setValue("x")',
  'sheet.appendRow(["x"])',
  'sheet.insertRowsAfter(1, 1)',
  'sheet.deleteRow(2)',
  'sheet.hideSheet()',
  'sheet.setConditionalFormatRules([])',
  'ss.insertSheet("B")',
  'ss.addDeveloperMetadata("k", "v")',
];
const script = `
  const ss = SpreadsheetApp.getActiveSpreadsheet(); const sheet = ss.getSheets()[0];
  function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('go', 'go').addToUi(); }
  function onEdit() { console.log('edited'); }
  function go(at) { [${writes.map((write) => `() => ${write}`).join(', ')}][at](); SpreadsheetApp.flush(); }
  function read() { return [sheet.getRange('A1').getValue(), sheet.getRange('A1').canEdit()]; }
  function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }
  function names() { return [ss.getEditors(), ss.getViewers()].map((all) => all.map(String)); }
  function guarded() { const [p] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE); const thrown = (f) => { try { return f(); } catch (e) { return e.message; } }; return [p.canEdit(), thrown(() => p.getEditors().map(String)), thrown(() => p.canDomainEdit()), thrown(() => { p.setWarningOnly(true); SpreadsheetApp.flush(); return 'lifted'; })]; }
  function lock() { const p = sheet.getRange('A1').protect(); p.removeEditors(p.getEditors()); }
`;
const book = {
  A: [
    ['a', 'b'],
    ['c', 'd'],
  ],
};
const among = (role: NonNullable<PersonSpec['role']>) => hostRunning(script, book, { people: [wang, { ...li, role }] });
const onlyLooks = ['viewer', 'commenter'] as const;
const NO = 'You do not have permission to perform that action.';
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** What owner, editor, commenter and viewer may do, by hand and by a script that runs as them. */
export const roles: readonly Row[] = [
  {
    row: 29,
    when: 'a viewer or commenter opens the file, types, calls for a window',
    seen: 'no onOpen and no menu, no typing and no onEdit, no window',
    evidence: 'D B',
    prove: () => {
      for (const role of onlyLooks) {
        const host = among(role);
        const person = host.as(li.email);
        person.open();
        expect([host.executions, person.menus()]).toEqual([[], []]);
        expect(refusalOf(() => person.type('A', 'A1', 'x'))).toMatch(/may only view this workbook$/);
        expect(refusalOf(() => person.insertRows('A', 1))).toMatch(/may only view this workbook$/);
        expect(refusalOf(() => person.call('show'))).toBe(
          'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
        );
        expect([person.sidebar(), host.grid('A')]).toEqual([null, book.A.map((row) => [...row])]);
      }
    },
  },
  {
    row: 37,
    when: 'a script runs as a viewer or commenter, as an editor, and reads or writes',
    seen: 'it reads; no write of any kind takes effect and the platform says so; the editor’s do',
    evidence: 'O D',
    prove: () => {
      for (const role of onlyLooks) {
        const host = among(role);
        expect(host.as(li.email).call('read')).toEqual(['a', false]);
        const before = JSON.stringify(host.snapshot());
        writes.forEach((write, at) => {
          expect([write, refusalOf(() => host.as(li.email).call('go', { args: [at] }))]).toEqual([
            write,
            `Exception: ${NO}`,
          ]);
        });
        expect(JSON.stringify(host.snapshot())).toBe(before);
      }
      const host = among('editor');
      expect(host.as(li.email).call('read')).toEqual(['a', true]);
      host.as(li.email).call('go', { args: [0] });
      expect(host.grid('A')[0]?.[0]).toBe('x');
    },
  },
  {
    row: 37,
    when: 'an editor who is not on a protection’s list asks about it or lifts it; a viewer; the owner',
    seen: 'neither is told who may edit, nor may lift it; the owner is and may',
    evidence: 'D',
    prove: () => {
      for (const role of ['editor', ...onlyLooks] as const) {
        const host = among(role);
        host.as(wang.email).call('lock');
        expect(host.as(li.email).call('guarded')).toEqual([false, NO, NO, role === 'editor' ? PROTECTED : NO]);
        expect(host.as(wang.email).call('guarded')).toEqual([true, [wang.email], false, 'lifted']);
      }
    },
  },
  {
    row: 37,
    when: 'a script asks who may edit and who may look',
    seen: 'commenters are among those who may look',
    evidence: 'D',
    prove: () => expect(among('commenter').as(wang.email).call('names')).toEqual([[wang.email], [li.email]]),
  },
  {
    row: 90,
    when: 'somebody whose account is Chinese may not write',
    seen: 'the platform says it in Chinese where it localizes',
    evidence: 'O',
    prove: () => {
      const host = hostRunning(script, book, { people: [wang, { ...li, role: 'viewer' }], localizedErrors: true });
      expect(refusalOf(() => host.as(li.email).call('go', { args: [0] }))).toBe(
        'Exception: 您没有执行该操作所需的权限。',
      );
    },
  },
];
