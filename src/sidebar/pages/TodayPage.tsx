import { useEffect } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAsked } from '../app/useAsked';
import { UnsavedDrafts } from '../form/UnsavedDrafts';
import { IconButton } from '../parts/IconButton';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { Counts } from '../today/Counts';
import { DueRow } from '../today/DueRow';
import { NothingDue } from '../today/NothingDue';
import { UnassignedRow } from '../today/UnassignedRow';
import { Upcoming } from '../today/Upcoming';
import { titleDay } from '../words/dayWords';

/** 我的一天: what must be done, by when, and each of it done or moved with one click. */
export function TodayPage({ notice }: PageProps) {
  const { t, hello, language, setOverdue, refresh } = useApp();
  const { value: today, loading } = useAsked('today', { language });
  const late = today?.overdue.length ?? 0;
  useEffect(() => {
    if (today) setOverdue(late);
  }, [today, late, setOverdue]);
  return (
    <Page
      title={t('ui.today.title')}
      notice={notice}
      aside={
        <>
          <span class="meta">{titleDay(hello.today, language)}</span>
          <IconButton icon="refresh" name={t('ui.today.refresh')} disabled={loading} onPress={refresh} />
        </>
      }
    >
      {today ? (
        <>
          <UnsavedDrafts />
          <Counts today={today} />
          {late > 0 ? (
            <Section title={t('ui.today.overdue')} icon="warning" tint="danger" count={late}>
              <ul class="card rows">
                {today.overdue.map((item) => (
                  <DueRow key={item.followUp ?? item.number} item={item} />
                ))}
              </ul>
            </Section>
          ) : null}
          {today.today.length > 0 ? (
            <Section title={t('ui.today.today')} icon="clock" tint="warn" count={today.today.length}>
              <ul class="card rows">
                {today.today.map((item) => (
                  <DueRow key={item.followUp ?? item.number} item={item} />
                ))}
              </ul>
            </Section>
          ) : null}
          {late + today.today.length === 0 ? <NothingDue next={today.next7[0]} /> : null}
          {today.unassigned.length > 0 ? (
            <Section title={t('ui.today.unassigned')} icon="flag" count={today.unassigned.length}>
              <ul class="card rows">
                {today.unassigned.map((hit) => (
                  <UnassignedRow key={hit.number} hit={hit} />
                ))}
              </ul>
            </Section>
          ) : null}
          <Upcoming items={today.next7} />
        </>
      ) : loading ? (
        <Loading rows={4} />
      ) : null}
    </Page>
  );
}
