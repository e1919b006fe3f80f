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
  'lead.statusMissing':
    'Not converted: the list for {label} has no “{value}”. Add it to that list in the settings tab and try again.',
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
  'customer.maybeLead':
    'Lead {number} {title} looks like this customer. If it is, convert that lead and its details come along; if not, choose “Not a duplicate” and save again.',
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
};
