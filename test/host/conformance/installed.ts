import { hostRunning, li, wang } from '../../support/host';
import { type Row, refusalOf } from './row';

const setting = `
  function install() {
    const ss = SpreadsheetApp.getActive();
    ScriptApp.newTrigger('opened').forSpreadsheet(ss).onOpen().create();
    ScriptApp.newTrigger('edited').forSpreadsheet(ss.getId()).onEdit().create();
    ScriptApp.newTrigger('changed').forSpreadsheet(ss).onChange().create();
    ScriptApp.newTrigger('submitted').forSpreadsheet(ss).onFormSubmit().create();
  }
  function note(e, more) {
    console.log(JSON.stringify([Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail(), e.authMode.toString(), ...more]));
  }
  function opened(e) { note(e, [e.source.getName() !== '']); }
  function edited(e) { note(e, [e.range.getA1Notation(), e.value, typeof e.triggerUid]); }
  function changed(e) { note(e, [e.changeType, 'range' in e]); }
  function submitted(e) { note(e, [e.range.getA1Notation(), e.namedValues, e.values]); }
`;
const logOf = (host: ReturnType<typeof hostRunning>, name: string) =>
  host.executions.filter((each) => each.name === name).map(({ log }) => JSON.parse(log[0] ?? 'null'));
const clockAt = (schedule: string) => {
  const host = hostRunning(`
    function install() { ScriptApp.newTrigger('tick').timeBased().${schedule}.create(); }
    function tick(e) { console.log(new Date().toISOString()); }`);
  host.as(wang.email).call('install');
  host.forget();
  return host;
};
const firings = (host: ReturnType<typeof hostRunning>) => host.executions.map(({ log }) => log[0]);

/** Triggers that a script installs, and what goes on without anyone at a keyboard. */
export const installed: readonly Row[] = [
  {
    row: 33,
    when: 'the owner installs triggers, 李雷 opens, types, inserts a row and sends the form',
    seen: 'each runs as the owner in full mode, and does not learn who acted; a change has no range',
    evidence: 'D',
    prove: () => {
      const host = hostRunning(setting, { A: [['名称', '电话']] });
      host.as(wang.email).call('install');
      const person = host.as(li.email);
      person.open();
      person.type('A', 'A2', 'x');
      person.insertRows('A', 3);
      person.submitForm('A', { 名称: '澄川', 电话: '1' });
      const owner = [wang.email, '', 'FULL'];
      expect(logOf(host, 'opened')).toEqual([[...owner, true]]);
      expect(logOf(host, 'edited')).toEqual([[...owner, 'A2', 'x', 'string']]);
      expect(logOf(host, 'changed')).toEqual(['EDIT', 'INSERT_ROW', 'EDIT'].map((type) => [...owner, type, false]));
      expect(logOf(host, 'submitted')).toEqual([[...owner, 'A3:B3', { 名称: ['澄川'], 电话: ['1'] }, ['澄川', '1']]]);
    },
  },
  {
    row: 33,
    when: 'a tab is protected to the owner, and 李雷 sets off the owner’s trigger that writes there',
    seen: 'the trigger may write, a menu command of his may not; a failing trigger is mailed to its creator',
    evidence: 'D O',
    prove: () => {
      const host = hostRunning(
        `function install() {
           ScriptApp.newTrigger('stamp').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
           const log = SpreadsheetApp.getActive().insertSheet('Log').protect(); log.removeEditors(log.getEditors());
         }
         function stamp(e) { if (e && e.value === 'boom') throw new Error('boom'); SpreadsheetApp.getActive().getSheetByName('Log').getRange('A1').setValue('seen'); }`,
        { A: [['']] },
      );
      host.as(wang.email).call('install');
      host.as(li.email).type('A', 'A1', 'x');
      expect(host.grid('Log')).toEqual([['seen']]);
      expect(refusalOf(() => host.as(li.email).call('stamp'))).toMatch(/protected cell or object/);
      host.as(li.email).type('A', 'A1', 'boom');
      expect(host.outbox).toMatchObject([{ to: [wang.email], body: expect.stringContaining('boom') }]);
    },
  },
  {
    row: 35,
    when: 'a twenty-first trigger of one person; another person’s first',
    seen: 'refused; created, and neither sees those of the other',
    evidence: 'O',
    prove: () => {
      const host = hostRunning(`
        function one() { return ScriptApp.newTrigger('f').timeBased().everyHours(1).create().getUniqueId(); }
        function twenty() { for (let i = 0; i < 20; i++) one(); }
        function mine() { return ScriptApp.getProjectTriggers().length; }
        function clean() { for (const t of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(t); }`);
      const [owner, other] = [host.as(wang.email), host.as(li.email)];
      owner.call('twenty');
      expect(refusalOf(() => owner.call('one'))).toBe(
        'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
      other.call('one');
      expect([owner.call('mine'), other.call('mine'), host.triggers.length]).toEqual([20, 1, 21]);
      owner.call('clean');
      expect([owner.call('mine'), other.call('mine')]).toEqual([0, 1]);
    },
  },
  {
    row: 36,
    when: 'everyMinutes(7); 1, 5, 10, 15, 30; everyHours(5)',
    seen: 'refused; accepted; refused',
    evidence: 'D B',
    prove: () => {
      for (const wrong of ['everyMinutes(7)', 'everyHours(5)']) {
        expect(refusalOf(() => clockAt(wrong))).toMatch(/^Exception: The value you passed to every\w+ was invalid/);
      }
      for (const right of [1, 5, 10, 15, 30]) expect(clockAt(`everyMinutes(${right})`).triggers).toHaveLength(1);
      const host = clockAt('everyMinutes(10)');
      host.clock.advance(30 * 60_000);
      expect(firings(host)).toEqual(['02:10', '02:20', '02:30'].map((at) => `2026-11-20T${at}:00.000Z`));
    },
  },
  {
    row: 36,
    when: 'the clock passes an after(ms), an at(date), a daily, a weekly and a monthly trigger',
    seen: 'once each; in the asked hour, and the same minute ever after',
    evidence: 'D',
    prove: () => {
      const day = 86_400_000;
      const times = (schedule: string, days: number) => {
        const host = clockAt(schedule);
        host.clock.advance(days * day);
        return firings(host);
      };
      expect(times('after(90000)', 2)).toEqual(['2026-11-20T02:01:30.000Z']);
      expect(times('at(new Date("2026-11-21T00:00:00Z"))', 2)).toEqual(['2026-11-21T00:00:00.000Z']);
      expect(times('atDate(2026, 11, 22)', 3)).toEqual(['2026-11-21T16:00:00.000Z']);
      const daily = times('everyDays(1).atHour(9)', 3).map((at) => at?.slice(11));
      expect([daily.length, new Set(daily).size, daily[0]?.slice(0, 2)]).toEqual([3, 1, '01']);
      const weekly = times('onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).nearMinute(30)', 15);
      expect(weekly.map((at) => at?.slice(0, 13))).toEqual(['2026-11-23T01', '2026-11-30T01']);
      expect(Math.abs(Number(weekly[0]?.slice(14, 16)) - 30)).toBeLessThanOrEqual(15);
      expect(times('onMonthDay(1).atHour(0).inTimezone("GMT")', 45).map((at) => at?.slice(0, 13))).toEqual([
        '2026-12-01T00',
        '2027-01-01T00',
      ]);
      expect(times('everyWeeks(2).onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(12)', 29)).toHaveLength(3);
    },
  },
  {
    row: 34,
    when: 'a clock trigger goes off',
    seen: 'it is told the moment in UTC with weeks from Monday; it has no user interface',
    evidence: 'D O',
    prove: () => {
      const host = hostRunning(`
        function install() { ScriptApp.newTrigger('tick').timeBased().after(0).create(); ScriptApp.newTrigger('ask').timeBased().after(0).create(); }
        function tick(e) { const { triggerUid, authMode, ...rest } = e; console.log(JSON.stringify(rest)); }
        function ask() { SpreadsheetApp.getUi(); }`);
      host.as(wang.email).call('install');
      host.clock.advance(1000);
      const [, told, asked] = host.executions;
      expect(JSON.parse(told?.log[0] ?? '')).toEqual({
        year: 2026,
        month: 11,
        'day-of-month': 20,
        'day-of-week': 5,
        'week-of-year': 47,
        hour: 2,
        minute: 0,
        second: 0,
        timezone: 'UTC',
      });
      expect(asked?.error).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
    },
  },
  {
    row: 32,
    when: 'triggers of one person use up 90 minutes of a day',
    seen: 'further ones do not start before the day is over',
    evidence: 'D',
    prove: () => {
      const host = hostRunning(`
        function install() { ScriptApp.newTrigger('slow').timeBased().everyMinutes(10).create(); }
        function slow() { Utilities.sleep(300000); }`);
      host.as(wang.email).call('install');
      host.forget();
      host.clock.advance(6 * 3_600_000);
      const refused = host.executions.filter(
        ({ error }) => error === 'Service using too much computer time for one day',
      );
      expect(host.executions.length - refused.length).toBe(18);
      expect(refused.length).toBeGreaterThan(0);
    },
  },
  {
    row: 89,
    when: 'the file is copied',
    seen: 'the cells and the script come along; triggers, properties and caches do not',
    evidence: 'B',
    prove: () => {
      const host = hostRunning(setting, { A: [['a']] });
      host.as(wang.email).call('install');
      host.properties.script.k = 'v';
      const copy = host.copyFile(li.email);
      copy.as(wang.email).type('A', 'A2', 'b');
      expect([copy.grid('A'), host.grid('A')]).toEqual([[['a'], ['b']], [['a']]]);
      expect([copy.triggers, copy.properties.script, copy.executions]).toEqual([[], {}, []]);
      expect(copy.people.find(({ role }) => role === 'owner')?.email).toBe(li.email);
      copy.as(li.email).call('install');
      expect(copy.triggers).toHaveLength(4);
    },
  },
];
