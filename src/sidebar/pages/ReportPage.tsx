import { useState } from 'preact/hooks';
import type { MessageKey } from '../../messages';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAct } from '../app/useAct';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';

const reports: readonly {
  readonly name: string;
  readonly title: MessageKey;
  readonly does: MessageKey;
  readonly make: MessageKey;
}[] = [
  {
    name: 'channelQuality',
    title: 'ui.report.channelQuality',
    does: 'ui.report.channelQualityDoes',
    make: 'ui.report.make',
  },
  { name: 'funnel', title: 'ui.report.funnel', does: 'ui.report.funnelDoes', make: 'ui.report.makeFunnel' },
  { name: 'byField', title: 'ui.report.byField', does: 'ui.report.byFieldDoes', make: 'ui.report.makeByField' },
  { name: 'reviews', title: 'ui.report.reviews', does: 'ui.report.reviewsDoes', make: 'ui.report.makeReviews' },
];

/** Reports go into tabs of their own, as values and native charts; here they are made anew. */
export function ReportPage({ notice }: PageProps) {
  const { t, rpc, failed } = useApp();
  const { busy, change } = useAct();
  const [made, setMade] = useState<readonly string[]>([]);
  const make = async (name: string): Promise<void> => {
    const answer = await change((request) => rpc('report', { name, request }));
    if (!answer.ok) return failed(answer.problems, () => make(name));
    setMade([...made, name]);
  };
  return (
    <Page title={t('ui.report.title')} notice={notice}>
      {reports.map(({ name, title, does, make: words }, at) => (
        <section key={name} class="card choice-card">
          <h2>
            <Icon name="chart" />
            {t(title)}
          </h2>
          <p>{t(does)}</p>
          <p class="meta">{t('ui.report.keeps')}</p>
          <Button kind="primary" {...(at === 0 ? { reach: 'first' } : {})} busy={busy} onPress={() => make(name)}>
            {t(busy ? 'ui.report.making' : made.includes(name) ? 'ui.report.again' : words)}
          </Button>
        </section>
      ))}
      {made.length > 0 ? (
        <Banner tint="ok" role="status">
          {t('ui.report.ready')}
        </Banner>
      ) : null}
    </Page>
  );
}
