import { hostRunning, li, wang } from '../../support/host';
import { answer, type Row, refusal, refusalOf } from './row';

/** `hold` takes the script lock; `ask` says what another execution gets of it meanwhile. */
const locking = `
  function hold() { const lock = LockService.getScriptLock(); lock.waitLock(1000); SpreadsheetApp.flush(); return lock.hasLock(); }
  function fail() { LockService.getScriptLock().waitLock(1000); throw new Error('no'); }
  function ask() { return LockService.getScriptLock().tryLock(100); }
  function insist() { LockService.getScriptLock().waitLock(100); }
  function holdOwn() { LockService.getUserLock().waitLock(10); SpreadsheetApp.flush(); }
  function askOwn() { return LockService.getUserLock().tryLock(0); }
  function twice() { const lock = LockService.getScriptLock(); return [lock.tryLock(0), lock.tryLock(0), LockService.getScriptLock().hasLock(), lock.tryLock(-1)]; }
  function talk() { const lock = LockService.getScriptLock(); lock.waitLock(10); const b = SpreadsheetApp.getUi().alert('well?'); return [lock.hasLock(), b.toString()]; }
  function documentLock() { return LockService.getDocumentLock() === null; }
`;

/** Locks, properties, cache, session, utilities. */
export const services: readonly Row[] = [
  {
    row: 17,
    when: 'another execution holds the script lock',
    seen: 'tryLock answers false, waitLock throws, and the clock has moved on by the wait',
    evidence: 'D O',
    prove: () => {
      const seen: unknown[] = [];
      const host = hostRunning(locking);
      const before = host.clock.now();
      host.faults.plan({
        at: 2,
        do: {
          meanwhile: () =>
            seen.push(
              host.as(li.email).call('ask'),
              refusalOf(() => host.as(li.email).call('insist')),
            ),
        },
      });
      host.as(wang.email).call('hold');
      expect(seen).toEqual([false, 'Exception: Lock timeout: another process was holding the lock for too long.']);
      expect(host.clock.now() - before).toBe(200);
    },
  },
  {
    row: 18,
    when: 'the execution that holds the lock asks again; tryLock(-1)',
    seen: 'true; false',
    evidence: 'O',
    prove: () => expect(hostRunning(locking).as(wang.email).call('twice')).toEqual([true, true, true, false]),
  },
  {
    row: 19,
    when: 'the execution ends, or throws',
    seen: 'the lock is free',
    evidence: 'D',
    prove: () => {
      const host = hostRunning(locking);
      host.as(wang.email).call('hold');
      expect(refusalOf(() => host.as(wang.email).call('fail'))).toBe('Error: no');
      expect(host.as(li.email).call('ask')).toBe(true);
    },
  },
  {
    row: 20,
    when: 'an alert returns while a lock was held',
    seen: 'the lock is gone',
    evidence: 'D',
    prove: () => {
      const host = hostRunning(locking);
      host.as(wang.email).answers({ button: 'OK' });
      expect(host.as(wang.email).call('talk')).toEqual([false, 'OK']);
      expect(refusalOf(() => host.as(wang.email).call('talk'))).toMatch(/Ui\.alert asks "well\?" and nobody answers/);
    },
  },
  {
    row: 21,
    when: 'getDocumentLock in a web app',
    seen: 'null',
    evidence: 'D',
    prove: () => {
      const person = hostRunning(locking).as(wang.email);
      expect([person.call('documentLock'), person.call('documentLock', { from: 'webApp' })]).toEqual([false, true]);
    },
  },
  {
    row: 22,
    when: '王芳 holds her user lock, 李雷 asks for his',
    seen: 'true',
    evidence: 'D',
    prove: () => {
      const seen: unknown[] = [];
      const host = hostRunning(locking);
      host.faults.plan({
        at: 2,
        do: { meanwhile: () => seen.push(host.as(li.email).call('askOwn'), host.as(wang.email).call('askOwn')) },
      });
      host.as(wang.email).call('holdOwn');
      expect(seen).toEqual([true, false]);
    },
  },
  {
    row: 34,
    when: 'getUi from a clock trigger or a web app',
    seen: 'not from this context',
    evidence: 'O',
    prove: () => {
      const person = hostRunning('function go() { SpreadsheetApp.getUi(); }').as(wang.email);
      for (const from of ['clock', 'webApp'] as const) {
        expect(refusalOf(() => person.call('go', { from }))).toBe(
          'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
        );
      }
    },
  },
  {
    row: 75,
    when: 'properties: a missing one, a number, 9 kB, 500 kB, no document',
    seen: 'null, text, refused, refused, null',
    evidence: 'D',
    prove: () => {
      expect(
        answer(
          'const p = PropertiesService.getScriptProperties(); return [p.getProperty("x"), p.setProperty("n", 5).getProperty("n"), p.getKeys()]',
        ),
      ).toEqual([null, '5', ['n']]);
      expect(refusal('PropertiesService.getDocumentProperties().setProperty("k", "x".repeat(9 * 1024 + 1))')).toBe(
        'Exception: Argument too large: value',
      );
      expect(
        refusal(
          'const p = PropertiesService.getUserProperties(); for (let i = 0; i < 60; i++) p.setProperty("k" + i, "x".repeat(9000))',
        ),
      ).toMatch(/exceeded the property storage quota/);
      const host = hostRunning('function go() { return PropertiesService.getDocumentProperties(); }');
      expect(host.as(wang.email).call('go', { from: 'webApp' })).toBeNull();
    },
  },
  {
    row: 76,
    when: 'cache: a key of 251, a value over 100 kB, the time runs out',
    seen: 'refused, refused, null',
    evidence: 'D',
    prove: () => {
      expect(refusal('CacheService.getScriptCache().put("k".repeat(251), "v")')).toBe(
        'Exception: Argument too large: key',
      );
      expect(refusal('CacheService.getScriptCache().put("k", "v".repeat(102401))')).toBe(
        'Exception: Argument too large: value',
      );
      expect(
        answer(
          'const c = CacheService.getUserCache(); c.put("k", "v", 10); const now = c.get("k"); Utilities.sleep(10001); return [now, c.get("k")]',
        ),
      ).toEqual(['v', null]);
    },
  },
  {
    row: 77,
    when: 'a scope the manifest does not list',
    seen: "Google's text with the scope",
    evidence: 'O',
    prove: () => {
      const manifest = JSON.stringify({ oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] });
      const refused = (code: string) =>
        refusalOf(() =>
          hostRunning('', undefined, { bundle: { code: `function go() { ${code} }`, pages: {}, manifest } })
            .as(wang.email)
            .call('go'),
        );
      expect(refused('Session.getActiveUser()')).toBe(
        'Exception: Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
      );
      expect(refused('SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(""))')).toMatch(
        /call Ui\.showSidebar.*script\.container\.ui$/,
      );
    },
  },
  {
    row: 78,
    when: 'openById with the scope for the current document only',
    seen: 'not sufficient',
    evidence: 'O',
    prove: () => {
      const manifest = JSON.stringify({ oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] });
      const host = hostRunning('', undefined, {
        bundle: { code: 'function go() { SpreadsheetApp.openById("x") }', pages: {}, manifest },
      });
      expect(refusalOf(() => host.as(wang.email).call('go'))).toBe(
        'Exception: Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
      );
    },
  },
  {
    row: 55,
    when: "formatDate with 'yyyy-MM-dd HH:mm:ss' in GMT, and Java's other letters elsewhere",
    seen: 'exact',
    evidence: 'O',
    prove: () => {
      const written = (zone: string, pattern: string) =>
        answer(`return Utilities.formatDate(new Date(1741487405678), "${zone}", "${pattern}")`);
      expect(written('GMT', 'yyyy-MM-dd HH:mm:ss')).toBe('2025-03-09 02:30:05');
      expect(written('Asia/Shanghai', "EEE, d MMM yyyy h:mm a 'o''clock' Z X XXX S")).toBe(
        "Sun, 9 Mar 2025 10:30 AM o'clock +0800 +08 +08:00 678",
      );
      expect(written('GMT-5', 'EEEE MMMM dd yy D w u')).toBe('Saturday March 08 25 67 10 6');
      expect(
        answer('return Utilities.parseDate("2025-03-09 10:30", "Asia/Shanghai", "yyyy-MM-dd HH:mm").getTime()'),
      ).toBe(1741487400000);
      expect(refusal('Utilities.parseDate("soon", "GMT", "yyyy-MM-dd")')).toBe('Exception: Unparseable date: "soon"');
    },
  },
  {
    row: 56,
    when: 'an HMAC and a digest of Chinese text, with and without a charset',
    seen: "without one every such letter is '?'; bytes are signed",
    evidence: 'O',
    prove: () => {
      expect(
        answer(`const h = (v, c) => c ? Utilities.computeHmacSha256Signature(v, "k", c) : Utilities.computeHmacSha256Signature(v, "k");
          const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
          return [same(h("线"), h("?")), same(h("线", Utilities.Charset.UTF_8), h("?")), h("x").some((b) => b < 0), h("x").every((b) => b >= -128 && b < 128)]`),
      ).toEqual([true, false, true, true]);
      expect(answer('return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "abc").slice(0, 3)')).toEqual([
        -112, 1, 80,
      ]);
      expect(answer('return Utilities.base64Encode("线索", Utilities.Charset.UTF_8)')).toBe('57q/57Si');
      expect(answer('return Utilities.ungzip(Utilities.gzip(Utilities.newBlob("线索"))).getDataAsString()')).toBe(
        '线索',
      );
    },
  },
  {
    row: 59,
    when: 'a counter is read, flushed and released under a lock',
    seen: 'the next holder reads the new count; writes that wait are not seen by others',
    evidence: 'B',
    prove: () => {
      const host = whileHeldCount();
      expect(host).toEqual([['', 1], 1]);
    },
  },
];

/** What another execution sees before and after the flush of a write, and what the first answers. */
function whileHeldCount(): unknown {
  const host = hostRunning(`
    function cell() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1'); }
    function count() { const c = cell(); c.setValue(Number(c.getValue()) + 1); Utilities.sleep(1); SpreadsheetApp.flush(); Utilities.sleep(1); return c.getValue(); }
    function look() { return cell().getValue(); }`);
  const seen: unknown[] = [];
  for (const at of [4, 6]) host.faults.plan({ at, do: { meanwhile: () => seen.push(host.as(li.email).call('look')) } });
  return [seen, host.as(wang.email).call('count')];
}
