import type { Host, Mail } from '../api';
import { wallOf } from './clock';
import type { MailView } from './wire';

/** Mails the page lists, and characters of each it is told. */
const SHOWN_MAILS = 50;
const SHOWN_TEXT = 4000;

export function outboxOf(host: Host): MailView[] {
  const from = Math.max(0, host.outbox.length - SHOWN_MAILS);
  return host.outbox.slice(from).map((mail, at) => mailView(host, mail, from + at + 1));
}

/** `id` counts the mails of the outbox from 1. */
export function mailView(host: Host, mail: Mail, id: number): MailView {
  const { from, to, cc, bcc, subject, body, htmlBody = '', attachments, sentAt } = mail;
  return {
    id,
    from,
    to,
    cc,
    bcc,
    subject,
    body: body.slice(0, SHOWN_TEXT),
    htmlBody: htmlBody.slice(0, SHOWN_TEXT),
    shortened: body.length > SHOWN_TEXT || htmlBody.length > SHOWN_TEXT,
    attachments: attachments.map(({ name }) => name),
    wall: wallOf(host.engine.timeZone(), Date.parse(sentAt)),
  };
}
