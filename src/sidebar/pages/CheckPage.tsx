import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { Progress } from '../parts/Progress';

/** Looks for rows people typed or pasted, in slices; shows when it last did. */
export function CheckPage({ notice }: PageProps) {
  const { t, hello, scan } = useApp();
  const share = scan.total > 0 ? Math.round((scan.done / scan.total) * 100) : 0;
  const isElsewhere = !scan.running && scan.elsewhere !== undefined;
  const paused = !scan.running && !scan.finished && !isElsewhere && scan.total > 0;
  const { done, total, changed } = scan;
  const said = () => {
    if (isElsewhere) return t('ui.check.elsewhere', { who: scan.elsewhere || t('ui.check.colleague'), done, total });
    return scan.finished ? t('ui.check.finished', { total, changed }) : '';
  };
  return (
    <Page title={t('ui.check.title')} notice={notice}>
      <section class="card choice-card">
        <h2>
          <Icon name="search" />
          {t('ui.check.what')}
        </h2>
        <p>{t('ui.check.does')}</p>
        {scan.finished ? null : (
          <p class="meta">
            {hello.scannedAt
              ? t('ui.check.last', { at: hello.scannedAt.slice(0, 16).replace('T', ' ') })
              : t('ui.check.never')}
          </p>
        )}
        {scan.running || paused ? (
          <div class="scan">
            <p class="scan-head">
              <b>{t(scan.running ? 'ui.check.running' : 'ui.check.paused')}</b>
              <span class="meta">{share}%</span>
            </p>
            <Progress done={done} total={total} name={t('ui.check.title')} />
            <p class="meta">{t('ui.check.progress', { done, total, changed })}</p>
          </div>
        ) : null}
        <p role="status" class={statusClass(scan.finished, isElsewhere)}>
          {said()}
        </p>
        {scan.running ? (
          <Button onPress={scan.stop}>{t('ui.check.stop')}</Button>
        ) : (
          <Button kind="primary" reach="first" onPress={scan.start}>
            {t(paused ? 'ui.check.resume' : 'ui.check.start')}
          </Button>
        )}
      </section>
    </Page>
  );
}

function statusClass(finished: boolean, isElsewhere: boolean): string {
  if (isElsewhere) return 'meta';
  return finished ? 'finished' : 'sr-only';
}
