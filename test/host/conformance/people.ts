import type { HostOptions } from '../../../host/api';
import { bundleOf, hostRunning, li, wang } from '../../support/host';
import { answer, type Row, refusal, refusalOf } from './row';

const watching = `
  function onOpen(e) { SpreadsheetApp.getUi().createMenu('M').addItem('go', 'go').addSeparator().addSubMenu(SpreadsheetApp.getUi().createMenu('S').addItem('deep', 'menu.deep')).addToUi(); }
  function onEdit(e) { console.log(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue, typeof e.value, 'value' in e, e.range.rowEnd, e.authMode.toString(), e.user.getEmail()])); }
  function go() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('by script'); return 1; }
  var menu = { deep() { PropertiesService.getScriptProperties().setProperty('deep', 'yes'); } };
`;
/** What onEdit saw of what 李雷 did, as [range, value, oldValue, …]. */
function edits(
  act: (person: ReturnType<ReturnType<typeof hostRunning>['as']>) => void,
  workbook = {
    A: [
      ['a', 'b'],
      ['c', 'd'],
    ] as unknown[][],
  },
) {
  const host = hostRunning(watching, workbook);
  act(host.as(li.email));
  return host.executions.filter(({ name }) => name === 'onEdit').map(({ log }) => JSON.parse(log[0] ?? 'null'));
}
const limited = (code: string, options?: Partial<HostOptions>) => {
  const host = hostRunning(`function onEdit(e) { ${code} }`, { A: [['a']] }, options);
  host.as(li.email).type('A', 'A1', 'x');
  return host;
};
const lastError = (host: ReturnType<typeof hostRunning>) => host.executions.at(-1)?.error;

/** Triggers, menus, dialogs, pages. */
export const people: readonly Row[] = [
  {
    row: 23,
    when: 'a script writes a cell',
    seen: 'no onEdit',
    evidence: 'D',
    prove: () => expect(edits((person) => person.call('go'))).toEqual([]),
  },
  {
    row: 24,
    when: 'a person types into one cell',
    seen: 'onEdit with range and text values, knowing nobody, in limited mode',
    evidence: 'D',
    prove: () => {
      expect(edits((person) => person.type('A', 'B2', '5'))).toEqual([
        ['B2', '5', 'd', 'string', true, 2, 'LIMITED', ''],
      ]);
      expect(edits((person) => person.type('A', 'C1', 'new'))).toEqual([
        ['C1', 'new', null, 'string', true, 1, 'LIMITED', ''],
      ]);
    },
  },
  {
    row: 25,
    when: 'a person pastes a 2×2 block, or one cell',
    seen: 'one onEdit of the whole range without values',
    evidence: 'D',
    prove: () => {
      expect(
        edits((person) =>
          person.paste('A', 'A1', [
            ['1', '2'],
            ['3', '4'],
          ]),
        ),
      ).toEqual([['A1:B2', null, null, 'undefined', false, 2, 'LIMITED', '']]);
      expect(edits((person) => person.paste('A', 'A1', [['1']]))).toEqual([
        ['A1', null, null, 'undefined', false, 1, 'LIMITED', ''],
      ]);
    },
  },
  {
    row: 26,
    when: 'a person clears a cell',
    seen: 'onEdit with the old value only',
    evidence: 'O',
    prove: () =>
      expect(edits((person) => person.clear('A', 'A1'))).toEqual([
        ['A1', null, 'a', 'undefined', false, 1, 'LIMITED', ''],
      ]),
  },
  {
    row: 27,
    when: 'a person ticks a checkbox; types a date',
    seen: "'TRUE'; the date's serial number as text",
    evidence: 'O',
    prove: () => {
      const box = { A: [[{ v: false, checkbox: true }]] };
      expect(edits((person) => person.type('A', 'A1', 'TRUE'), box)[0]?.slice(0, 3)).toEqual(['A1', 'TRUE', 'FALSE']);
      expect(edits((person) => person.type('A', 'A1', '2025-03-09'))[0]?.slice(0, 3)).toEqual(['A1', '45725', 'a']);
    },
  },
  {
    row: 28,
    when: 'three more edits arrive while onEdit is busy',
    seen: 'two wait, the third is lost',
    evidence: 'D',
    prove: () => {
      const host = hostRunning(
        'function onEdit(e) { if (e.value === "first") SpreadsheetApp.flush(); console.log(e.value); }',
        { A: [['']] },
      );
      host.faults.plan({
        at: 1,
        do: {
          meanwhile: () => {
            for (const text of ['second', 'third', 'fourth']) host.as(li.email).type('A', 'A1', text);
          },
        },
      });
      host.as(wang.email).type('A', 'A1', 'first');
      expect(host.executions.map(({ log }) => log[0])).toEqual(['first', 'second', 'third']);
    },
  },
  {
    row: 29,
    when: 'a viewer opens the workbook; an editor does',
    seen: 'no onOpen, no menu; the menu',
    evidence: 'D',
    prove: () => {
      const host = hostRunning(watching, undefined, { people: [wang, { ...li, role: 'viewer' }] });
      host.as(li.email).open();
      host.as(wang.email).open();
      expect([
        host.as(li.email).menus(),
        host
          .as(wang.email)
          .menus()
          .map(({ caption }) => caption),
      ]).toEqual([[], ['M']]);
      host.as(wang.email).clickMenu('M', 'S', 'deep');
      expect(host.properties.script).toEqual({ deep: 'yes' });
    },
  },
  {
    row: 30,
    when: 'a simple trigger fetches or sends mail',
    seen: 'no permission',
    evidence: 'D',
    prove: () => {
      expect(lastError(limited('UrlFetchApp.fetch("https://example.com")'))).toBe(
        'You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request',
      );
      expect(lastError(limited('MailApp.sendEmail("a", "b", "c")'))).toMatch(
        /^You do not have permission to call MailApp\.sendEmail/,
      );
    },
  },
  {
    row: 31,
    when: 'a simple trigger shows a sidebar; a toast',
    seen: "Google's text; the toast is seen",
    evidence: 'O',
    prove: () => {
      expect(lastError(limited('SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))'))).toBe(
        'You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
      );
      expect(limited('e.source.toast("hi")').as(li.email).toasts()).toEqual([{ message: 'hi', title: '', seconds: 5 }]);
    },
  },
  {
    row: 32,
    when: 'a simple trigger takes over 30 s, another execution over 6 min',
    seen: 'ended, and no catch or finally reaches a service',
    evidence: 'D',
    prove: () => {
      const slow =
        'try { Utilities.sleep(MS); SpreadsheetApp.flush() } catch (e) { SpreadsheetApp.getActiveSheet().getRange("A1").setValue("caught") } finally { PropertiesService.getScriptProperties().setProperty("k", "finally") }';
      const trigger = limited(slow.replace('MS', '30001'));
      expect([
        trigger.executions.at(-1)?.status,
        lastError(trigger),
        trigger.grid('A'),
        trigger.properties.script,
      ]).toEqual([...['killed', 'Exceeded maximum execution time', [['x']], {}]]);
      const host = hostRunning(`function go() { for (let i = 0; i < 2; i++) { Utilities.sleep(200000) } }`);
      expect(refusalOf(() => host.as(wang.email).call('go'))).toBe('Killed: Exceeded maximum execution time');
    },
  },
  {
    row: 79,
    when: 'who is it, in a simple trigger and from a menu',
    seen: "''; the e-mail",
    evidence: 'D',
    prove: () => {
      const host = hostRunning(
        'function onEdit() { console.log("<" + Session.getActiveUser().getEmail() + ">") } function go() { return Session.getActiveUser().getEmail() }',
        { A: [['']] },
      );
      host.as(li.email).type('A', 'A1', 'x');
      expect([host.executions[0]?.log, host.as(li.email).call('go')]).toEqual([['<>'], li.email]);
    },
  },
  {
    row: 83,
    when: 'a prompt is closed',
    seen: 'Button.CLOSE, and the text can be read',
    evidence: 'D',
    prove: () => {
      const host = hostRunning(
        'function go() { const ui = SpreadsheetApp.getUi(); const r = ui.prompt("name?", ui.ButtonSet.OK_CANCEL); return [r.getSelectedButton() === ui.Button.CLOSE, r.getResponseText()] }',
      );
      host.as(wang.email).answers({ button: 'CLOSE', text: '王' });
      expect(host.as(wang.email).call('go')).toEqual([true, '王']);
    },
  },
  {
    row: 84,
    when: 'a second sidebar is shown',
    seen: 'it replaces the first, with its own title, for this person only',
    evidence: 'B',
    prove: () => {
      const host = hostRunning(
        'function go() { for (const t of ["one", "two"]) SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("<p>" + t).setTitle(t)) }',
      );
      host.as(wang.email).call('go');
      expect([host.as(wang.email).sidebar(), host.as(li.email).sidebar()]).toEqual([
        expect.objectContaining({ title: 'two', html: '<p>two' }),
        null,
      ]);
    },
  },
  {
    row: 48,
    when: "'<?= x ?>' and '<?!= x ?>' of '<b>'; two statements in one",
    seen: 'escaped, raw; only the first is printed',
    evidence: 'D',
    prove: () =>
      expect(
        answer(
          "return HtmlService.createTemplate(\"<?= '<b>' ?>|<?!= '<b>' ?>|<?= 1; 2 ?>|<? for (let i = 0; i < 2; i++) { ?>x<? } ?>\").evaluate().getContent()",
        ),
      ).toBe('&lt;b&gt;|<b>|1|xx'),
  },
  {
    row: 49,
    when: 'a property of a template; a page that is not there; append',
    seen: 'a variable of the scriptlets; refused by name; raw and escaped',
    evidence: 'D O',
    prove: () => {
      const bundle = bundleOf(
        'function go() { const t = HtmlService.createTemplateFromFile("page"); t.who = "<王>"; return [t.evaluate().getContent(), HtmlService.createHtmlOutputFromFile("page").append("<i>").appendUntrusted("<script>").getContent()] }',
        {},
        { page: 'Hi <?= who ?>' },
      );
      expect(hostRunning('', undefined, { bundle }).as(wang.email).call('go')).toEqual([
        'Hi &lt;王&gt;',
        'Hi <?= who ?><i>&lt;script&gt;',
      ]);
      expect(refusal('HtmlService.createHtmlOutputFromFile("nowhere")')).toBe(
        'Exception: No HTML file named nowhere was found.',
      );
    },
  },
];
