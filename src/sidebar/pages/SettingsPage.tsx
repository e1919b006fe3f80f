import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAsked } from '../app/useAsked';
import { EmptyState } from '../parts/EmptyState';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { Doubts } from '../settings/Doubts';
import { SettingsTabs } from '../settings/SettingsTabs';
import { TopicCard } from '../settings/TopicCard';

/** What is in doubt in the settings, and where teams differ: what is in force, and what another choice would change. */
export function SettingsPage({ notice }: PageProps) {
  const { t } = useApp();
  const { value, loading } = useAsked('settings', {});
  if (!value)
    return (
      <Page title={t('ui.settings.title')} notice={notice}>
        {loading ? <Loading /> : null}
      </Page>
    );
  const isFine = value.doubts.length === 0 && value.unknownYears.length === 0 && value.missing.length === 0;
  return (
    <Page title={t('ui.settings.title')} notice={notice}>
      {isFine ? (
        <EmptyState icon="ok" title={t('ui.settings.fine')}>
          {t('ui.settings.fineNote')}
        </EmptyState>
      ) : (
        <Doubts view={value} />
      )}
      <SettingsTabs tabs={value.tabs} />
      <Section title={t('ui.settings.choices')}>
        <p class="meta">{t('ui.settings.choicesNote')}</p>
        {value.topics.map((topic) => (
          <TopicCard key={topic.name} topic={topic} />
        ))}
      </Section>
    </Page>
  );
}
