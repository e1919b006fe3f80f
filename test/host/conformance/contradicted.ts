import { hostRunning, li, wang } from '../../support/host';
import { answer, type Row, refusalOf } from './row';

const protecting = 'const p = sheet.getRange("A1").protect();';
const people = 'p.getEditors().map((u) => u.getEmail())';

/** What sources contradict each other about: the host has both, and the first is the default (PLATFORM §14). */
export const contradicted: readonly Row[] = [
  {
    row: 62,
    when: 'Sheet.clear of a cell with a note and a validation',
    seen: 'both stay; or everything goes',
    evidence: 'O ⚠',
    prove: () => {
      const body =
        'const c = sheet.getRange("A1").setValue("v").setNote("n").setDataValidation(SpreadsheetApp.newDataValidation().requireTextIsUrl().build()); sheet.clear(); return [c.getValue(), c.getNote(), c.getDataValidation() !== null]';
      expect(answer(body)).toEqual(['', 'n', true]);
      expect(answer(body, undefined, { modes: { sheetClear: 'everything' } })).toEqual(['', '', false]);
    },
  },
  {
    row: 38,
    when: 'the editors of a protection that nobody changed; the recipe that leaves the owner alone',
    seen: 'everybody, the owner, or nobody; the owner stays in each, and others are shut out',
    evidence: 'O ⚠',
    prove: () => {
      for (const [freshEditors, editors] of [
        ['everybody', [wang.email, li.email]],
        ['owner', [wang.email]],
        ['nobody', []],
      ] as const) {
        expect(answer(`${protecting} return ${people}`, undefined, { modes: { freshEditors } })).toEqual(editors);
        const host = hostRunning(
          `function shut() { const p = SpreadsheetApp.getActiveSheet().protect(); p.removeEditors(p.getEditors()); return ${people} }
           function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1) }`,
          undefined,
          { modes: { freshEditors } },
        );
        expect(host.as(wang.email).call('shut')).toEqual([wang.email]);
        expect(refusalOf(() => host.as(li.email).call('write'))).toMatch(/protected cell/);
        expect(refusalOf(() => host.as(wang.email).call('write'))).toBe('nothing was thrown');
      }
    },
  },
  {
    row: 31,
    when: 'a simple trigger shows an alert',
    seen: 'no permission; or it is shown',
    evidence: 'O ⚠',
    prove: () => {
      const edited = (simpleAlert: 'refused' | 'shown') => {
        const host = hostRunning(
          'function onEdit() { console.log(String(SpreadsheetApp.getUi().alert("hi"))) }',
          { A: [['']] },
          { modes: { simpleAlert } },
        );
        host.as(li.email).answers({ button: 'OK' });
        host.as(li.email).type('A', 'A1', 'x');
        return host.executions[0];
      };
      expect(edited('refused')?.error).toMatch(/^You do not have permission to call Ui\.alert\./);
      expect(edited('shown')?.log).toEqual(['OK']);
    },
  },
  {
    row: 79,
    when: 'a simple trigger asks who is at the keyboard, by the session and by its event',
    seen: "'' and ''; or the person twice, within one domain and for the script's own developer",
    evidence: 'D ⚠',
    prove: () => {
      const told = (simpleUser: 'hidden' | 'told') => {
        const host = hostRunning(
          'function onEdit(e) { console.log([Session.getActiveUser().getEmail(), e.user.getEmail(), e.authMode].join(" ")) }',
          { A: [['']] },
          { modes: { simpleUser } },
        );
        host.as(li.email).type('A', 'A1', 'x');
        return host.executions[0]?.log;
      };
      expect(told('hidden')).toEqual(['  LIMITED']);
      expect(told('told')).toEqual([`${li.email} ${li.email} LIMITED`]);
    },
  },
  {
    row: 42,
    when: 'the server answers a page with a Date',
    seen: 'null without an error; or the call fails',
    evidence: 'O ⚠',
    prove: () => {
      const asked = (dateAnswer: 'null' | 'fails') => {
        const host = hostRunning('function go() { return { d: new Date() } }', undefined, { modes: { dateAnswer } });
        return refusalOf(() => expect(host.as(li.email).run('go')).toBeNull());
      };
      expect(asked('null')).toBe('nothing was thrown');
      expect(asked('fails')).toBe('ScriptError: Failed due to illegal value in property');
      const host = hostRunning('function go() { return new Date() }', undefined, { modes: { dateAnswer: 'fails' } });
      expect(host.as(li.email).call('go')).toBeNull();
    },
  },
  {
    row: 51,
    when: "'#private' and 'static x = 1' where the parser is a newer one",
    seen: 'they are a SyntaxError; or they run',
    evidence: 'D ⚠',
    prove: () => {
      const code =
        'class A { #x = 1; static y = 2; get() { return this.#x + A.y } } function go() { return new A().get() }';
      const run = (privateFields: 'refused' | 'parsed') =>
        hostRunning(code, undefined, { modes: { privateFields } }).as(wang.email).call('go');
      expect(() => run('refused')).toThrow(/Invalid or unexpected token/);
      expect(run('parsed')).toBe(3);
    },
  },
];
