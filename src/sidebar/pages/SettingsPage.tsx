import type { SettingsView } from '../../addon/api';
import { type Section as SectionName, sections } from '../../crm/tables/settingsLayout';
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
  const { t, language } = useApp();
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
      <p class="meta">{t('ui.settings.choicesNote')}</p>
      {inSections(value.topics).map(([section, topics]) => (
        <Section key={section} title={sections[section][language]}>
          {topics.map((topic) => (
            <TopicCard key={topic.name} topic={topic} />
          ))}
        </Section>
      ))}
      <Section title={t('ui.settings.always')}>
        <p class="meta">{t('ui.settings.alwaysNote')}</p>
      </Section>
    </Page>
  );
}

type Topic = SettingsView['topics'][number];

/** What may be chosen, under the heading its lines have in 设置. */
const inSections = (topics: readonly Topic[]): readonly (readonly [SectionName, readonly Topic[]])[] =>
  (Object.keys(sections) as SectionName[])
    .map((section) => [section, topics.filter((topic) => topic.section === section)] as const)
    .filter(([, ofSection]) => ofSection.length > 0);
