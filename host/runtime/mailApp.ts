import type { Blob } from './blob';
import { bridge } from './bridgeOfThisContext';
import { inside } from './inside';

interface Options {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly name?: string;
  readonly replyTo?: string;
  readonly noReply?: boolean;
  readonly attachments?: readonly { getBlob(): Blob }[];
}

/** Sends only; what it sent is in the host's outbox. */
export class MailApp {
  sendEmail(first: string | Options, ...rest: (string | Options)[]): void {
    if (typeof first !== 'string') {
      send(first);
      return;
    }
    const texts = rest.filter((each): each is string => typeof each === 'string');
    const options = rest.find((each): each is Options => typeof each === 'object');
    const [subject = '', body = ''] = texts.slice(-2);
    const replyTo = texts.length > 2 ? { replyTo: texts[0] ?? '' } : {};
    send({ ...options, ...replyTo, to: first, subject, body });
  }
  getRemainingDailyQuota(): number {
    return bridge.mail.left();
  }
}

function send({ to, cc, bcc, subject = '', body = '', attachments = [], ...rest }: Options): void {
  const blobs = Array.from(attachments, (each) => each.getBlob()[inside]);
  bridge.mail.send({
    to: addresses(to),
    cc: addresses(cc),
    bcc: addresses(bcc),
    subject,
    body,
    ...(rest.htmlBody === undefined ? {} : { htmlBody: rest.htmlBody }),
    ...(rest.name === undefined ? {} : { name: rest.name }),
    ...(rest.replyTo === undefined ? {} : { replyTo: rest.replyTo }),
    ...(rest.noReply === undefined ? {} : { noReply: rest.noReply }),
    attachments: blobs.map(({ binary, type, name }) => ({
      name: name ?? 'attachment',
      type: type ?? 'application/octet-stream',
      bytes: binary.length,
    })),
  });
}

function addresses(list = ''): string[] {
  return Array.from(list.split(','), (each) => each.trim()).filter(Boolean);
}
