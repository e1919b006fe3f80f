import { askedRows, rowsOf } from './row';

/** Locks, stores, people, utilities, logs. */
export const serviceRows = rowsOf('GAS/reference', [
  [
    'lock.all',
    'locks are taken, held and given back',
    'return ["getScriptLock", "getDocumentLock", "getUserLock"].map((g) => { const l = LockService[g](); const a = l.hasLock(); const b = l.tryLock(1000); l.waitLock(1000); const c = l.hasLock(); l.releaseLock(); return [a, b, c, l.hasLock()]; })',
    [0, 1, 2].map(() => [false, true, true, false]),
  ],
  [
    'properties.all',
    'properties of the script, the document and the person',
    'return ["getScriptProperties", "getDocumentProperties", "getUserProperties"].map((g) => { const p = PropertiesService[g](); p.setProperty("zz1", "a").setProperties({ zz2: "b" }); const one = [p.getProperty("zz1"), p.getProperties().zz2, p.getKeys().filter((k) => /^zz/.test(k)).length]; p.deleteProperty("zz1"); const two = p.getProperty("zz1"); p.setProperties({ zz3: "c" }, true); const three = p.getKeys().length; p.deleteAllProperties(); return [one, two, three, p.getKeys().length]; })',
    [0, 1, 2].map(() => [['a', 'b', 2], null, 1, 0]),
  ],
  [
    'cache.all',
    'caches of the script, the document and the person',
    'return ["getScriptCache", "getDocumentCache", "getUserCache"].map((g) => { const c = CacheService[g](); c.put("zz1", "a"); c.putAll({ zz2: "b", zz3: "c" }, 60); const one = [c.get("zz1"), c.getAll(["zz1", "zz2", "none"])]; c.remove("zz1"); c.removeAll(["zz2", "zz3"]); return [one, c.get("zz1"), c.get("zz3")]; })',
    [0, 1, 2].map(() => [['a', { zz1: 'a', zz2: 'b' }], null, null]),
  ],
  [
    'session.all',
    'who runs it, and where',
    'const a = Session.getActiveUser(), e = Session.getEffectiveUser(); return [a.getEmail() === e.getEmail(), /@/.test(e.getEmail()), a.getUsername ? typeof a.getUsername() : "string", typeof Session.getActiveUserLocale(), typeof Session.getScriptTimeZone(), Session.getTemporaryActiveUserKey() === Session.getTemporaryActiveUserKey()]',
    [true, true, 'string', 'string', 'string', true],
  ],
  [
    'utilities.text',
    'base64, uuid, csv, format strings',
    'const U = Utilities; return [U.base64Encode("ab?"), U.base64EncodeWebSafe("a~~?>"), U.base64Decode("YWI="), U.newBlob(U.base64DecodeWebSafe(U.base64EncodeWebSafe("a~~?>"))).getDataAsString(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(U.getUuid()), U.parseCsv("a,b\\n1,\\"2,3\\""), U.parseCsv("a;b", ";"), U.formatString("%s|%03d|%.1f", "x", 7, 2.25)]',
    [
      'YWI/',
      'YX5-Pz4=',
      [97, 98],
      'a~~?>',
      true,
      [
        ['a', 'b'],
        ['1', '2,3'],
      ],
      [['a', 'b']],
      'x|007|2.3',
    ],
  ],
  [
    'utilities.dates',
    'dates are written and read in a zone',
    'const U = Utilities; U.sleep(1); return [U.formatDate(new Date(0), "GMT", "yyyy-MM-dd HH:mm:ss"), U.parseDate("1970-01-02", "GMT", "yyyy-MM-dd").getTime()]',
    ['1970-01-01 00:00:00', 86400000],
  ],
  [
    'utilities.digests',
    'digests and signatures are signed bytes',
    'const U = Utilities; const hex = (b) => b.map((x) => ((x + 256) % 256).toString(16).padStart(2, "0")).join(""); return [hex(U.computeDigest(U.DigestAlgorithm.MD5, "a")), hex(U.computeHmacSha256Signature("a", "k")).slice(0, 8), hex(U.computeHmacSignature(U.MacAlgorithm.HMAC_SHA_256, "a", "k")).slice(0, 8)]',
    ['0cc175b9c0f1b6a831c399e269772661', '78da9151', '78da9151'],
  ],
  [
    'utilities.gzip',
    'packed and unpacked again',
    'const U = Utilities; const z = U.gzip(U.newBlob("hello", "text/plain", "a.txt")); return [U.ungzip(z).getDataAsString(), z.getName()]',
    ['hello', 'a.txt.gz'],
  ],
  [
    'blob.all',
    'bytes, names and types of a blob',
    'const b = Utilities.newBlob("线", "text/plain", "a.txt"); const c = b.copyBlob().setName("b.csv").setContentTypeFromExtension(); const d = b.copyBlob().setBytes([97, -1 + 99]); const e = b.copyBlob().setDataFromString("zz").setContentType("x/y"); return [b.getBytes(), b.getDataAsString(), b.getName(), b.getContentType(), c.getName(), c.getContentType(), d.getDataAsString(), e.getDataAsString(), e.getContentType(), b.isGoogleType()]',
    [[-25, -70, -65], '线', 'a.txt', 'text/plain', 'b.csv', 'text/csv', 'ab', 'zz', 'x/y', false],
  ],
  [
    'logger.all',
    'what Logger was told',
    'Logger.clear(); Logger.log("a"); Logger.log("%s-%s", 1, 2); const one = Logger.getLog(); Logger.clear(); console.log("x"); console.info("x"); console.warn("x"); console.error("x %s", 1); console.time("t"); console.timeEnd("t"); return [/a/.test(one), /1(\\.0)?-2/.test(one), Logger.getLog()]',
    [true, true, ''],
  ],
]);

/** Pages and templates. */
export const htmlRows = rowsOf('GAS/reference/html/html-output', [
  [
    'html.output',
    'content, title, size, tags of a page',
    'const o = HtmlService.createHtmlOutput("<p>").append("<b>").appendUntrusted("<i>").setTitle("T").setWidth(200).setHeight(100).setFaviconUrl("https://a.b/c.png").addMetaTag("viewport", "width=1").setSandboxMode(HtmlService.SandboxMode.IFRAME).setXFrameOptionsMode(HtmlService.XFrameOptionsMode.DEFAULT); const [m] = o.getMetaTags(); const one = [o.getContent(), o.getTitle(), o.getWidth(), o.getHeight(), o.getFaviconUrl(), m.getName(), m.getContent(), o.getBlob().getDataAsString()]; o.setContent("<u>"); const two = o.getContent(); o.clear(); return [one, two, o.getContent(), HtmlService.getUserAgent()]',
    [
      ['<p><b>&lt;i&gt;', 'T', 200, 100, 'https://a.b/c.png', 'viewport', 'width=1', '<p><b>&lt;i&gt;'],
      '<u>',
      '',
      null,
    ],
  ],
  [
    'html.template',
    'templates print, escape and loop',
    'const t = HtmlService.createTemplate("<? for (const x of list) { ?><?= x ?>,<?!= x ?>;<? } ?>"); t.list = ["<", "b"]; const again = HtmlService.createHtmlOutput("<?= 1 + 1 ?>").asTemplate(); return [t.evaluate().getContent(), again.evaluate().getContent(), t.getRawContent().length > 0, typeof t.getCode(), /output/.test(t.getCodeWithComments())]',
    ['&lt;,<;b,b;', '2', true, 'string', true],
  ],
]);

/** Text answers of web apps. */
export const contentRows = rowsOf('GAS/reference/content/text-output', [
  [
    'content.all',
    'text, type and file name',
    'const o = ContentService.createTextOutput("a").append("b").setMimeType(ContentService.MimeType.JSON).downloadAsFile("f.json"); const one = [o.getContent(), String(o.getMimeType()), o.getFileName()]; o.setContent("c"); const two = o.getContent(); return [one, two, o.clear().getContent()]',
    [['ab', 'JSON', 'f.json'], 'c', ''],
  ],
]);

/** Triggers as objects; when they go off is in installed.ts. */
export const scriptRows = rowsOf('GAS/reference/script', [
  [
    'script.triggers',
    'triggers are made, listed and deleted',
    'const S = ScriptApp; const before = S.getProjectTriggers().length; const all = [S.newTrigger("f1").forSpreadsheet(ss).onEdit().create(), S.newTrigger("f1").forSpreadsheet(ss).onChange().create(), S.newTrigger("f1").forSpreadsheet(ss).onOpen().create(), S.newTrigger("f1").forSpreadsheet(ss).onFormSubmit().create(), S.newTrigger("f1").timeBased().everyDays(1).atHour(3).nearMinute(10).inTimezone("GMT").create()]; const seen = all.map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId() === ss.getId(), typeof t.getUniqueId()]); const mine = S.getUserTriggers(ss).length >= 4; const n = S.getProjectTriggers().length - before; all.forEach((t) => S.deleteTrigger(t)); return [seen, n, mine, S.getProjectTriggers().length - before]',
    [
      [
        ['f1', 'ON_EDIT', 'SPREADSHEETS', true, 'string'],
        ['f1', 'ON_CHANGE', 'SPREADSHEETS', true, 'string'],
        ['f1', 'ON_OPEN', 'SPREADSHEETS', true, 'string'],
        ['f1', 'ON_FORM_SUBMIT', 'SPREADSHEETS', true, 'string'],
        ['f1', 'CLOCK', 'CLOCK', false, 'string'],
      ],
      5,
      true,
      0,
    ],
  ],
  [
    'script.clock',
    'every way to say when',
    'const C = () => ScriptApp.newTrigger("f1").timeBased(); const all = [C().after(1e8), C().at(new Date(Date.now() + 1e8)), C().atDate(2099, 1, 1), C().everyMinutes(30), C().everyHours(1), C().everyDays(2), C().everyWeeks(1).onWeekDay(ScriptApp.WeekDay.MONDAY), C().onMonthDay(1).atHour(1)].map((b) => b.create()); all.forEach((t) => ScriptApp.deleteTrigger(t)); return all.map((t) => String(t.getEventType()))',
    Array.from({ length: 8 }, () => 'CLOCK'),
  ],
  [
    'script.facts',
    'ids, grants and the web app',
    'const S = ScriptApp; S.requireAllScopes(S.AuthMode.FULL); S.requireScopes(S.AuthMode.FULL, []); S.invalidateAuth; const a = S.getAuthorizationInfo(S.AuthMode.FULL); return [typeof S.getScriptId(), String(a.getAuthorizationStatus()), a.getAuthorizationUrl(), String(S.getInstallationSource()), typeof S.getService().isEnabled(), S.getService().getUrl() === null || /^https:/.test(S.getService().getUrl())]',
    ['string', 'NOT_REQUIRED', null, 'NONE', 'boolean', true],
  ],
]);

/** Dialogs, menus, mail: what somebody at the keyboard sees. */
export const screenRows = [
  ...askedRows(
    'GAS/reference/base/ui',
    [{ button: 'YES' }, { button: 'OK', text: 'typed' }, { button: 'OK' }, { button: 'CANCEL', text: '' }],
    [
      [
        'ui.ask',
        'alerts and prompts tell the button and the text',
        'const ui = SpreadsheetApp.getUi(); const a = ui.alert("T", "m", ui.ButtonSet.YES_NO); const p = ui.prompt("m", ui.ButtonSet.OK_CANCEL); return [String(a), String(p.getSelectedButton()), p.getResponseText(), Browser.msgBox("m"), Browser.inputBox("m")]',
        ['YES', 'OK', 'typed', 'ok', 'cancel'],
      ],
    ],
  ),
  ...askedRows(
    'GAS/reference/base/ui',
    [],
    [
      [
        'ui.show',
        'pages and menus are shown',
        'const ui = SpreadsheetApp.getUi(); const page = HtmlService.createHtmlOutput("<p>").setTitle("t"); ui.showSidebar(page); ui.showModalDialog(page, "T"); ui.showModelessDialog(page, "T"); ss.show(page); ui.createMenu("M").addItem("a", "f").addSeparator().addSubMenu(ui.createMenu("S").addItem("b", "f")).addToUi(); ui.createAddonMenu().addItem("a", "f").addToUi(); ss.addMenu("Old", [{ name: "a", functionName: "f" }, null]); ss.updateMenu("Old", [{ name: "b", functionName: "f" }]); ss.removeMenu("Old"); return String(ui.createMenu("M"))',
        'Menu',
      ],
      [
        'mail.send',
        'mail is sent and counts against the day',
        'const before = MailApp.getRemainingDailyQuota(); MailApp.sendEmail("a@b.cn", "s", "b"); MailApp.sendEmail({ to: "a@b.cn,c@d.cn", subject: "s", htmlBody: "<b>" }); return before - MailApp.getRemainingDailyQuota()',
        3,
      ],
      [
        'script.invalidate',
        'giving up a grant answers nothing',
        'return ScriptApp.invalidateAuth() === undefined',
        true,
      ],
    ],
  ),
];
