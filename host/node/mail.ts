import type { Mail } from '../api';
import type { MailDraft } from '../runtime/bridge';
import type { World } from './world';

const limits = { recipients: 50, body: { consumer: 200 * 1024, workspace: 400 * 1024 }, attached: 25 * 1024 * 1024 };

/** Sends as this person, within the quotas of PLATFORM §1.4; what is sent waits in the outbox. */
export function sendMail(world: World, from: string, draft: MailDraft): void {
  const everybody = [...draft.to, ...draft.cc, ...draft.bcc];
  if (draft.to.length === 0) throw new Error('Failed to send email: no recipient');
  const wrong = everybody.find((address) => !/^[^\s@<>]+@[^\s@<>]+$/.test(address.replace(/^.*<(.*)>$/, '$1')));
  if (wrong !== undefined) throw new Error(`Invalid email: ${wrong}`);
  if (everybody.length > limits.recipients) throw new Error('Limit Exceeded: Email Recipients Per Message.');
  const body = Buffer.byteLength(draft.body) + Buffer.byteLength(draft.htmlBody ?? '');
  if (body > limits.body[world.account]) throw new Error('Limit Exceeded: Email Body Size.');
  if (draft.attachments.reduce((sum, { bytes }) => sum + bytes, 0) > limits.attached) {
    throw new Error('Limit Exceeded: Email Total Attachments Size.');
  }
  world.usage.spend(from, 'mail', everybody.length);
  const { noReply, ...mail } = draft;
  const own: Mail = {
    ...mail,
    from: noReply ? 'noreply@example.com' : from,
    sentAt: new Date(world.clock.now()).toISOString(),
  };
  world.send(own);
}
