import type { MessageKey } from '../../messages';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import type { Route } from '../app/route';
import { Icon } from '../parts/Icon';
import type { IconName } from '../parts/icons';
import { Section } from '../parts/Section';

interface Item {
  readonly to: Route;
  readonly icon: IconName;
  readonly label: MessageKey;
  readonly note: MessageKey;
}
const groups: readonly { readonly label: MessageKey; readonly items: readonly Item[] }[] = [
  {
    label: 'ui.more.records',
    items: [
      { to: { page: 'card' }, icon: 'table', label: 'ui.more.selected', note: 'ui.more.selectedNote' },
      {
        to: { page: 'new', table: 'customers' },
        icon: 'person',
        label: 'ui.new.customers',
        note: 'ui.more.customerNote',
      },
      { to: { page: 'followUp' }, icon: 'chat', label: 'ui.followUp.title', note: 'ui.more.followUpNote' },
      { to: { page: 'convert' }, icon: 'convert', label: 'ui.convert.title', note: 'ui.more.convertNote' },
    ],
  },
  {
    label: 'ui.more.workbook',
    items: [
      { to: { page: 'trash' }, icon: 'trash', label: 'ui.trash.title', note: 'ui.more.trashNote' },
      { to: { page: 'report' }, icon: 'chart', label: 'ui.report.title', note: 'ui.more.reportNote' },
      { to: { page: 'check' }, icon: 'search', label: 'ui.check.title', note: 'ui.more.checkNote' },
      { to: { page: 'health' }, icon: 'shield', label: 'ui.health.title', note: 'ui.health.note' },
      { to: { page: 'adopt' }, icon: 'link', label: 'ui.adopt.title', note: 'ui.more.adoptNote' },
      { to: { page: 'remove' }, icon: 'close', label: 'ui.remove.title', note: 'ui.more.removeNote' },
    ],
  },
  {
    label: 'ui.more.help',
    items: [{ to: { page: 'help' }, icon: 'keyboard', label: 'ui.help.title', note: 'ui.more.helpNote' }],
  },
];

/** Everything that is not needed every hour. */
export function MorePage({ notice }: PageProps) {
  const { t, go, hello } = useApp();
  return (
    <Page
      title={t('ui.nav.more')}
      notice={notice}
      aside={<span class="meta">{hello.user.name || hello.user.email}</span>}
    >
      {groups.map(({ label, items }) => (
        <Section key={label} title={t(label)}>
          <ul class="card rows">
            {items.map(({ to, icon, label: name, note }) => (
              <li class="row" key={name}>
                <button type="button" class="row-open" data-row onClick={() => go(to)}>
                  <span class="row-title">
                    <Icon name={icon} />
                    <span class="name">{t(name)}</span>
                  </span>
                  <span class="row-meta">{t(note)}</span>
                </button>
                <Icon name="next" />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <p class="privacy">
        <Icon name="shield" />
        <span>{t('ui.privacy')}</span>
      </p>
      <p class="meta version">{t('ui.more.version', { version: hello.version })}</p>
    </Page>
  );
}
