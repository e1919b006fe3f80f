import { useState } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAct } from '../app/useAct';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';

/** Reports go into tabs of their own, as values and native charts; here they are made anew. */
export function ReportPage({ notice }: PageProps) {
  const { t, rpc, failed } = useApp();
  const { busy, change } = useAct();
  const [made, setMade] = useState(false);
  const make = async (): Promise<void> => {
    const answer = await change((request) => rpc('report', { name: 'channelQuality', request }));
    if (!answer.ok) return failed(answer.problems, make);
    setMade(true);
  };
  return (
    <Page title={t('ui.report.title')} notice={notice}>
      <section class="card choice-card">
        <h2>
          <Icon name="chart" />
          {t('ui.report.channelQuality')}
        </h2>
        <p>{t('ui.report.channelQualityDoes')}</p>
        <p class="meta">{t('ui.report.keeps')}</p>
        <Button kind="primary" reach="first" busy={busy} onPress={make}>
          {t(busy ? 'ui.report.making' : made ? 'ui.report.again' : 'ui.report.make')}
        </Button>
      </section>
      {made ? (
        <Banner tint="ok" role="status">
          {t('ui.report.ready')}
        </Banner>
      ) : null}
    </Page>
  );
}
