import { tables } from '../../crm/tables';
import type { MessageKey } from '../../messages';
import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import type { Route } from '../app/route';
import { Icon } from '../parts/Icon';
import type { IconName } from '../parts/icons';
import { Section } from '../parts/Section';
import { createWords, tabName } from '../words/tableWords';

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
      { to: { page: 'settings' }, icon: 'flag', label: 'ui.settings.title', note: 'ui.settings.note' },
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
  const { t, go, hello, language } = useApp();
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
              <Entry key={name} icon={icon} name={t(name)} note={t(note)} onOpen={() => go(to)} />
            ))}
          </ul>
        </Section>
      ))}
      <Section title={t('ui.more.create')}>
        <ul class="card rows">
          {Object.values<Table>(tables).map((table) => (
            <Entry
              key={table.name}
              icon="plus"
              name={createWords(table, language)}
              note={t(hello.tables[table.name] ? 'ui.more.createIn' : 'ui.more.createFirst', {
                tab: hello.tables[table.name]?.tab ?? tabName(table, language),
              })}
              onOpen={() => go({ page: 'new', table: table.name })}
            />
          ))}
        </ul>
      </Section>
      <p class="privacy">
        <Icon name="shield" />
        <span>{t('ui.privacy')}</span>
      </p>
      <p class="meta version">{t('ui.more.version', { version: hello.version })}</p>
    </Page>
  );
}

interface EntryProps {
  readonly icon: IconName;
  readonly name: string;
  readonly note: string;
  readonly onOpen: () => void;
}
const Entry = ({ icon, name, note, onOpen }: EntryProps) => (
  <li class="row">
    <button type="button" class="row-open" data-row onClick={onOpen}>
      <span class="row-title">
        <Icon name={icon} />
        <span class="name">{name}</span>
      </span>
      <span class="row-meta">{note}</span>
    </button>
    <Icon name="next" />
  </li>
);
