import type { SettingsView } from '../../addon/api';
import type { MessageKey } from '../../messages';
import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';
import type { IconName } from '../parts/icons';
import { Section } from '../parts/Section';
import { useShowTab } from './useShowTab';

const tabs: readonly {
  readonly page: 'settings' | 'ownFields' | 'calendar';
  readonly icon: IconName;
  readonly label: MessageKey;
  readonly note: MessageKey;
}[] = [
  { page: 'settings', icon: 'table', label: 'ui.settings.tab', note: 'ui.settings.tabNote' },
  { page: 'ownFields', icon: 'plus', label: 'ui.settings.ownFields', note: 'ui.settings.ownFieldsNote' },
  { page: 'calendar', icon: 'calendar', label: 'ui.settings.calendar', note: 'ui.settings.calendarNote' },
];

/** The tabs managers write in; one that is not there yet is made by opening it. */
export function SettingsTabs({ tabs: there }: Pick<SettingsView, 'tabs'>) {
  const { t } = useApp();
  const { busy, show } = useShowTab();
  return (
    <Section title={t('ui.settings.tabs')}>
      <ul class="card rows">
        {tabs.map(({ page, icon, label, note }) => (
          <li class="row" key={page}>
            <button type="button" class="row-open" data-row disabled={busy} onClick={() => show({ page })}>
              <span class="row-title">
                <Icon name={icon} />
                <span class="name">{t(label)}</span>
                {there[page] ? null : <span class="row-end meta">{t('ui.settings.notThere')}</span>}
              </span>
              <span class="row-meta">{t(note)}</span>
            </button>
            <Icon name="next" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
