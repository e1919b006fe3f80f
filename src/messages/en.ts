import type { zh } from './zh';

/** The same sentences in English. A missing one does not compile. */
export const en: Record<keyof typeof zh, string> = {
  'field.required': 'Fill in {label}.',
  'input.malformed': 'Not saved: what arrived was incomplete. Copy what you typed, reload the sidebar and save again.',
  'record.unknown':
    '{number} was not found: its row may have been deleted or its number changed. Look for it in the sheet, or undo the last edit.',
  'record.tableUnknown': 'There is no table called {table}. Reload the sidebar and try again.',
  'record.changedMeanwhile':
    'After you opened it, {label} was changed from “{seen}” to “{now}”, so it was not overwritten. Look at it again, then decide; the history of {number} shows who and when.',
  'record.unchanged': 'Nothing differs from the sheet, so there is nothing to save.',
  'record.notYours': '{label} is filled in by the CRM and cannot be edited here.',
  'record.updated': 'Saved {number}: {count} changed.',
  'lead.created': 'Saved lead {number}, grade {grade}, next follow-up {day}.',
  'lead.maybeDuplicate':
    'It may be registered already: {number} {title}. If it is the same, open that one and go on there; if not, choose “Not a duplicate” and save again.',
  'lead.sameAs':
    'Not saved twice: you said it is the same as {number} {title}. Open {number} and log a follow-up there; what you typed is still here.',
  'lead.alreadyConverted': '{number} is already customer {customer}. Go on there.',
  'lead.converted': 'Lead {number} is now customer {customer}; each leads to the other.',
  'lead.linked': 'Lead {number} is linked to customer {customer}; each leads to the other.',
  'customer.created': 'Saved customer {number}.',
  'customer.maybeDuplicate':
    'It may be archived already: {number} {title}. If it is the same, link to it; if not, choose “Not a duplicate” and save again.',
  'customer.sameAs':
    'Not created twice: you said it is the same as {number} {title}. Link to {number}; what you typed is still here.',
  'customer.alreadyHas':
    '{label} of {number} is already “{now}” and linking does not overwrite it. Edit the customer instead, or clear this field and link again.',
  'followUp.logged': 'Logged follow-up {number} for {record}.',
  'followUp.loggedNext': 'Logged follow-up {number} for {record}; next follow-up {day}.',
  'followUp.completed': 'This step for {record} is done.',
  'followUp.completedNext': 'This step for {record} is done; next follow-up {day}.',
  'followUp.alreadyCompleted': '{number} is already marked as done; nothing was changed.',
  'followUp.notOfRecord': '{number} is not a follow-up of {record}. Reload My day and try again.',
  'followUp.postponed': '{record} was postponed to {day}; the earlier date stays in its history.',
  'followUp.dayUnknown': '“{text}” is not a day. Write it like 2026-11-23.',
  'followUp.dayPast': '{day} is over, so nothing can be postponed to it. Choose a later day.',
  'followUp.dayNeedsStep': 'A due date also needs a next step, or nobody will know what was due.',
  'duplicate.sameRecord': '{number} cannot be compared with itself. Choose another one.',
  'duplicate.judgedSame': 'Noted: {number} and {other} are the same.',
  'duplicate.judgedDifferent': 'Noted: {number} and {other} are different and will not be suggested again.',
  'duplicate.judgedOpen': 'Took back what was decided about {number} and {other}; they may be suggested again.',
  'record.noColumn':
    '{tab} has no column for {label}, so it cannot be written. Add and adopt such a column, or clear this field and save again.',
  'followUp.noStateColumn':
    'Not marked as done: the follow-up log has no status column. Log a new follow-up to settle this step, or add and adopt such a column.',
  // What a field says
  'text.tooLong': '{over} characters too many: at most {max}, now {length}.',
  'choice.unknown':
    '“{value}” is not on the list and is kept as it is; choose another, or ask a manager to add it under Settings · Options.',
  'grade.unknown': '“{value}” is no grade; write A, B or C.',
  'day.text': 'This is text, not a date, so sorting and reminders miss it. Change it to the date {day}.',
  'day.unread': '“{value}” cannot be read as a day; write it like 2026-03-05.',
  'day.order': 'Month and day cannot be told apart: {first} or {second}? Write year-month-day.',
  'day.noYear': '“{value}” has no year; write it like 2026-03-05.',
  'day.noDay': '“{value}” names a month only; add the day.',
  'day.month': 'There is no month {month}.',
  'day.missing': 'Month {month} of {year} has only {days} days.',
  'phone.letter': 'Character {position} is the letter {letter}; a phone number has digits only.',
  'phone.sign': 'Character {position} is “{letter}”; a phone number has digits only.',
  'phone.short': '{missing} digits short: a mobile number has 11, this one {length}.',
  'phone.long': '{extra} digits too many: a mobile number has 11, this one {length}.',
  'phone.prefix': 'The second digit of a mobile number is 3 to 9, here it is {digit}.',
  'phone.noArea': 'The area code is missing: write a landline like 021-51234567.',
  'phone.area': 'There is no area code like {area}; check the first digits.',
  'phone.landlineShort': '{missing} digits short: only {length} follow the area code {area}.',
  'phone.landlineLong': '{extra} digits too many: {length} follow the area code {area}.',
  'phone.abroad': 'No such number exists under +{code}; check its length and first digits.',
  'phone.none':
    'There is no phone number in “{value}”. Leave it empty if there is none; a WeChat name goes under WeChat.',
  'phone.unread':
    '“{value}” does not look like a phone number: 11 digits for a mobile, an area code for a landline, + for other countries.',
  'phone.notMobile':
    'Only 11-digit mobile numbers are taken here and “{value}” is not one. A manager can change the rule under Settings · Checks.',
  'phone.notMainland':
    'Only mainland numbers are taken here and “{value}” is from abroad. A manager can change the rule under Settings · Checks.',
  'phone.unmasked': 'Only masked numbers are kept here, not the full number.',
  'email.noAt': '“{value}” lacks an @.',
  'email.twoAt': '“{value}” has more than one @; separate several addresses with a comma.',
  'email.noName': 'The part before the @ is missing.',
  'email.domain': 'What follows the @ in “{value}” is incomplete; it should read like company.com.',
  'email.invalid': '“{value}” contains characters that no address has; check it.',
  'creditCode.short': '{missing} characters short: a credit code has 18, this one {length}.',
  'creditCode.long': '{extra} characters too many: a credit code has 18, this one {length}.',
  'creditCode.letter': 'Character {position} is {letter}: a credit code never uses I, O, S, V or Z.',
  'creditCode.sign': 'Character {position} is “{letter}”: a credit code has digits and capital letters only.',
  'creditCode.region': 'Character {position} is {letter}: characters 3 to 8 are digits.',
  'creditCode.checksum':
    'The check digit does not agree: at least one character was copied wrongly; compare it with the licence.',
  'money.day': 'This turned into the date {value}; write the amount again, such as 50k-100k.',
  'money.unread': '“{value}” cannot be read as an amount and is kept as it is; write it like 350000 or 200k-500k.',
  'columns.ask':
    'The column “{header}” on “{tab}” is no longer certain: it may have been moved, renamed or copied. Nothing was written. Open Adopt a sheet, confirm which column it is, and try again.',
  'cell.tooLong':
    'This has {length} characters; a cell holds at most {longest}. Shorten it, or keep the text in a document and put the link here.',
  'cell.notStorable':
    '“{text}” cannot be kept as it is in this spreadsheet (it would turn into a formula or break), so it was not written. Put it differently, for example with a word in front.',
  busy: 'Not saved: someone else is writing. What you typed is still here; try again.',
  failed:
    'Not finished: the spreadsheet service had a problem. Nothing is left half written; try again. Reference {reference}.',
  'table.missing': 'This file has no “{tab}” yet. Set up the CRM first, or choose a sheet in Adopt a sheet.',
  'record.conflict':
    'Not saved: “{label}” has just been changed to “{now}”; you saw “{before}”. Check it and save again.',
  'record.numberTwice':
    'Number {number} occurs more than once (rows {rows}). Give one of them another number or delete it, then try again.',
  'record.notFound':
    'Number {number} was not found: its row may have been deleted, or its number changed. History shows how it last looked.',
  'journal.damaged':
    'The hidden journal was changed (entry {seq} cannot be read), so nothing is written for now. Undo the change to the hidden sheet _crm_journal.',
  'undo.done': 'Undone. {number} is as it was before.',
  'undo.conflict':
    'Not undone: it has been changed since. {label} is now “{now}”; this step wrote “{wrote}”. Check that first.',
  'undo.already': 'This step has been undone already.',
  'undo.notThere': 'There is no such step to undo.',
  'setUp.done': 'Ready: {tabs}. You can add a lead now.',
  'setUp.already': 'Everything is in place; nothing was changed.',
  'adopt.done': 'Adopted {count} columns of “{tab}”. Nothing was moved or rewritten; it can be undone.',
  'adopt.noTab': 'This sheet cannot be found; it may have been deleted. Refresh and choose again.',
  'adopt.noNumber': 'Say which column holds the number: without it the CRM cannot tell rows apart.',
  'adopt.twice': '“{header}” was chosen twice. A column has one meaning only.',
  'adopt.noHeader': 'Row {row}, column {column} has no header. Write one first, or leave the column out.',
  'adopt.otherTable': '“{tab}” is adopted as another kind of sheet. Release it first.',
  'remove.done':
    'The CRM is removed: hidden sheets, notes, rules and marks are gone; not one of your cells was changed.',
  'report.written': 'Report “{tab}” is ready.',
  'scan.found': 'Registered {count} rows typed by hand.',
  'note.numberTwice':
    'Row {row} has this number already. Give the copied row another one (clear the number cell to get a new one).',
  'tab.settings': 'Settings',
  // What the settings tab says
  'numbering.unreadable':
    'The number pattern cannot be read from “{rest}” on; use {YYYY} {YY} {MM} {DD} {SEQ:3} and plain text.',
  'numbering.noSequence':
    'The number pattern “{pattern}” lacks {SEQ:n}, such as {SEQ:3}; the last version stays in force.',
  'numbering.twoSequences':
    'The number pattern “{pattern}” may have one {SEQ:n} only; the last version stays in force.',
  'numbering.yearlyRepeats':
    'Starting again every year needs {YYYY} or {YY} in the number, or numbers repeat; the last version stays in force.',
  'numbering.monthlyRepeats':
    'Starting again every month needs the year and {MM} in the number, or numbers repeat; the last version stays in force.',
  'numbering.dailyRepeats':
    'Starting again every day needs the year, {MM} and {DD} in the number, or numbers repeat; the last version stays in force.',
  'settings.section': 'There is no section “{section}”; use Numbering, Options, Checks, Grading or Members.',
  'settings.item': 'There is no item “{item}”, so this line has no effect; compare the other lines of its section.',
  'settings.noValue': '“{item}” has no value; delete the line if the option is not needed.',
  'settings.optionTwice':
    '“{item}” already has “{value}”, so this line has no effect; change the word or delete the line.',
  'settings.notOneOf': '“{value}” is none of the choices: {en}. The last version stays in force.',
  'settings.field':
    'There is no field “{field}”; write column headers separated by commas. The last version stays in force.',
  'settings.wholeNumber': '“{item}” takes a whole number, here it is “{value}”; the last version stays in force.',
  'settings.amount': '“{item}” takes one amount such as 200000, here it is “{value}”; the last version stays in force.',
  'settings.budgetOrder': 'The upper budget {value} is below the lower one; the last version stays in force.',
  'settings.memberName': 'The member {email} has no name, so this line has no effect.',
  'settings.memberEmail': 'The e-mail “{value}” of {name} is incomplete, so this line has no effect.',
  'settings.memberTwice': 'The member {name} stands further up already, so this line has no effect.',
  'settings.helpOption': 'One option per line; after = come other spellings taken as the same',
  'settings.helpMember': 'Item is the name, value the e-mail, explanation the role',
  'settings.helpPattern': '{YYYY} {YY} {MM} {DD} {SEQ:3} and plain text; numbers already given stay',
  'settings.helpRequired': 'Column headers, separated by commas',
  'settings.helpVersion': 'Add 1 when the grading changes; notes name it',
  'settings.helpBudget': 'A budget in this range fits',
  'settings.helpNeed': 'One of them in the need makes it explicit',
  'settings.helpVague': 'One of them in the need makes it vague',
  'settings.helpTitles': 'One of them in the title means power to decide',
  'report.channelQuality': 'Channel quality',
  'report.scopeAll': 'All registered leads',
  'report.made': 'Made on {at} · {by}',
  'report.from': 'From {tab}, {rows} rows · grading rule v{version}',
  'report.byUnknown': 'unknown',
  'report.channel': 'Channel',
  'report.leads': 'Leads',
  'report.gradeOf': 'Grade {grade}',
  'report.ungraded': 'Not graded',
  'report.converted': 'Converted',
  'report.rate': 'Conversion rate',
  'report.noChannel': 'No channel given',
  'report.total': 'Total',
  'report.check': 'Check',
  'report.channelCheckOk':
    'Channels {parts} = {sum}; A {a} + B {b} + C {c} + not graded {none} = {grades}; both agree with the {rows} leads in {tab}',
  'report.channelCheckOff':
    'Channels {parts} = {sum}; A {a} + B {b} + C {c} + not graded {none} = {grades}; this differs from the {rows} leads in {tab}: do not use it',
  'report.channelFinding':
    '{channel} converts best: {converted} of {leads} leads ({rate}), against {all} over all channels; most A-grade leads come from {rich} ({grade}).',
  'report.channelNoneConverted':
    'None of the {rows} leads has converted yet; most A-grade leads come from {rich} ({grade}).',
  'report.noLeads': 'There are no leads yet. Register the first one and make the report again.',
  'report.kept': 'What you add to the right of this block or below it is kept when the report is made again.',
  'report.gradesPerChannel': 'Lead grades per channel',
  'unexpected': 'Not done; the cause was logged as {reference}. What you typed is still here. Try again; if it fails again, give that reference to whoever looks after the sheet.',
  'report.unknown': 'There is no report called {name}. Reload the sidebar and try again.',
};
