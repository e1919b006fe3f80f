import type { Ailment, Finding } from '../../addon/api';
import type { MessageKey } from '../../messages';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAct } from '../app/useAct';
import { useAsked } from '../app/useAsked';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Loading } from '../parts/Loading';

/** What the button of each repair says. */
const repairs: Readonly<Partial<Record<Ailment, MessageKey>>> = {
  noJournal: 'ui.health.mend.noJournal',
  journalDamaged: 'ui.health.mend.journalDamaged',
  noShadow: 'ui.health.mend.noShadow',
  shadowDamaged: 'ui.health.mend.shadowDamaged',
  noHistory: 'ui.health.mend.noHistory',
  noTab: 'ui.health.mend.noTab',
  noSettings: 'ui.health.mend.noSettings',
};

/** What the CRM stands on, whether it is whole, and a button for each thing that can be mended. */
export function HealthPage({ notice }: PageProps) {
  const { t } = useApp();
  const { value, loading, again } = useAsked('health', {});
  const findings = value?.findings ?? [];
  return (
    <Page title={t('ui.health.title')} notice={notice}>
      {loading && !value ? <Loading /> : null}
      {value && findings.length === 0 ? (
        <EmptyState icon="ok" title={t('ui.health.fine')}>
          {t('ui.health.fineNote')}
        </EmptyState>
      ) : null}
      {findings.length > 0 ? (
        <p class="lead-text" role="status">
          {t('ui.health.found', { count: findings.length })}
        </p>
      ) : null}
      {findings.map((finding) => (
        <Found key={`${finding.ailment} ${finding.about}`} finding={finding} />
      ))}
      {value ? (
        <>
          <p class="meta">
            {t('ui.health.facts', { cells: value.cells.toLocaleString('en-US'), entries: value.entries })}
          </p>
          <Button busy={loading} onPress={again}>
            {t('ui.health.again')}
          </Button>
        </>
      ) : null}
    </Page>
  );
}

function Found({ finding: { ailment, stops, about, words, mends } }: { finding: Finding }) {
  const { t, rpc, failed, refresh, scan } = useApp();
  const { busy, change } = useAct();
  const mendKey = repairs[ailment];
  const mend = async (): Promise<void> => {
    const answer = await change((request) => rpc('repair', { request, ailment, about }));
    if (!answer.ok) return failed(answer.problems, mend);
    refresh();
    scan.start(); // what a deleted tab held is found missing, and offered in the trash
  };
  return (
    <Banner
      tint={stops ? 'danger' : 'warn'}
      title={stops ? t('ui.health.stops') : undefined}
      actions={
        mends && mendKey ? (
          <Button small busy={busy} onPress={mend}>
            {t(mendKey)}
          </Button>
        ) : undefined
      }
    >
      {t(words.key, words.params)}
    </Banner>
  );
}
