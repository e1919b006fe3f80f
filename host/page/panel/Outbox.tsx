import type { MailView } from '../../server/wire';
import { state } from '../state';
import { say } from '../words';
import { wallText } from './wall';

/** What scripts have sent, the last first; nothing leaves this machine. */
export function Outbox() {
  if (state.outbox.length === 0) {
    return (
      <div class="panel-empty">
        <p>
          <strong>{say('outbox.empty')}</strong>
        </p>
        <p class="meta">{say('outbox.about')}</p>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <ol class="panel-list" tabIndex={0} aria-label={say('panel.outbox')}>
      {[...state.outbox].reverse().map((mail) => (
        <Letter key={mail.id} mail={mail} />
      ))}
    </ol>
  );
}

function Letter({ mail }: { mail: MailView }) {
  const text = mail.body || plainText(mail.htmlBody);
  const addresses = (['to', 'cc', 'bcc'] as const).filter((field) => mail[field].length > 0);
  return (
    <li>
      <div class="letter">
        <p>
          <strong>{mail.subject || say('outbox.noSubject')}</strong>{' '}
          <time dateTime={new Date(mail.wall).toISOString().slice(0, 16)}>{wallText(mail.wall)}</time>
        </p>
        <p class="meta">
          {addresses.map((field) => say(`outbox.${field}`, { who: mail[field].join(', ') })).join(' · ')}
          {mail.attachments.length > 0 && ` · ${say('outbox.files', { names: mail.attachments.join(', ') })}`}
        </p>
        <pre>{text || say('outbox.noBody')}</pre>
        {mail.shortened && <p class="meta">{say('outbox.shortened')}</p>}
      </div>
    </li>
  );
}

/** The words of a mail made of HTML. The document is never shown: nothing in it runs or is fetched. */
function plainText(html: string): string {
  const { body } = new DOMParser().parseFromString(
    html.replace(/<(br|\/p|\/div|\/tr|\/h\d)\b[^>]*>/gi, '$&\n'),
    'text/html',
  );
  for (const part of body.querySelectorAll('style, script')) part.remove();
  return (body.textContent ?? '').trim();
}
